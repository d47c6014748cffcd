import { script } from "../../../generator/index.js";
import { forgerockContract } from "../forgerock-contract.js";
import { makeTrust } from "./trust.js";

const { bootFile, entryPoint, home, paths, tomcat } = forgerockContract;
const writable = `${paths.writable}/forgerock`;

/** Ahead of the commercial server: what it writes to, and what it trusts. */
export const prepare = script([
  "set -euo pipefail",
  "export LC_ALL=C",
  "stop() {",
  '  echo "$*"',
  "  exit 1",
  "}",
  "",
  ...makeTrust(`${writable}/${paths.truststore}`, "JKS"),
  "",
  "# Copies of what the server writes to: the image stays as it is.",
  `cp -r ${home} ${tomcat} ${paths.writable}/`,
  "# The server writes to the file that it starts from.",
  `cp ${bootFile} ${writable}/boot.json`,
  "make_trust",
]);

/** The commercial server, by the image's own start script. */
export const runForgerock = script([
  "set -euo pipefail",
  "# As it was before the server wrote to it, where the container was restarted.",
  `cp ${home}/boot.json ${bootFile}`,
  `exec bash ${entryPoint}`,
]);
