import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import {
  call,
  each,
  isBranch,
  text,
  textHelper,
  when,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { hasTokenStore, serverUrl, values } from "../context.js";
import { configStore, tokenStore, userStore, type StoreOf } from "../stores.js";

const { jvm } = values;

const variablesOf = ({ word, servers, baseDn, bindDn }: StoreOf): readonly Templated<IEnvVar>[] => {
  const prefix = word.toUpperCase();
  return [
    { name: `${prefix}_SERVERS`, value: servers },
    { name: `${prefix}_BASE_DN`, value: baseDn },
    { name: `${prefix}_BIND_DN`, value: bindDn },
  ];
};

/** Each option in quotes: Tomcat's start script reads them as a shell does. */
const quotedOptions = textHelper({
  name: "jvmOptions",
  comment: "Options of the virtual machine, each in quotes for Tomcat's start script.",
  body: each<string, string>(
    jvm.options,
    (option) => text` '${call("replace", "'", "'\\''", option)}'`,
  ),
});

export const jvmOptions = text`-XX:MaxRAMPercentage=${jvm.maxRamPercentage}${quotedOptions}`;

/** What the scripts of the pods and of the Job take. */
export const variables: Items<IEnvVar> = [
  { name: "SERVER_URL", value: serverUrl },
  ...variablesOf(configStore),
  ...variablesOf(userStore),
  when<readonly IEnvVar[]>(hasTokenStore, variablesOf(tokenStore)),
  { name: "HOME", value: "/tmp" },
  { name: "JVM_OPTIONS", value: jvmOptions },
];

/** Whether sessions are in cookies, as JSON. */
export const isStateless = when<string>(isBranch(values.sessions, "stateless"), "true", "false");
