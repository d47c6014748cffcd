import {
  branchOf,
  differs,
  either,
  equals,
  existingClaimsRules,
  extraRules,
  fixedBudgetRules,
  fixedZoneRules,
  isBranch,
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
} from "../../generator/index.js";
import { names, values } from "./context.js";
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
  must(not(present(values.snapshots.className)), { when: isForgerock }),
] as const;

/** What holds between values. */
export const rules = [
  must(differs(service.ldapPort, service.ldapsPort)),
  must(differs(service.ldap, "none"), { when: present(service.ldapNodePort) }),
  ...forgerockRules,
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
