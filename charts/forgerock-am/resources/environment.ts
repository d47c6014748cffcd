import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import {
  call,
  isBranch,
  text,
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

/** What the scripts of the pods and of the Job take. */
export const variables: Items<IEnvVar> = [
  { name: "SERVER_URL", value: serverUrl },
  ...variablesOf(configStore),
  ...variablesOf(userStore),
  when<readonly IEnvVar[]>(hasTokenStore, variablesOf(tokenStore)),
  { name: "HOME", value: "/tmp" },
  {
    name: "JVM_OPTIONS",
    value: call(
      "trim",
      text`-XX:MaxRAMPercentage=${jvm.maxRamPercentage} ${call("join", " ", jvm.options)}`,
    ),
  },
];

/** Whether sessions are in cookies, as JSON. */
export const isStateless = when<string>(isBranch(values.sessions, "stateless"), "true", "false");
