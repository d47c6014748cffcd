import type { IContainer } from "kubernetes-models/v1/Container";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import {
  call,
  comment,
  execProbe,
  present,
  secretVolume,
  secretVolumeMounts,
  text,
  vaultTokenVolume,
  when,
  zoneLabel,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { baseDn, domain, image, indexes, mounted, names, values } from "../context.js";

const { jvm, probes } = values;
const { paths, ports } = contract;

export const serverOptions = call(
  "trim",
  text`-XX:MaxRAMPercentage=${jvm.maxRamPercentage} ${call("join", " ", jvm.options)}`,
);

const volumeMounts: Items<IVolumeMount> = [
  { name: "data", mountPath: paths.volume },
  { name: "tmp", mountPath: "/tmp" },
  secretVolumeMounts(mounted.passwords),
  secretVolumeMounts(mounted.keystore),
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

/** The server by the chart's own scripts: the image's start script is not run. */
export const opendj: Templated<IContainer> = {
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

/** What it mounts beside its data. */
export const opendjVolumes: Items<IVolume> = [
  secretVolume(mounted.passwords),
  secretVolume(mounted.keystore),
  vaultTokenVolume(mounted.passwords, mounted.keystore),
  { name: "scripts", configMap: { name: names.fullname } },
  when<IVolume>(present(values.schema), {
    name: "schema",
    configMap: { name: text`${names.fullname}-schema` },
  }),
];
