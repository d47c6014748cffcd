import type { IJob } from "kubernetes-models/batch/v1/Job";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import type { IPodTemplateSpec } from "kubernetes-models/v1/PodTemplateSpec";
import {
  askedAlone,
  asksAsItself,
  call,
  checksumOf,
  labelsAside,
  manifest,
  mappingHelper,
  matchSome,
  merge,
  present,
  printed,
  release,
  shortHash,
  text,
  textHelper,
  vaultTokenVolume,
  when,
  type Labels,
  type Templated,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import {
  accountName,
  chartName,
  cookieDomain,
  image,
  names,
  serverHost,
  siteUrl,
  values,
} from "../context.js";
import { ofJob } from "../mounted.js";
import { isStateless, variables } from "./environment.js";
import { askedByJob } from "./injected.js";
import { configurationMounts, configurationVolumes, volumeMounts, volumes } from "./volumes.js";

const { paths } = contract;

const podLabels = labelsAside(chartName, names, {
  what: "configure",
  comment: "Labels of the Job's pods: others than the access managers', which the Service selects.",
});

/** The pods of the Job, in one place: its name tells one revision of them from another. */
const pods = mappingHelper<IPodTemplateSpec>({
  name: "configurePods",
  comment: "Pods of the Job.",
  body: {
    metadata: {
      labels: merge(podLabels, values.commonLabels),
      annotations: merge<Labels>(
        {
          "checksum/config": checksumOf("configmap.yaml"),
          "checksum/configuration": checksumOf("configmap-configuration.yaml"),
          "rollout-trigger": values.rolloutTrigger,
        },
        askedAlone(askedByJob, values),
      ),
    },
    spec: {
      restartPolicy: "Never",
      serviceAccountName: when<string>(asksAsItself(...ofJob), accountName),
      automountServiceAccountToken: false,
      imagePullSecrets: values.image.pullSecrets,
      securityContext: values.podSecurityContext,
      enableServiceLinks: false,
      hostAliases: [{ ip: contract.ownAddress, hostnames: [serverHost] }, values.hostAliases],
      dnsPolicy: values.dnsPolicy,
      dnsConfig: values.dnsConfig,
      containers: [
        {
          name: "configure",
          image,
          imagePullPolicy: values.image.pullPolicy,
          command: ["bash", `${paths.scripts}/configure.sh`],
          envFrom: [values.extraEnvFrom],
          env: [
            ...variables,
            {
              name: "REVISION",
              valueFrom: {
                fieldRef: { fieldPath: "metadata.labels['batch.kubernetes.io/job-name']" },
              },
            },
            { name: "COOKIE_DOMAIN", value: cookieDomain },
            when<IEnvVar>(present(values.hostname.url), { name: "SITE_URL", value: siteUrl }),
            { name: "STATELESS", value: isStateless },
            values.extraEnv,
          ],
          securityContext: values.securityContext,
          resources: values.resources,
          volumeMounts: [...volumeMounts, ...configurationMounts, values.extraVolumeMounts],
        },
      ],
      priorityClassName: values.priorityClassName,
      nodeSelector: values.nodeSelector,
      tolerations: values.tolerations,
      volumes: [
        ...volumes,
        ...configurationVolumes,
        vaultTokenVolume(...ofJob),
        values.extraVolumes,
      ],
    },
  },
});

/** As much of the full name as leaves a name that is a label of the Job's pods, too. */
const beginning = call("trimSuffix", "-", call("trunc", 44, names.fullname));

/** Name of the Job: of another one where anything of it differs, as Kubernetes lets no Job change. */
export const revision = textHelper({
  name: "revision",
  comment:
    "Name of the Job, which tells one revision of the configuration from another. At most 63\n" +
    "characters: the pods carry it as a label.",
  yields: "name",
  body: text`${beginning}-configure-${shortHash(printed(pods))}`,
});

/** No hook: pods wait for it, and it for the directories, in whichever order they come. */
export const job = manifest<IJob>(
  matchSome(values.distribution, {
    openam: (): Templated<IJob> => ({
      apiVersion: "batch/v1",
      kind: "Job",
      metadata: { name: revision, namespace: release.namespace, labels: names.labels },
      spec: {
        backoffLimit: values.job.backoffLimit,
        activeDeadlineSeconds: values.job.timeoutSeconds,
        template: pods,
      },
    }),
  }),
);
