import type { Carry } from "../../../generator/index.js";

const ownPods = {
  not: "its pods have the security contexts and the placement of the server's",
} as const;

/** Bitnami's Job of keycloak-config-cli. */
export const configCli: Readonly<Record<string, Carry>> = {
  "keycloakConfigCli.enabled": { to: "configCli.enabled" },
  "keycloakConfigCli.image": {
    not: "Bitnami's images are frozen: configCli.image is one of adorsys/keycloak-config-cli",
  },
  "keycloakConfigCli.existingConfigmap": { to: "configCli.configMaps", item: "$" },
  "keycloakConfigCli.configuration": { to: "configCli.files" },
  "keycloakConfigCli.extraEnvVars": { to: "configCli.extraEnv" },
  "keycloakConfigCli.extraEnvVarsCM": {
    to: "configCli.extraEnvFrom",
    item: { configMapRef: { name: "$" } },
  },
  "keycloakConfigCli.extraEnvVarsSecret": {
    to: "configCli.extraEnvFrom",
    item: { secretRef: { name: "$" } },
  },
  "keycloakConfigCli.backoffLimit": { to: "configCli.backoffLimit" },
  "keycloakConfigCli.resources": { to: "configCli.resources" },
  "keycloakConfigCli.availabilityCheck.enabled": {
    same: [true],
    otherwise: { not: "it always waits for Keycloak" },
  },
  "keycloakConfigCli.annotations": {
    not: "the Job is a hook after installations and upgrades: configCli.deletePolicy says when it goes",
  },
  "keycloakConfigCli.command": { not: "the image's own command is run" },
  "keycloakConfigCli.args": { not: "its options are variables: set them in configCli.extraEnv" },
  "keycloakConfigCli.cleanupAfterFinished": {
    not: "configCli.deletePolicy says when the Job goes",
  },
  "keycloakConfigCli.containerSecurityContext": ownPods,
  "keycloakConfigCli.podSecurityContext": ownPods,
  "keycloakConfigCli.nodeSelector": ownPods,
  "keycloakConfigCli.podTolerations": ownPods,
  keycloakConfigCli: {
    not: "configCli is a Job with files, variables and resources: add another one to extraObjects",
  },
};
