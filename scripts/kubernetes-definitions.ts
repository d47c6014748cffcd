// `make kubernetes-definitions` writes what the repository holds of the Kubernetes OpenAPI anew.
// Needs Go, which fetches and checks the Kubernetes module. Run it to follow a new Kubernetes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../generator/cli/version.js";
import { readEnums } from "../generator/model/kubernetes/enums.js";
import { extractComments } from "../generator/model/kubernetes/extract-comments.js";
import { printDefinitions } from "../generator/model/kubernetes/print-definitions.js";
import { kubernetesRoots } from "../generator/model/kubernetes/roots.js";
import { extractDefinitions, type OpenApiSchema } from "../generator/model/kubernetes/transform.js";
import { kubernetesKinds } from "../test/kubernetes/kinds.js";
import { goModule } from "../test/tools/go-module.js";

const kubernetesModule = "k8s.io/kubernetes@v1.36.3";

const folder = await goModule(kubernetesModule);
const swagger = JSON.parse(readFileSync(join(folder, "api/openapi-spec/swagger.json"), "utf8")) as {
  definitions: Record<string, OpenApiSchema>;
};
const enums = readEnums(
  readFileSync(join(folder, "pkg/generated/openapi/zz_generated.openapi.go"), "utf8"),
);
const shapes = Object.values(kubernetesRoots);
const files = {
  "generator/model/kubernetes/definitions.json": extractDefinitions(
    swagger.definitions,
    shapes,
    enums,
  ),
  "generator/model/kubernetes/comments.json": extractComments(swagger.definitions, shapes),
  "test/kubernetes/definitions.json": extractDefinitions(
    swagger.definitions,
    Object.values(kubernetesKinds),
    enums,
  ),
};
for (const [file, definitions] of Object.entries(files)) {
  const text = printDefinitions(definitions);
  writeFileSync(join(packageRoot(), file), text);
  process.stdout.write(
    `${kubernetesModule}: ${Object.keys(definitions).length} definitions, ${text.length} bytes in ${file}\n`,
  );
}
