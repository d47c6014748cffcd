import {
  branchOf,
  differs,
  either,
  endsWith,
  equals,
  isBranch,
  isOtherBranch,
  must,
  not,
  present,
} from "../../generator/index.js";
import { values } from "./context.js";
import { contract } from "./contract.js";
import { forgerockContract } from "./forgerock-contract.js";

const { authority, configStore, distribution, hostname, image, tokenStore, userStore } = values;
const { baseDns, path } = forgerockContract;

const isForgerock = isBranch(distribution, "forgerock");
const secretNames = branchOf(values.secretConfiguration, "existingSecret").names;

/** The image knows its setup profiles' entries, and who logs in to them. */
const store = (
  { baseDn, bindDn }: Pick<typeof configStore, "baseDn" | "bindDn">,
  profile: string,
) =>
  [
    must(equals(baseDn, profile), { when: isForgerock }),
    must(differs(bindDn, "cn=Directory Manager"), { when: isForgerock }),
  ] as const;

/** The commercial image reads passwords as variables, and its keystore and authority of Secrets. */
const neverFrom = (from: "vaultAgent" | "csi") => [
  must(isOtherBranch(values.secret, from), { when: isForgerock }),
  must(isOtherBranch(configStore.secret, from), { when: isForgerock }),
  must(isOtherBranch(userStore.secret, from), { when: isForgerock }),
  must(isOtherBranch(tokenStore.secret, from), { when: isForgerock }),
  must(isOtherBranch(authority, from), { when: isForgerock }),
];

/** The commercial image must be named, and has its configuration in it: there is nothing to configure. */
export const distributionRules = [
  must(not(present(hostname.cookieDomain)), { when: isForgerock }),
  must(differs(image.repository, contract.repository), { when: isForgerock }),
  must(either(present(image.tag), present(image.digest)), { when: isForgerock }),
  must(isBranch(values.sessions, "stateless"), { when: isForgerock }),
  must(not(present(values.configuration)), { when: isForgerock }),
  must(isBranch(values.secretConfiguration, "existingSecret"), { when: isForgerock }),
  must(not(present(secretNames)), { when: isForgerock }),
  must(tokenStore.enabled, { when: isForgerock }),
  ...store(configStore, baseDns.config),
  ...store(userStore, baseDns.user),
  ...store(tokenStore, baseDns.token),
  ...neverFrom("vaultAgent"),
  ...neverFrom("csi"),
  must(endsWith(hostname.url, contract.path), { when: isBranch(distribution, "openam") }),
  must(present(hostname.url), { when: isForgerock }),
  must(endsWith(hostname.url, path), { when: isForgerock }),
] as const;
