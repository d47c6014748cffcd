import type { IStatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import type { IContainer } from "kubernetes-models/v1/Container";
import type { IContainerPort } from "kubernetes-models/v1/ContainerPort";
import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import {
  asString,
  call,
  claimSpec,
  claimTemplate,
  classOfClaims,
  comment,
  eachPair,
  equals,
  execProbe,
  manifest,
  matchSome,
  merge,
  podTemplate,
  release,
  secretVolume,
  secretVolumeMounts,
  text,
  topologySpread,
  unless,
  vaultAgentAnnotations,
  vaultTokenVolume,
  when,
  zonedAffinity,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import {
  accountName,
  dnsQuery,
  headlessName,
  image,
  mountedCertificate,
  mountedCredentials,
  mountedPasswords,
  mountedStores,
  names,
  ownClassName,
  routers,
  values,
} from "../context.js";
import { isCrossSite } from "./caches.js";

const { jvm, probes, storage } = values;
const { paths, ports } = contract;

const volumes: Items<IVolume> = [
  matchSome(storage, { emptyDir: (): Templated<IVolume> => ({ name: "data", emptyDir: {} }) }),
  comment("The users' passwords are in it.", { name: "root", emptyDir: { medium: "Memory" } }),
  { name: "tmp", emptyDir: {} },
  secretVolume(mountedCredentials),
  secretVolume(mountedPasswords),
  secretVolume(mountedCertificate),
  secretVolume(mountedStores),
  vaultTokenVolume(mountedCredentials, mountedPasswords, mountedCertificate, mountedStores),
  { name: "scripts", configMap: { name: names.fullname } },
  { name: "configuration", configMap: { name: text`${names.fullname}-configuration` } },
  values.extraVolumes,
];

const volumeMounts: Items<IVolumeMount> = [
  { name: "root", mountPath: paths.root },
  { name: "data", mountPath: paths.volume },
  { name: "tmp", mountPath: "/tmp" },
  secretVolumeMounts(mountedCredentials),
  secretVolumeMounts(mountedPasswords),
  secretVolumeMounts(mountedCertificate),
  secretVolumeMounts(mountedStores),
  { name: "scripts", mountPath: paths.scripts, readOnly: true },
  { name: "configuration", mountPath: paths.configuration, readOnly: true },
  values.extraVolumeMounts,
];

const server: Templated<IContainer> = {
  name: "infinispan",
  image,
  imagePullPolicy: values.image.pullPolicy,
  command: ["bash", `${paths.scripts}/run.sh`],
  args: [
    text`--server-root=${paths.root}`,
    "--logging-config=log4j2.xml",
    "--server-config=infinispan.xml",
    eachPair<string, string>(values.configuration, (file) => text`--server-config=${file}`),
    "--node-name=$(POD_NAME)",
    "-Djgroups.bind.address=$(POD_IP)",
    text`-Djgroups.dns.query=${dnsQuery}`,
    when<readonly string[]>(isCrossSite, [
      text`-Djgroups.tunnel.hosts=${routers}`,
      "-Djgroups.tunnel.port=0",
    ]),
  ],
  envFrom: [values.extraEnvFrom],
  env: [
    { name: "POD_NAME", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
    { name: "POD_IP", valueFrom: { fieldRef: { fieldPath: "status.podIP" } } },
    {
      name: "JAVA_OPTS",
      value: call(
        "trim",
        text`-XX:MaxRAMPercentage=${jvm.maxRamPercentage} ${call("join", " ", jvm.options)}`,
      ),
    },
    values.extraEnv,
  ],
  ports: [
    { name: "infinispan", containerPort: ports.endpoint },
    when<IContainerPort>(values.metrics.enabled, {
      name: "management",
      containerPort: ports.management,
    }),
    { name: "jgroups", containerPort: ports.jgroups },
    { name: "jgroups-fd", containerPort: ports.failureDetection },
  ],
  startupProbe: execProbe(["bash", `${paths.scripts}/ready.sh`], probes.startup),
  livenessProbe: execProbe(["bash", `${paths.scripts}/health.sh`], probes.liveness),
  readinessProbe: execProbe(["bash", `${paths.scripts}/ready.sh`], probes.readiness),
  lifecycle: {
    preStop: {
      exec: {
        command: ["bash", `${paths.scripts}/leave.sh`, asString(values.leaveSeconds)],
      },
    },
  },
  securityContext: values.securityContext,
  resources: values.resources,
  volumeMounts,
};

const isOnDelete = equals(values.updateStrategy, "OnDelete");

export const statefulSet = manifest<IStatefulSet>({
  apiVersion: "apps/v1",
  kind: "StatefulSet",
  metadata: {
    name: names.fullname,
    namespace: release.namespace,
    labels: merge(names.labels, values.statefulSet.labels),
    annotations: values.statefulSet.annotations,
  },
  spec: {
    replicas: values.replicas,
    serviceName: headlessName,
    podManagementPolicy: comment(
      "Servers that leave at a time would take all copies of some entries along.",
      "OrderedReady",
    ),
    updateStrategy: {
      type: when<"OnDelete" | "RollingUpdate">(isOnDelete, "OnDelete", "RollingUpdate"),
      rollingUpdate: unless(isOnDelete, { partition: 0 }),
    },
    selector: { matchLabels: names.selectorLabels },
    persistentVolumeClaimRetentionPolicy: { whenDeleted: "Retain", whenScaled: "Retain" },
    template: podTemplate(values, {
      names,
      serviceAccountName: accountName,
      automountToken: values.serviceAccount.automountToken,
      checksums: { scripts: "configmap.yaml", configuration: "configmap-configuration.yaml" },
      asked: vaultAgentAnnotations(
        [mountedCredentials, mountedPasswords, mountedCertificate, mountedStores],
        { ends: false },
      ),
      initContainers: [],
      containers: [server],
      volumes,
      affinity: zonedAffinity(values),
      topologySpreadConstraints: topologySpread(values, names),
    }),
    volumeClaimTemplates: matchSome(storage, {
      claim: (claim) => [
        claimTemplate(
          { name: contract.claim, labels: names.selectorLabels },
          claimSpec(claim, {
            className: classOfClaims(values.storageClass, ownClassName, claim.storageClassName),
          }),
        ),
      ],
    }),
  },
});
