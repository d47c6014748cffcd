import {
  call,
  helmTest,
  leastReplicas,
  release,
  script,
  text,
  when,
  type Items,
} from "../../../generator/index.js";
import { login, loginSecret } from "../../shared/login-test.js";
import {
  accountName,
  administrator,
  headlessName,
  image,
  names,
  ports,
  values,
} from "../context.js";
import { testPodLabels } from "./test-labels.js";

const { autoscaling, clusterDomain, http, metrics, multiSite, service } = values;

const domain = text`${release.namespace}.svc.${clusterDomain}`;

const url = text`http://${names.fullname}.${domain}:${service.httpPort}${call("trimSuffix", "/", http.relativePath)}`;

/**
 * Asks each pod for the size of its view until all is well, as nodes that have just started or lost one
 * may take a while to agree. With autoscaling there may be more nodes, never fewer.
 */
const checkView: Items<string> = [
  text`nodes=${leastReplicas(values)}`,
  when<string>(
    autoscaling.enabled,
    'wanted="at least $nodes" wrong=-lt',
    'wanted="$nodes" wrong=-ne',
  ),
  "look() {",
  "  local pod answer view",
  "  for ((i = 0; i < nodes; i++)); do",
  text`    pod=${names.fullname}-$i`,
  text`    answer=$(timeout 10 bash -c 'exec 3<> "/dev/tcp/$0/${String(ports.management)}" &&`,
  `      printf "GET /metrics HTTP/1.0\\r\\n\\r\\n" >&3 && cat <&3' \\`,
  text`      "$pod.${headlessName}.${domain}" 2>&1)`,
  String.raw`    if [[ ! $answer =~ $'\n'vendor_cluster_size(\{[^}]*\})?\ ([0-9]+) ]]; then`,
  `      answer=\${answer%%[$'\\r\\n']*}`,
  `      echo "$pod does not tell its view: \${answer##*: }"`,
  "      return 1",
  "    fi",
  "    view=${BASH_REMATCH[2]}",
  '    if [ "$view" "$wrong" "$nodes" ]; then',
  '      echo "$pod has a view of $view nodes instead of $wanted."',
  "      return 1",
  "    fi",
  '    echo "$pod has a view of $view."',
  "  done",
  "}",
  "until seen=$(look); do",
  `  echo "Not yet: \${seen##*$'\\n'}"`,
  '  if [ "$SECONDS" -ge 120 ]; then',
  `    echo "The nodes are not one cluster: \${seen##*$'\\n'}" >&2`,
  "    exit 1",
  "  fi",
  "  sleep 3",
  "done",
  `echo "$seen"`,
  `echo "Every node sees $wanted."`,
];

/** Logs in through the Service, and asks every node how many it sees. */
export const test = helmTest(values, {
  names,
  labels: testPodLabels,
  serviceAccountName: accountName,
  image,
  ...loginSecret(administrator),
  script: script([
    "set -u",
    ...login(administrator, { bin: "/opt/keycloak/bin", url }),
    when<readonly string[]>(
      multiSite.enabled,
      ['echo "multiSite.enabled is true: nodes do not see each other."'],
      when<readonly string[]>(metrics.enabled, checkView, [
        'echo "metrics.enabled is false: nodes do not tell how many they see."',
      ]),
    ),
  ]),
});
