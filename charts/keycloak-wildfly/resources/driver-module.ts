import { branchOf, script, text } from "../../../generator/index.js";
import { FILE_MODULE, values } from "../context.js";

const { path } = branchOf(values.database.driver, "file");

/** @see https://jboss-modules.github.io/jboss-modules/manual/ */
export const driverModuleXml = script([
  `<module xmlns="urn:jboss:module:1.9" name="${FILE_MODULE}">`,
  "  <resources>",
  text`    <resource-root path="${path}"/>`,
  "  </resources>",
  "  <dependencies>",
  '    <module name="javax.api"/>',
  '    <module name="javax.transaction.api"/>',
  "  </dependencies>",
  "</module>",
]);
