import {
  boolean,
  group,
  integer,
  list,
  map,
  oneOf,
  section,
  string,
  type Format,
} from "../../../generator/index.js";
import { metricsField } from "./metrics.js";
import { optionName } from "./option-name.js";
import { reservedOptions } from "./reserved-options.js";
import { tracingField } from "./tracing.js";

const feature = string({
  description: "Name of a feature, with its version where one is meant.",
  format: {
    pattern: "^[a-z][a-z0-9-]*(:v[0-9]+)?$",
    what: "a feature of Keycloak, such as passkeys or token-exchange:v2",
  },
});

const jvmOption: Format = {
  // The server's start script and templates part and trim options at white space of any kind.
  pattern: "^-[!-~]+$",
  what: "a JVM option that begins with '-', in ASCII without white space, such as -Xss512k",
};

const oneLine = (example: string): Format => ({
  pattern: "^[^\\n\\r]+$",
  what: `a text of one line, such as ${example}`,
});

/** The server itself. */
export const serverFields = section("Server", {
  optimized: boolean({
    description:
      "Whether the image was built by `kc.sh build` with this chart's build options. Skips the build at every start.",
    default: false,
  }),
  features: group(
    { description: "Features of Keycloak." },
    {
      enabled: list(feature, {
        description: "Features turned on.",
        default: [],
        uniqueItems: true,
        examples: [["token-exchange"]],
      }),
      disabled: list(feature, {
        description: "Features turned off.",
        default: [],
        uniqueItems: true,
        examples: [["impersonation"]],
      }),
    },
  ),
  log: group(
    { description: "The server's log, which goes to the console." },
    {
      level: string({
        description: "Root level, and levels of categories after it.",
        format: {
          pattern: "^[A-Za-z]+(,[-A-Za-z0-9_.$]+:[A-Za-z]+)*$",
          what: "a level, and levels of categories after it, such as info,org.infinispan:debug",
        },
        default: "info",
        examples: ["info,org.infinispan:debug"],
      }),
      format: oneOf(["default", "json"], { description: "Lines or JSON.", default: "default" }),
      access: group(
        { description: "A line for each request." },
        {
          enabled: boolean({ description: "Whether there are such lines.", default: false }),
          pattern: string({
            description: "What they say: common, combined, long, or a pattern of Quarkus.",
            format: oneLine("%h %r %s"),
            whenAbsent: "common",
            examples: ["combined"],
          }),
          exclude: string({
            description: "Regular expression of the paths that have no line.",
            format: oneLine("/realms/internal/.*"),
            whenAbsent: "none",
            examples: ["/realms/internal/.*"],
          }),
        },
      ),
    },
  ),
  metrics: metricsField,
  tracing: tracingField,
  jvm: group(
    { description: "The Java virtual machine." },
    {
      maxRamPercentage: integer({
        description: "Share of the memory limit that the heap may take.",
        unit: "percent",
        minimum: 50,
        maximum: 90,
        default: 70,
      }),
      options: list(string({ description: "A JVM option.", format: jvmOption }), {
        description:
          "Further options, after those of Keycloak's start script. It chooses G1: another collector takes `-XX:-UseG1GC` ahead, or the JVM does not start.",
        default: [],
        examples: [["-XX:-UseG1GC", "-XX:+UseZGC"]],
      }),
    },
  ),
  options: map(string({ description: "Value of the option." }), {
    description:
      "Further options of Keycloak by name, as `kc.sh start --help-all` lists them, without dashes in front. Those of a provider are `spi-<spi>--<provider>--<option>`.",
    keyFormat: optionName,
    reservedKeys: reservedOptions,
    default: {},
    examples: [
      {
        "db-connect-timeout": "20s",
        "spi-events-listener--jboss-logging--success-level": "info",
      },
    ],
  }),
});
