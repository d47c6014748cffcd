import type { IContainer } from "kubernetes-models/v1/Container";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import {
  branchOf,
  httpProbe,
  orElse,
  text,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import {
  baseDn,
  domain,
  forgerockSecrets,
  image,
  names,
  passwordsSecret,
  sources,
  values,
} from "../context.js";
import { forgerockContract } from "../forgerock-contract.js";
import { peers } from "../hosts.js";
import { serverOptions } from "./opendj.js";

const { probes } = values;
const { paths, ports } = forgerockContract;
const own = branchOf(values.distribution, "forgerock");
const groupId = orElse(own.groupId, "default");
const { directoryManager } = sources.passwords.files;

/** Keys of what OpenDJ has not, or not always. */
export const monitorKey = orElse(values.secret.monitorKey, "monitor");
export const storeAdminKey = orElse(own.storeAdminKey, "store-admin");

const env: Items<IEnvVar> = [
  { name: "POD_NAME", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
  { name: "BASE_DN", value: baseDn },
  { name: "DS_GROUP_ID", value: groupId },
  { name: "DS_SERVER_ID", value: text`$(POD_NAME)-${groupId}` },
  { name: "DS_ADVERTISED_LISTEN_ADDRESS", value: text`$(POD_NAME).${domain}` },
  { name: "DS_BOOTSTRAP_REPLICATION_SERVERS", value: peers },
  { name: "DS_SET_UID_ADMIN_AND_MONITOR_PASSWORDS", value: "true" },
  { name: "DS_UID_ADMIN_PASSWORD_FILE", value: `${paths.admin}/dirmanager.pw` },
  { name: "DS_UID_MONITOR_PASSWORD_FILE", value: `${paths.monitor}/monitor.pw` },
  { name: "HOME", value: "/tmp" },
  { name: "OPENDJ_JAVA_ARGS", value: serverOptions },
  values.extraEnv,
];

const volumeMounts: Items<IVolumeMount> = [
  { name: "data", mountPath: paths.data },
  { name: "tmp", mountPath: "/tmp" },
  { name: "admin", mountPath: paths.admin, readOnly: true },
  { name: "monitor", mountPath: paths.monitor, readOnly: true },
  { name: "store-admin", mountPath: paths.storeAdmin, readOnly: true },
  { name: "tls", mountPath: paths.tls, readOnly: true },
  { name: "tls", mountPath: paths.truststore, readOnly: true },
  { name: "master-key", mountPath: paths.masterKey, readOnly: true },
  { name: "keys", mountPath: paths.keys },
  { name: "setup", mountPath: text`${paths.scripts}/${names.fullname}`, readOnly: true },
  values.extraVolumeMounts,
];

const common = {
  image,
  imagePullPolicy: values.image.pullPolicy,
  envFrom: [values.extraEnvFrom],
  env,
  securityContext: values.securityContext,
  resources: values.resources,
  volumeMounts,
};

/** Sets the data up on an empty volume, and gives a full one its passwords and keys. */
export const initialize: Templated<IContainer> = {
  name: "initialize",
  ...common,
  args: ["initialize-only"],
};

const healthy = { path: forgerockContract.healthPath, port: "http" };

/** The commercial image's server, by the image's own start script. */
export const forgerock: Templated<IContainer> = {
  name: "ds",
  ...common,
  args: ["start-ds"],
  ports: [
    { name: "ldap", containerPort: contract.ports.ldap },
    { name: "ldaps", containerPort: contract.ports.ldaps },
    { name: "administration", containerPort: contract.ports.administration },
    { name: "replication", containerPort: contract.ports.replication },
    { name: "http", containerPort: ports.http },
    { name: "https", containerPort: ports.https },
  ],
  startupProbe: httpProbe(healthy, probes.startup),
  livenessProbe: httpProbe({ path: "/alive", port: "http" }, probes.liveness),
  readinessProbe: httpProbe(healthy, probes.readiness),
};

/** What it mounts beside its data. */
export const forgerockVolumes: Items<IVolume> = [
  {
    name: "admin",
    secret: {
      secretName: passwordsSecret,
      items: [{ key: directoryManager.key, path: "dirmanager.pw" }],
    },
  },
  {
    name: "monitor",
    secret: {
      secretName: passwordsSecret,
      items: [{ key: monitorKey, path: "monitor.pw" }],
    },
  },
  {
    name: "store-admin",
    secret: {
      secretName: passwordsSecret,
      items: [{ key: storeAdminKey, path: "password" }],
    },
  },
  { name: "tls", secret: { secretName: forgerockSecrets.tls } },
  { name: "master-key", secret: { secretName: forgerockSecrets.masterKey } },
  { name: "keys", emptyDir: { medium: "Memory" } },
  { name: "setup", configMap: { name: names.fullname, defaultMode: 0o555 } },
];
