import { file } from "./entry.js";
import type { Layer } from "./recipe.js";

const owner = { uid: 1000, gid: 0 };
const modules = "opt/jboss/keycloak/modules/system/layers/base";

/** A driver as a module of the server: https://jboss-modules.github.io/jboss-modules/manual/ */
export function driver(
  module: string,
  jar: string,
  artifact: string,
  sha256: string,
): readonly Layer[] {
  const at = `${modules}/${module.replaceAll(".", "/")}/main`;
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<module xmlns="urn:jboss:module:1.0" name="${module}">
  <resources><resource-root path="${jar}"/></resources>
  <dependencies><module name="javax.api"/><module name="javax.transaction.api"/></dependencies>
</module>
`;
  return [
    { kind: "jar", name: module, artifact, sha256, at: `${at}/${jar}`, owner },
    {
      kind: "files",
      name: `${module}-module`,
      files: { [`${at}/module.xml`]: file(description, 0o664, owner) },
    },
  ];
}
