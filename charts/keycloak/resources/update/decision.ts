import { call, text, type Expression, type Items } from "../../../../generator/index.js";
import { values } from "../../context.js";
import { metadataPath } from "./kubernetes.js";

/** An image that was built by `kc.sh build` is not built again. */
export const updateCompatibility = (command: "metadata" | "check"): Expression<string> =>
  text`/opt/keycloak/bin/kc.sh update-compatibility ${command} --file=/tmp/metadata.json${call("ternary", " --optimized", "", values.optimized)} 2>&1`;

/**
 * Keycloak judges old and new nodes by what was recorded of the old ones; goes on where they do not go
 * together. What was recorded counts where it is of the image and configuration that the StatefulSet has.
 * @see https://www.keycloak.org/server/update-compatibility
 */
export const decide: Items<string> = [
  metadataPath,
  "rolls() {",
  '  echo "updateStrategy is Auto: $1. The upgrade replaces one node after the other."',
  "  exit 0",
  "}",
  "recorded() {",
  '  kubernetes get "$metadata" --fields "data($1)" --format csv --noquotes',
  "}",
  "if said=$(recorded image) && image=${said##*$'\\n'} &&",
  "  said=$(recorded config) && config=${said##*$'\\n'} &&",
  "  said=$(recorded metadata); then",
  "  printf '%s' \"${said##*$'\\n'}\" > /tmp/metadata.json",
  'elif [[ $said == *"Resource not found"* ]]; then',
  "  image=",
  "else",
  "  fail \"Nothing was changed: what was recorded of the nodes cannot be read: ${said##*$'\\n'}\"",
  "fi",
  '[ -n "$image" ] || rolls "nothing was recorded of the nodes that run"',
  'said=$(kubernetes get "$nodes") ||',
  "  fail \"Nothing was changed: the StatefulSet $name cannot be read: ${said##*$'\\n'}\"",
  'if [[ $said != *"\\"image\\" : \\"$image\\""* || $said != *"\\"checksum/config\\" : \\"$config\\""* ]]; then',
  '  rolls "what was recorded is of another image or configuration than that of the nodes that run"',
  "fi",
  updateCompatibility("check"),
  "code=$?",
  "case $code in",
  '  0) rolls "old and new nodes go together" ;;',
  '  3) echo "updateStrategy is Auto: old and new nodes do not go together." ;;',
  '  4) fail "Nothing was changed: Keycloak decides nothing while its feature rolling-updates is off. Set updateStrategy to RollingUpdate or Recreate." ;;',
  '  *) fail "Nothing was changed: whether old and new nodes go together is unknown, as kc.sh ended with $code. Set updateStrategy to RollingUpdate or Recreate." ;;',
  "esac",
];
