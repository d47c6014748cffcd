import {
  binaryKeyRules,
  branchOf,
  differs,
  either,
  equals,
  existingClaimsRules,
  extraRules,
  fixedBudgetRules,
  fixedZoneRules,
  isBranch,
  isOtherBranch,
  must,
  nameResolutionRules,
  not,
  podMetadataRules,
  present,
  resourceRules,
  serviceAccountRules,
  serviceRules,
  snapshotRules,
  statefulSetRules,
  storageClassRules,
  vaultAgentRules,
} from "../../generator/index.js";
import { names, sources, values } from "./context.js";
import { contract } from "./contract.js";

const { distribution, service, storage } = values;
const claim = branchOf(storage, "claim");

const isForgerock = isBranch(distribution, "forgerock");

/** The commercial image must be named, and sets itself up: what the chart's own scripts do is not to be had. */
const forgerockRules = [
  must(differs(values.image.repository, contract.repository), { when: isForgerock }),
  must(either(present(values.image.tag), present(values.image.digest)), { when: isForgerock }),
  must(present(values.secret.monitorKey), { when: isForgerock }),
  must(values.setupProfile, { when: isForgerock }),
  must(not(present(values.schema)), { when: isForgerock }),
  must(not(present(values.indexes)), { when: isForgerock }),
  must(isBranch(values.certificates, "own"), { when: isForgerock }),
  // Its image reads certificates of Secrets alone, so that passwords of files would win nothing.
  must(isOtherBranch(values.secret, "vaultAgent"), { when: isForgerock }),
  must(isOtherBranch(values.secret, "csi"), { when: isForgerock }),
  must(not(present(values.snapshots.className)), { when: isForgerock }),
] as const;

/** A certificate of each server's own has no keystore. */
const keystoreRules = [
  ...Object.values(sources.keystore.files).map(({ named }) =>
    must(not(present(named)), { when: isBranch(values.certificates, "own") }),
  ),
  ...binaryKeyRules(sources.keystore),
];

/** What holds between values. */
export const rules = [
  must(differs(service.ldapPort, service.ldapsPort)),
  must(differs(service.ldap, "none"), { when: present(service.ldapNodePort) }),
  ...forgerockRules,
  ...keystoreRules,
  ...vaultAgentRules(sources.passwords, sources.keystore),
  ...serviceRules(service, [service.ldapNodePort, service.ldapsNodePort], values),
  ...serviceAccountRules(values.serviceAccount, values),
  ...statefulSetRules(values.statefulSet, values),
  ...podMetadataRules(values),
  ...nameResolutionRules(values),
  ...resourceRules(values.resources, "750Mi"),
  must(equals(values.replicas, 1), { when: present(claim.dataSource) }),
  ...existingClaimsRules(
    branchOf(storage, "existingClaims"),
    contract.claim,
    values.replicas,
    names,
  ),
  ...storageClassRules(values.storageClass, claim.storageClassName, equals(storage.kind, "claim")),
  ...snapshotRules(values.snapshots, storage.kind),
  ...fixedBudgetRules(values.podDisruptionBudget, values.replicas),
  ...fixedZoneRules(values, values.replicas),
  ...extraRules(values),
] as const;
