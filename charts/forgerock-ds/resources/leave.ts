import type { IJob } from "kubernetes-models/batch/v1/Job";
import type { INetworkPolicyIngressRule } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyIngressRule";
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import {
  BEFORE,
  askedAlone,
  asksAsItself,
  both,
  comment,
  hook,
  isBranch,
  labelsAside,
  manifest,
  merge,
  release,
  secretVolume,
  secretVolumeMounts,
  text,
  vaultAgentAnnotations,
  vaultTokenVolume,
  when,
} from "../../../generator/index.js";
import { accountName, chartName, domain, image, mounted, names, values } from "../context.js";
import { contract } from "../contract.js";
import { leave } from "../scripts/leave.js";

const { scaleDown } = values;
const { paths } = contract;
/** The commercial server has its own ways. */
const isThere = both(scaleDown.enabled, isBranch(values.distribution, "opendj"));
const name = text`${names.fullname}-leave`;

const podLabels = labelsAside(chartName, names, {
  what: "leave",
  comment:
    "Labels of the pods that take servers away: others than the servers', which Services select.",
});

/** Lets the Job reach the administration of the servers. */
export const leaveRule = when<INetworkPolicyIngressRule>(
  isThere,
  comment("The Job of a scale-down.", {
    ports: [{ port: "administration" }],
    from: [{ podSelector: { matchLabels: podLabels } }],
  }),
);

/** A hook as the Job is: that of the release may not be there yet, or be of another version. */
export const leaveConfigMap = manifest<IConfigMap>(
  when<IConfigMap>(isThere, {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name,
      namespace: release.namespace,
      labels: names.labels,
      annotations: hook(BEFORE, { weight: "-1", isKept: false }),
    },
    data: { "instance.loc": "/tmp/instance", "leave.sh": leave },
  }),
);

/** Runs before each upgrade: a pod that ends cannot tell a scale-down from a restart. */
export const leaveJob = manifest<IJob>(
  when<IJob>(isThere, {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: {
      name,
      namespace: release.namespace,
      labels: names.labels,
      annotations: hook(BEFORE, { weight: "0", isKept: true }),
    },
    spec: {
      backoffLimit: 2,
      activeDeadlineSeconds: scaleDown.timeoutSeconds,
      ttlSecondsAfterFinished: 86400,
      template: {
        metadata: {
          labels: merge(podLabels, values.commonLabels),
          annotations: askedAlone(
            vaultAgentAnnotations([mounted.passwords], { ends: true }),
            values,
          ),
        },
        spec: {
          restartPolicy: "Never",
          serviceAccountName: when<string>(asksAsItself(mounted.passwords), accountName),
          automountServiceAccountToken: false,
          imagePullSecrets: values.image.pullSecrets,
          securityContext: values.podSecurityContext,
          enableServiceLinks: false,
          containers: [
            {
              name: "leave",
              image,
              imagePullPolicy: values.image.pullPolicy,
              command: ["bash", `${paths.scripts}/leave.sh`],
              env: [
                { name: "NAME", value: names.fullname },
                { name: "DOMAIN", value: domain },
                { name: "REPLICAS", value: text`${values.replicas}` },
                { name: "HOME", value: "/tmp" },
                {
                  name: "OPENDJ_JAVA_ARGS",
                  value: "-Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                },
              ],
              securityContext: values.securityContext,
              resources: scaleDown.resources,
              volumeMounts: [
                { name: "tmp", mountPath: "/tmp" },
                secretVolumeMounts(mounted.passwords),
                { name: "scripts", mountPath: paths.scripts, readOnly: true },
                {
                  name: "scripts",
                  mountPath: contract.instanceFile,
                  subPath: "instance.loc",
                  readOnly: true,
                },
              ],
            },
          ],
          nodeSelector: values.nodeSelector,
          tolerations: values.tolerations,
          volumes: [
            { name: "tmp", emptyDir: {} },
            secretVolume(mounted.passwords),
            vaultTokenVolume(mounted.passwords),
            { name: "scripts", configMap: { name } },
          ],
        },
      },
    },
  }),
);
