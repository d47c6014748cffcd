import type { IStatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import type { IContainer } from "kubernetes-models/v1/Container";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import {
  branchOf,
  call,
  claimSpec,
  comment,
  equals,
  execProbe,
  isBranch,
  manifest,
  matchSome,
  merge,
  podTemplate,
  present,
  release,
  text,
  topologySpread,
  unless,
  when,
  zonedAffinity,
  zoneLabel,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import {
  accountName,
  baseDn,
  domain,
  headlessName,
  image,
  indexes,
  names,
  passwordKeys,
  passwordsSecret,
  values,
} from "../context.js";

const { jvm, probes, storage } = values;
const { paths, ports } = contract;

const serverOptions = call(
  "trim",
  text`-XX:MaxRAMPercentage=${jvm.maxRamPercentage} ${call("join", " ", jvm.options)}`,
);

const volumeMounts: Items<IVolumeMount> = [
  { name: "data", mountPath: paths.volume },
  { name: "tmp", mountPath: "/tmp" },
  { name: "passwords", mountPath: paths.passwords, readOnly: true },
  { name: "scripts", mountPath: paths.scripts, readOnly: true },
  comment<IVolumeMount>("Tells the tools where the instance is.", {
    name: "scripts",
    mountPath: contract.instanceFile,
    subPath: "instance.loc",
    readOnly: true,
  }),
  when<IVolumeMount>(present(values.schema), {
    name: "schema",
    mountPath: paths.schema,
    readOnly: true,
  }),
  values.extraVolumeMounts,
];

const areZonesNamed = present(values.zones.names);

const zoneVariables: Items<IEnvVar> = [
  when<IEnvVar>(areZonesNamed, { name: "ZONES", value: call("join", " ", values.zones.names) }),
  when<IEnvVar>(
    areZonesNamed,
    comment("Kubernetes copies the node's label to the pod, from 1.35 on; empty before.", {
      name: "ZONE",
      valueFrom: { fieldRef: { fieldPath: `metadata.labels['${zoneLabel}']` } },
    }),
  ),
];

const server: Templated<IContainer> = {
  name: "opendj",
  image,
  imagePullPolicy: values.image.pullPolicy,
  command: ["bash", `${paths.scripts}/run.sh`],
  envFrom: [values.extraEnvFrom],
  env: [
    { name: "POD_NAME", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
    { name: "NAME", value: names.fullname },
    { name: "DOMAIN", value: domain },
    { name: "HOST", value: "$(POD_NAME).$(DOMAIN)" },
    { name: "BASE_DN", value: baseDn },
    { name: "INDEXES", value: indexes },
    { name: "HOME", value: "/tmp" },
    comment("Of the tools, which live for seconds.", {
      name: "OPENDJ_JAVA_ARGS",
      value: "-Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    }),
    { name: "SERVER_JAVA_ARGS", value: serverOptions },
    ...zoneVariables,
    values.extraEnv,
  ],
  ports: [
    { name: "ldap", containerPort: ports.ldap },
    { name: "ldaps", containerPort: ports.ldaps },
    { name: "administration", containerPort: ports.administration },
    { name: "replication", containerPort: ports.replication },
  ],
  startupProbe: execProbe(["bash", `${paths.scripts}/ready.sh`], probes.startup),
  livenessProbe: execProbe(
    ["bash", `${paths.scripts}/serves.sh`, "127.0.0.1", "alive"],
    probes.liveness,
  ),
  readinessProbe: execProbe(["bash", `${paths.scripts}/ready.sh`], probes.readiness),
  securityContext: values.securityContext,
  resources: values.resources,
  volumeMounts,
};

const volumes: Items<IVolume> = [
  matchSome(storage, { emptyDir: (): Templated<IVolume> => ({ name: "data", emptyDir: {} }) }),
  { name: "tmp", emptyDir: {} },
  {
    name: "passwords",
    secret: {
      secretName: passwordsSecret,
      items: [
        { key: passwordKeys.directoryManager, path: "directory-manager" },
        { key: passwordKeys.replicationAdmin, path: "replication-admin" },
      ],
    },
  },
  { name: "scripts", configMap: { name: names.fullname } },
  when<IVolume>(present(values.schema), {
    name: "schema",
    configMap: { name: text`${names.fullname}-schema` },
  }),
  values.extraVolumes,
];

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
      "Two servers that join at a time would each miss the other.",
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
      checksums: { config: "configmap.yaml", schema: "configmap-schema.yaml" },
      initContainers: [],
      containers: [server],
      volumes,
      affinity: zonedAffinity(values),
      topologySpreadConstraints: topologySpread(values, names),
    }),
    volumeClaimTemplates: when(isBranch(storage, "claim"), [
      {
        metadata: { name: "data", labels: names.selectorLabels },
        spec: claimSpec(branchOf(storage, "claim")),
      },
    ]),
  },
});
