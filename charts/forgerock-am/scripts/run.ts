import { script } from "../../../generator/index.js";
import { contract } from "../contract.js";

const { scripts } = contract.paths;

/** Time that a pod waits for the Job of its own revision, in seconds, while there is an older one. */
const PATIENCE = 300;

/** Starts an access manager once OpenAM is configured. A pod writes nothing that another one reads. */
export const run = script([
  `. ${scripts}/common.sh`,
  `. ${scripts}/boot.sh`,
  `. ${scripts}/secrets.sh`,
  "",
  "await_stores",
  "",
  "# The Job of an upgrade goes first; if it fails, what was there before goes on.",
  "seconds=0",
  'until reached=$(state) && [ "$reached" = "revision $REVISION" ]; do',
  "  case $reached in",
  `    revision*) ((seconds < ${PATIENCE})) || break ;;`,
  "  esac",
  '  ((seconds % 30)) || say "Waiting for the Job $REVISION to configure OpenAM; so far: ${reached:-nothing}."',
  "  sleep 2",
  "  ((seconds += 2))",
  "done",
  '[ "$reached" = "revision $REVISION" ] || say "WARNING: starting with the configuration of another revision, ${reached#* }: look at the Job $REVISION."',
  "",
  "make_trust",
  "make_tomcat",
  "make_boot",
  'say "Starting OpenAM as $SERVER_URL."',
  "run_tomcat 0.0.0.0",
]);
