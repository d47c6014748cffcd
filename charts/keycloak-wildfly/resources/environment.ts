import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import {
  both,
  call,
  isBranch,
  replaceable,
  secretEnv,
  text,
  when,
  type Items,
} from "../../../generator/index.js";
import { administratorEnv } from "../../shared/administrator.js";
import { databaseCoordinatesEnv, databaseCredentialsEnv } from "../../shared/database-user.js";
import { credentialsFrom } from "../../shared/remote-cache.js";
import {
  administrator,
  databaseUser,
  isAuthenticated,
  isEncrypted,
  jdbcUrl,
  paths,
  remoteCacheUser,
  shared,
  values,
} from "../context.js";
import { secretVariables } from "./files.js";

const { crossDatacenter, database, jvm } = values;
const { password, keystorePassword } = secretVariables.jgroups;

/** Where the database is, as far as its Secret says so. */
export const coordinates = databaseCoordinatesEnv(databaseUser, {
  host: "DB_HOST",
  port: "DB_PORT",
  database: "DB_NAME",
});

/** What the configuration refers to as `${env.…}`, and where modules are: for scripts and server. */
export const variables: Items<IEnvVar> = [
  // Before the URL, which refers to them.
  ...coordinates,
  { name: "DB_URL", value: jdbcUrl },
  ...databaseCredentialsEnv(databaseUser, secretVariables.database),
  when<IEnvVar>(
    both(isAuthenticated, shared.isSecret),
    secretEnv(password, shared.secretName, shared.files.password.key),
  ),
  when<IEnvVar>(
    both(isEncrypted, shared.isSecret),
    secretEnv(keystorePassword, shared.secretName, shared.files.keystorePassword.key),
  ),
  when<readonly IEnvVar[]>(
    both(crossDatacenter.enabled, remoteCacheUser.isSecret),
    credentialsFrom(remoteCacheUser, secretVariables.remoteCache),
  ),
  when<IEnvVar>(isBranch(database.driver, "file"), {
    name: "JBOSS_MODULEPATH",
    value: `${paths.home}/modules:${paths.modules}`,
  }),
];

/** The first administrator, for the script that makes it. */
export const administratorVariables = administratorEnv(
  administrator,
  secretVariables.administrator,
);

const fromPod = (name: string, fieldPath: string) =>
  replaceable(values.extraEnv, { name, valueFrom: { fieldRef: { fieldPath } } });

/** DNS_PING reaches into the JDK's own DNS client, which Java 17 does not let it otherwise. */
const NAMING = "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED";

/** Where and which of its kind a pod is, and how much memory the server takes. */
export const serverVariables: Items<IEnvVar> = [
  fromPod("POD_IP", "status.podIP"),
  fromPod("POD_INDEX", "metadata.labels['apps.kubernetes.io/pod-index']"),
  // The start script hands signals on to the server then.
  { name: "LAUNCH_JBOSS_IN_BACKGROUND", value: "1" },
  {
    name: "JBOSS_JAVA_SIZING",
    value: call(
      "trim",
      text`-XX:MaxRAMPercentage=${jvm.maxRamPercentage} -XX:MetaspaceSize=96M -XX:MaxMetaspaceSize=256m ${NAMING} ${call("join", " ", jvm.options)}`,
    ),
  },
];
