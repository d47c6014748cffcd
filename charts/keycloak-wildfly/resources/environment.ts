import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import {
  call,
  isBranch,
  replaceable,
  text,
  when,
  type Expression,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { administratorEnv } from "../../shared/administrator.js";
import { databaseCoordinatesEnv, databaseCredentialsEnv } from "../../shared/secrets.js";
import { isAuthenticated, isEncrypted, jdbcUrl, paths, secrets, values } from "../context.js";

const { bootstrapAdmin, database, jgroups, jvm } = values;

const fromJgroupsSecret = (name: string, key: Expression<string>): Templated<IEnvVar> => ({
  name,
  valueFrom: { secretKeyRef: { name: secrets.jgroups, key } },
});

/** Where the database is, as far as its Secret says so. */
export const coordinates = databaseCoordinatesEnv(database, secrets.database, {
  host: "DB_HOST",
  port: "DB_PORT",
  database: "DB_NAME",
});

/** What the configuration refers to as `${env.…}`, and where modules are: for scripts and server. */
export const variables: Items<IEnvVar> = [
  // Before the URL, which refers to them.
  ...coordinates,
  { name: "DB_URL", value: jdbcUrl },
  ...databaseCredentialsEnv(database, secrets.database, {
    username: "DB_USERNAME",
    password: "DB_PASSWORD",
  }),
  when<IEnvVar>(isAuthenticated, fromJgroupsSecret("JGROUPS_PASSWORD", jgroups.secret.passwordKey)),
  when<IEnvVar>(
    isEncrypted,
    fromJgroupsSecret("JGROUPS_KEYSTORE_PASSWORD", jgroups.secret.keystorePasswordKey),
  ),
  when<IEnvVar>(isBranch(database.driver, "file"), {
    name: "JBOSS_MODULEPATH",
    value: `${paths.home}/modules:${paths.modules}`,
  }),
];

/** The first administrator, for the script that makes it. */
export const administrator = administratorEnv(bootstrapAdmin, secrets.admin, {
  username: "ADMIN_USERNAME",
  password: "ADMIN_PASSWORD",
});

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
