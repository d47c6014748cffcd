import {
  branchOf,
  call,
  each,
  isBranch,
  match,
  orElse,
  release,
  secretSource,
  text,
  textHelper,
  when,
  type Expression,
  type Part,
  type References,
  type SecretSource,
} from "../../generator/index.js";
import { names, values } from "./context.js";
import { storeFiles } from "./secrets.js";
import type { storeFields } from "./values/directories.js";

type Store = References<ReturnType<typeof storeFields>>;

/** A directory, as the pods know it: its servers, who logs in, and where the password comes from. */
export interface StoreOf {
  /** Beginning of its variables' names, and its folder. */
  readonly word: "config" | "user" | "token";
  readonly servers: Expression<string>;
  readonly baseDn: Expression<string>;
  readonly bindDn: Expression<string>;
  readonly password: SecretSource<"">;
}

function storeOf(
  word: StoreOf["word"],
  alias: "configstore" | "userstore" | "tokenstore",
  { servers, baseDn, bindDn, secret }: Store,
): StoreOf {
  const own = branchOf(servers, "release");
  const name = textHelper({
    name: `${word}StoreName`,
    comment: `Full name of the release that is the ${word} store.`,
    yields: "name",
    body: orElse(own.name, text`${release.name}-${alias}`),
  });
  const namespace = orElse(own.namespace, release.namespace);
  const domain = text`${name}-headless.${namespace}.svc.${values.clusterDomain}`;
  const list = textHelper({
    name: `${word}StoreServers`,
    comment: `Servers of the ${word} store with their ports, each with a space behind it.`,
    body: match(servers, {
      release: ({ replicas }): Part<readonly string[]> =>
        each<number, string>(
          call("until", call("int", replicas)),
          (ordinal) => text`${name}-${ordinal}.${domain}:1636 `,
        ),
      list: ({ hosts }): Part<readonly string[]> =>
        each<string, string>(hosts, (one) => text`${one} `),
    }),
  });
  return {
    word,
    servers: call("trim", list),
    baseDn,
    bindDn,
    password: secretSource(secret, {
      files: storeFiles,
      secretName: textHelper({
        name: `${word}StoreSecretName`,
        comment: `Name of the Secret with the password of the ${word} store.`,
        yields: "name",
        body: when<string>(
          isBranch(secret, "existingSecret"),
          orElse(branchOf(secret, "existingSecret").name, name),
          text`${names.fullname}-${alias}`,
        ),
      }),
    }),
  };
}

export const configStore = storeOf("config", "configstore", values.configStore);
export const userStore = storeOf("user", "userstore", values.userStore);

/** Read it where tokens have a store of their own. */
export const tokenStore = storeOf("token", "tokenstore", values.tokenStore);
