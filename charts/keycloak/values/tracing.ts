import { boolean, group, list, number, oneOf, string, url } from "../../../generator/index.js";

/** @see https://www.keycloak.org/observability/tracing */
export const tracingField = group(
  { description: "Traces by OpenTelemetry." },
  {
    enabled: boolean({ description: "Whether traces are sent.", default: false }),
    endpoint: url({
      schemes: ["http", "https"],
      description: "URL of the collector.",
      whenAbsent: "http://localhost:4317, a container beside the server",
      examples: ["http://otel-collector.monitoring.svc:4317"],
    }),
    protocol: oneOf(["grpc", "http/protobuf"], {
      description: "How traces are sent.",
      whenAbsent: "grpc",
    }),
    samplerType: oneOf(
      [
        "always_on",
        "always_off",
        "traceidratio",
        "parentbased_always_on",
        "parentbased_always_off",
        "parentbased_traceidratio",
      ],
      { description: "Who decides which requests are traced.", whenAbsent: "traceidratio" },
    ),
    samplerRatio: number({
      description: "Share of the requests that is traced.",
      minimum: 0,
      maximum: 1,
      whenAbsent: "1, all of them",
      examples: [0.1],
    }),
    serviceName: string({
      description: "Name of the service in traces.",
      minLength: 1,
      whenAbsent: "keycloak",
      examples: ["sso"],
    }),
    resourceAttributes: list(
      string({
        description: "An attribute.",
        format: {
          pattern: "^[^=,\\s]+=[^=,]+$",
          what: "an attribute and its value, such as deployment.environment=production",
        },
      }),
      {
        description: "What else tells the service apart.",
        default: [],
        examples: [["deployment.environment=production"]],
      },
    ),
  },
);
