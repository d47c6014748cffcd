import {
  boolean,
  dataKeyFormat,
  dnsName,
  group,
  imageReferenceFormat,
  integer,
  kubernetes,
  list,
  map,
  oneOf,
  string,
} from "../../../generator/index.js";

/** @see https://github.com/adorsys/keycloak-config-cli */
export const configCliField = group(
  {
    description:
      "A Job of keycloak-config-cli after each installation and upgrade, which brings realms to what its files say, those that are there already, too.",
  },
  {
    enabled: boolean({ description: "Whether there is one.", default: false }),
    image: string({
      description: "Image of adorsys/keycloak-config-cli, with its tag or digest.",
      format: imageReferenceFormat,
      default: "docker.io/adorsys/keycloak-config-cli:6.5.0-26.5.4",
    }),
    configMaps: list(dnsName({ description: "Name of a ConfigMap." }), {
      description: "ConfigMaps, every key a file.",
      uniqueItems: true,
      default: [],
      examples: [["company-realm"]],
    }),
    secrets: list(dnsName({ description: "Name of a Secret." }), {
      description: "Secrets, in the same way, for files that have passwords in them.",
      uniqueItems: true,
      default: [],
      examples: [["company-realm"]],
    }),
    files: map(string({ description: "Text of the file." }), {
      description: "Files by name, in JSON or YAML, which the chart puts into a ConfigMap.",
      keyFormat: dataKeyFormat,
      default: {},
      examples: [{ "company.yaml": "realm: company\nenabled: true\n" }],
    }),
    extraEnv: list(kubernetes("EnvVar", { description: "A variable." }), {
      description: "Further variables, such as IMPORT_VARSUBSTITUTION_ENABLED.",
      uniqueBy: "name",
      reserved: [
        {
          by: "name",
          words: [
            "IMPORT_FILES_LOCATIONS",
            "KEYCLOAK_AVAILABILITYCHECK_ENABLED",
            "KEYCLOAK_AVAILABILITYCHECK_TIMEOUT",
            "KEYCLOAK_PASSWORD",
            "KEYCLOAK_URL",
            "KEYCLOAK_USER",
          ],
          reason: "the chart sets it",
        },
      ],
      default: [],
      examples: [[{ name: "IMPORT_VARSUBSTITUTION_ENABLED", value: "true" }]],
    }),
    extraEnvFrom: list(kubernetes("EnvFromSource", { description: "A source." }), {
      description: "Secrets and ConfigMaps whose keys become variables, which files refer to.",
      default: [],
      examples: [[{ secretRef: { name: "realm-passwords" } }]],
    }),
    waitSeconds: integer({
      description: "Time that it waits for Keycloak. Helm itself waits as long as --timeout says.",
      unit: "seconds",
      minimum: 1,
      maximum: 3600,
      default: 240,
    }),
    backoffLimit: integer({
      description: "How often Kubernetes tries again after a failure.",
      unit: "times",
      minimum: 0,
      maximum: 100,
      default: 1,
    }),
    deletePolicy: oneOf(["before-hook-creation", "hook-succeeded"], {
      description:
        "When Helm removes the Job: before the next one, or also once it has succeeded, with its log.",
      default: "before-hook-creation",
    }),
    resources: kubernetes("ResourceRequirements", {
      description: "Requests and limits.",
      default: {
        requests: { cpu: "100m", memory: "512Mi" },
        limits: { cpu: "2", memory: "512Mi" },
      },
    }),
  },
);
