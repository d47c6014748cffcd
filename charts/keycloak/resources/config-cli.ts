import type { IJob } from "kubernetes-models/batch/v1/Job";
import type { INetworkPolicyIngressRule } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyIngressRule";
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import type { IVolumeProjection } from "kubernetes-models/v1/VolumeProjection";
import {
  askedAlone,
  release,
  both,
  comment,
  demandedFiles,
  each,
  equals,
  manifest,
  mappingHelper,
  merge,
  present,
  script,
  text,
  vaultAgentAnnotations,
  vaultTokenVolume,
  when,
  type Labels,
} from "../../../generator/index.js";
import {
  areFiles,
  exportedFiles,
  fileMounts,
  fileVolumes,
  passwordEnv,
  SAY,
  usernameEnv,
} from "../../shared/credentials.js";
import { accountName, administrator, chartName, names, values } from "../context.js";

const { configCli, http, networkPolicy, service } = values;
const name = text`${names.fullname}-configcli`;

/** The name has a dot, which no alias has: no Service of a server selects such pods. */
const podLabels = mappingHelper<Labels>({
  name: "configCliLabels",
  comment: "Labels of keycloak-config-cli's pods: others than the server's, which Services select.",
  body: {
    "app.kubernetes.io/name": `${chartName}.configcli`,
    "app.kubernetes.io/instance": names.fullname,
  },
});

export const configCliFiles = manifest<IConfigMap>(
  when<IConfigMap>(both(configCli.enabled, present(configCli.files)), {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name, namespace: release.namespace, labels: names.labels },
    data: configCli.files,
  }),
);

/** Lets its pods in where clients are named. */
export const configCliRule = when<INetworkPolicyIngressRule>(
  both(configCli.enabled, present(networkPolicy.clients)),
  comment("keycloak-config-cli.", {
    ports: [{ port: "http" }],
    from: [{ podSelector: { matchLabels: podLabels } }],
  }),
);

const { mounted } = administrator;

/** Who keycloak-config-cli is to Keycloak. */
const variables = { username: "KEYCLOAK_USER", password: "KEYCLOAK_PASSWORD" } as const;

/**
 * Stands before the image's own entry point where files have what is secret, for any shell.
 * @see https://github.com/adorsys/keycloak-config-cli/blob/main/Dockerfile
 */
const entryPoint = when<readonly string[]>(areFiles(mounted), [
  "sh",
  "-c",
  script([
    "set -eu",
    SAY,
    ...demandedFiles(mounted),
    exportedFiles(mounted, variables),
    "exec java ${JAVA_OPTS:-} -jar /app/keycloak-config-cli.jar",
  ]),
]);

/** @see https://github.com/adorsys/keycloak-config-cli#configuration */
export const configCliJob = manifest<IJob>(
  when<IJob>(configCli.enabled, {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: {
      name,
      namespace: release.namespace,
      labels: names.labels,
      annotations: {
        "helm.sh/hook": "post-install,post-upgrade",
        "helm.sh/hook-delete-policy": when(
          equals(configCli.deletePolicy, "hook-succeeded"),
          "before-hook-creation,hook-succeeded",
          "before-hook-creation",
        ),
      },
    },
    spec: {
      backoffLimit: configCli.backoffLimit,
      template: {
        metadata: {
          labels: merge(podLabels, values.commonLabels),
          annotations: askedAlone(vaultAgentAnnotations([mounted], { ends: true }), values),
        },
        spec: {
          restartPolicy: "Never",
          serviceAccountName: accountName,
          automountServiceAccountToken: false,
          imagePullSecrets: values.image.pullSecrets,
          securityContext: values.podSecurityContext,
          enableServiceLinks: false,
          containers: [
            {
              name: "config-cli",
              image: configCli.image,
              imagePullPolicy: values.image.pullPolicy,
              command: entryPoint,
              envFrom: configCli.extraEnvFrom,
              env: [
                {
                  name: "KEYCLOAK_URL",
                  value: text`http://${names.fullname}:${service.httpPort}${http.relativePath}`,
                },
                usernameEnv(variables.username, administrator),
                passwordEnv(variables.password, administrator),
                { name: "KEYCLOAK_AVAILABILITYCHECK_ENABLED", value: "true" },
                {
                  name: "KEYCLOAK_AVAILABILITYCHECK_TIMEOUT",
                  value: text`${configCli.waitSeconds}s`,
                },
                { name: "IMPORT_FILES_LOCATIONS", value: "file:/config/*" },
                configCli.extraEnv,
              ],
              securityContext: values.securityContext,
              resources: configCli.resources,
              volumeMounts: [
                { name: "config", mountPath: "/config", readOnly: true },
                { name: "tmp", mountPath: "/tmp" },
                ...fileMounts(mounted),
              ],
            },
          ],
          nodeSelector: values.nodeSelector,
          affinity: values.affinity,
          tolerations: values.tolerations,
          volumes: [
            {
              name: "config",
              projected: {
                sources: [
                  each<string, IVolumeProjection>(configCli.configMaps, (configMap) => ({
                    configMap: { name: configMap },
                  })),
                  each<string, IVolumeProjection>(configCli.secrets, (secret) => ({
                    secret: { name: secret },
                  })),
                  when<IVolumeProjection>(present(configCli.files), { configMap: { name } }),
                ],
              },
            },
            { name: "tmp", emptyDir: {} },
            ...fileVolumes(mounted),
            vaultTokenVolume(mounted),
          ],
        },
      },
    },
  }),
);
