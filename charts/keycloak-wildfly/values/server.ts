import {
  alertsField,
  boolean,
  dashboardField,
  dnsName,
  group,
  integer,
  list,
  map,
  metricsServiceField,
  oneOf,
  podMonitorField,
  section,
  serviceMonitorField,
  string,
  type Format,
} from "../../../generator/index.js";
import { clusterAlertFields } from "../../shared/monitoring/alert-fields.js";

const level = (description: string) =>
  oneOf(["ALL", "TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL", "OFF"], { description });

const jvmOption: Format = {
  pattern: "^-[!#%&(-[\\]^_a-~]+$",
  what: "a JVM option in ASCII without white space, quotes, '$', '`' and '\\', such as -XX:+UseG1GC",
};

/** The server itself. */
export const serverFields = section("Server", {
  cli: group(
    {
      description:
        "Scripts for jboss-cli, run in the order of their names after the chart's own and before the server starts.",
    },
    {
      scripts: map(string({ description: "The script." }), {
        description:
          "Scripts by file name. Each begins with `embed-server --server-config=standalone-ha.xml --std-out=echo` and ends with `stop-embedded-server`.",
        keyFormat: {
          pattern: "^[A-Za-z0-9][-A-Za-z0-9_]{0,248}\\.cli$",
          what: "a file name of up to 253 characters that ends in .cli, such as welcome.cli",
        },
        default: {},
        examples: [
          {
            "welcome.cli":
              "embed-server --server-config=standalone-ha.xml --std-out=echo\n/subsystem=keycloak-server/theme=defaults:write-attribute(name=welcomeTheme,value=company)\nstop-embedded-server\n",
          },
        ],
      }),
      configMaps: list(dnsName({ description: "Name of a ConfigMap." }), {
        description: "Existing ConfigMaps, every key that ends in .cli a script.",
        default: [],
        examples: [["keycloak-scripts"]],
      }),
    },
  ),
  log: group(
    { description: "The server's log, which goes to the console." },
    {
      level: oneOf(["ALL", "TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL", "OFF"], {
        description: "Level of everything that no category names.",
        default: "INFO",
      }),
      categories: map(level("Level of the category."), {
        description: "Levels of categories.",
        keyFormat: {
          pattern: "^[A-Za-z_$][A-Za-z0-9_$]*(\\.[A-Za-z_$][A-Za-z0-9_$]*)*$",
          what: "a category, such as org.jgroups",
        },
        default: {},
        examples: [{ "org.jgroups": "DEBUG" }],
      }),
    },
  ),
  metrics: group(
    { description: "Metrics for Prometheus, on the management port under /metrics." },
    {
      enabled: boolean({
        description:
          "Whether the management port, 9990, listens on the pod's address and statistics are kept.",
        default: false,
      }),
      service: metricsServiceField,
      serviceMonitor: serviceMonitorField,
      podMonitor: podMonitorField,
      rules: alertsField(clusterAlertFields),
      dashboard: dashboardField,
    },
  ),
  jvm: group(
    { description: "The Java virtual machine." },
    {
      maxRamPercentage: integer({
        description: "Share of the memory limit that the heap may take.",
        unit: "percent",
        minimum: 25,
        maximum: 90,
        default: 60,
      }),
      options: list(string({ description: "A JVM option.", format: jvmOption }), {
        description: "Further options.",
        default: [],
        examples: [["-XX:+UseG1GC"]],
      }),
    },
  ),
});
