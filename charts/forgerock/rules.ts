import {
  both,
  branchOf,
  differs,
  either,
  equals,
  isBranch,
  isOtherBranch,
  must,
  orElse,
  present,
  type Expression,
} from "../../generator/index.js";
import { am, configstore, tokenstore, userstore } from "./parts.js";

const stores = { userstore, tokenstore, configstore } as const;
type Alias = keyof typeof stores;

/** What two stores would contend for: names and labels of their objects, and ports of the nodes. */
const apart = (one: Alias, other: Alias) => {
  const [left, right] = [stores[one], stores[other]];
  const where = both(left.enabled, right.enabled);
  return [
    must(differs(orElse(left.nameOverride, one), orElse(right.nameOverride, other)), { where }),
    must(differs(left.fullnameOverride, right.fullnameOverride), { where }),
    must(differs(left.service.ldapNodePort, right.service.ldapNodePort), { where }),
    must(differs(left.service.ldapsNodePort, right.service.ldapsNodePort), { where }),
  ] as const;
};

/** Where passwords may be that no Secret has for access managers to read. */
const sources = ["vaultAgent", "csi"] as const;

type Directory = (typeof stores)[Alias];
type StoreOfManagers = typeof am.configStore | typeof am.tokenStore;

/** Access managers know a store of the release as it is, and trust it. */
const known = (store: Directory, baseDn: Expression<string>, as: StoreOfManagers) => {
  const release = branchOf(as.servers, "release");
  const { name } = branchOf(as.secret, "existingSecret");
  const isRelease = { where: both(store.enabled, am.enabled, isBranch(as.servers, "release")) };
  return [
    must(equals(release.replicas, store.replicas), isRelease),
    must(equals(release.name, store.fullnameOverride), isRelease),
    must(present(release.name), { when: present(store.fullnameOverride), ...isRelease }),
    must(present(release.name), { when: present(store.nameOverride), ...isRelease }),
    must(equals(as.baseDn, baseDn), isRelease),
    ...sources.map((from) =>
      must(either(isOtherBranch(as.secret, "existingSecret"), present(name)), {
        when: isBranch(store.secret, from),
        ...isRelease,
      }),
    ),
    must(present(name), {
      when: present(branchOf(store.secret, "existingSecret").name),
      where: both(isRelease.where, isBranch(as.secret, "existingSecret")),
    }),
    must(isOtherBranch(store.certificates, "own"), {
      when: both(am.enabled, isBranch(store.distribution, "opendj")),
      where: store.enabled,
    }),
    // Its image asks directories whether they are alive by a page that OpenDJ has not.
    must(isBranch(store.distribution, "forgerock"), {
      when: isBranch(am.distribution, "forgerock"),
      where: both(store.enabled, am.enabled),
    }),
  ] as const;
};

/** What holds between the parts of a release that are there. */
export const rules = [
  must(equals(userstore.store.role, "user"), { where: userstore.enabled }),
  must(equals(tokenstore.store.role, "token"), { where: tokenstore.enabled }),
  must(equals(configstore.store.role, "config"), { where: configstore.enabled }),
  must(am.tokenStore.enabled, { when: tokenstore.enabled, where: am.enabled }),
  ...known(userstore, branchOf(userstore.store, "user").baseDn, am.userStore),
  ...known(tokenstore, branchOf(tokenstore.store, "token").baseDn, am.tokenStore),
  ...known(configstore, branchOf(configstore.store, "config").baseDn, am.configStore),
  ...apart("userstore", "tokenstore"),
  ...apart("userstore", "configstore"),
  ...apart("tokenstore", "configstore"),
] as const;
