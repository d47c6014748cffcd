import type { IJob } from "kubernetes-models/batch/v1/Job";
import type { INetworkPolicyIngressRule } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyIngressRule";
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import type { IVolumeProjection } from "kubernetes-models/v1/VolumeProjection";
import {
  release,
  both,
  comment,
  each,
  equals,
  manifest,
  mappingHelper,
  merge,
  passwordEnv,
  present,
  text,
  usernameEnv,
  when,
  type Labels,
} from "../../../generator/index.js";
import { accountName, chartName, names, secrets, values } from "../context.js";

const { bootstrapAdmin, configCli, http, networkPolicy, service } = values;
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
        metadata: { labels: merge(podLabels, values.commonLabels) },
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
              envFrom: configCli.extraEnvFrom,
              env: [
                {
                  name: "KEYCLOAK_URL",
                  value: text`http://${names.fullname}:${service.httpPort}${http.relativePath}`,
                },
                usernameEnv("KEYCLOAK_USER", bootstrapAdmin, secrets.admin),
                passwordEnv("KEYCLOAK_PASSWORD", bootstrapAdmin, secrets.admin),
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
          ],
        },
      },
    },
  }),
);
