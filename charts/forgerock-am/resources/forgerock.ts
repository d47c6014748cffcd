import type { IContainer } from "kubernetes-models/v1/Container";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import type { IVolume } from "kubernetes-models/v1/Volume";
import {
  call,
  httpProbe,
  type Expression,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { environmentSecret, image, names, publicHost, values } from "../context.js";
import { contract } from "../contract.js";
import { forgerockContract } from "../forgerock-contract.js";
import { sources } from "../mounted.js";
import { configStore, tokenStore, userStore, type StoreOf } from "../stores.js";
import { jvmOptions } from "./environment.js";
import { lifecycle } from "./lifecycle.js";

const { probes } = values;
const { health, home, httpsPort, paths, tomcat } = forgerockContract;
const { files, secretName } = sources.access;

const ofSecret = (
  name: string,
  secret: Expression<string>,
  key: Expression<string>,
): Templated<IEnvVar> => ({ name, valueFrom: { secretKeyRef: { name: secret, key } } });

/** A store by the word that the image has for it. */
const store = (word: string, { servers, bindDn, password }: StoreOf): Items<IEnvVar> => [
  { name: `AM_STORES_${word}_SERVERS`, value: call("replace", " ", ",", servers) },
  { name: `AM_STORES_${word}_USERNAME`, value: bindDn },
  ofSecret(`AM_STORES_${word}_PASSWORD`, password.secretName, password.files[""].key),
];

/** Makes copies of what the server writes to, and trusts the directories. */
export const prepare: Templated<IContainer> = {
  name: "prepare",
  image,
  imagePullPolicy: values.image.pullPolicy,
  command: ["bash", `${contract.paths.scripts}/prepare.sh`],
  env: [{ name: "HOME", value: "/tmp" }],
  securityContext: values.securityContext,
  resources: values.resources,
  volumeMounts: [
    { name: "writable", mountPath: paths.writable },
    { name: "tmp", mountPath: "/tmp" },
    { name: "scripts", mountPath: contract.paths.scripts, readOnly: true },
    { name: "authority", mountPath: contract.paths.authority, readOnly: true },
  ],
};

/** The commercial image's server, by the image's own start script, which waits for the directories. */
export const forgerock: Templated<IContainer> = {
  name: "openam",
  image,
  imagePullPolicy: values.image.pullPolicy,
  command: ["bash", `${contract.paths.scripts}/run.sh`],
  envFrom: [{ secretRef: { name: environmentSecret } }, values.extraEnvFrom],
  env: [
    { name: "FQDN", value: publicHost },
    { name: "AM_SERVER_FQDN", value: publicHost },
    ofSecret("AM_PASSWORDS_AMADMIN_CLEAR", secretName, files.administrator.key),
    ofSecret("AM_ENCRYPTION_KEY", secretName, files.encryptionKey.key),
    { name: "AM_STORES_SSL_ENABLED", value: "true" },
    { name: "AM_STORES_USER_TYPE", value: "LDAPv3ForForgeRockIAM" },
    ...store("USER", userStore),
    ...store("CTS", tokenStore),
    ...store("APPLICATION", configStore),
    { name: "TRUSTSTORE_PATH", value: `${home}/${paths.truststore}` },
    { name: "TRUSTSTORE_PASSWORD", value: "changeit" },
    { name: "CATALINA_USER_OPTS", value: jvmOptions },
    values.extraEnv,
  ],
  ports: [
    { name: "http", containerPort: contract.port },
    { name: "https", containerPort: httpsPort },
  ],
  startupProbe: httpProbe({ path: health.live, port: "http" }, probes.startup),
  livenessProbe: httpProbe({ path: health.live, port: "http" }, probes.liveness),
  readinessProbe: httpProbe({ path: health.ready, port: "http" }, probes.readiness),
  lifecycle,
  securityContext: values.securityContext,
  resources: values.resources,
  volumeMounts: [
    { name: "writable", mountPath: home, subPath: "forgerock" },
    { name: "writable", mountPath: tomcat, subPath: "tomcat" },
    { name: "tmp", mountPath: "/tmp" },
    { name: "scripts", mountPath: contract.paths.scripts, readOnly: true },
    { name: "keys", mountPath: paths.keys, readOnly: true },
    values.extraVolumeMounts,
  ],
};

/** What it mounts. */
export const forgerockVolumes: Items<IVolume> = [
  { name: "writable", emptyDir: {} },
  { name: "tmp", emptyDir: {} },
  { name: "scripts", configMap: { name: names.fullname } },
  {
    name: "keys",
    secret: {
      secretName,
      items: [
        { key: files.keystore.key, path: "keystore.jceks" },
        { key: files.keystorePassword.key, path: ".storepass" },
        { key: files.keystorePassword.key, path: ".keypass" },
      ],
    },
  },
  {
    name: "authority",
    secret: {
      secretName: sources.authority.secretName,
      items: [{ key: sources.authority.files[""].key, path: "ca.crt" }],
    },
  },
];
