import {
  branchOf,
  differs,
  equals,
  existingClaimsRules,
  extraRules,
  fixedBudgetRules,
  must,
  nameResolutionRules,
  podMetadataRules,
  present,
  resourceRules,
  serviceAccountRules,
  serviceRules,
  snapshotRules,
  statefulSetRules,
  storageClassRules,
} from "../../generator/index.js";
import { contract } from "./contract.js";
import { names, values } from "./context.js";

const { service, storage } = values;
const claim = branchOf(storage, "claim");

/** What holds between values. */
export const rules = [
  must(differs(service.ldapPort, service.ldapsPort)),
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
  ...extraRules(values),
] as const;
