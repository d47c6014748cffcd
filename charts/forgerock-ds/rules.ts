import {
  differs,
  either,
  extraRules,
  fixedBudgetRules,
  isBranch,
  must,
  nameResolutionRules,
  not,
  podMetadataRules,
  present,
  resourceRules,
  serviceAccountRules,
  serviceRules,
  statefulSetRules,
} from "../../generator/index.js";
import { values } from "./context.js";
import { contract } from "./contract.js";

const { distribution, service } = values;

const isForgerock = isBranch(distribution, "forgerock");

/** The commercial image must be named, and sets itself up: what the chart's own scripts do is not to be had. */
const forgerockRules = [
  must(differs(values.image.repository, contract.repository), { when: isForgerock }),
  must(either(present(values.image.tag), present(values.image.digest)), { when: isForgerock }),
  must(present(values.secret.monitorKey), { when: isForgerock }),
  must(not(present(values.schema)), { when: isForgerock }),
  must(not(present(values.indexes)), { when: isForgerock }),
  must(isBranch(values.certificates, "own"), { when: isForgerock }),
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
  ...fixedBudgetRules(values.podDisruptionBudget, values.replicas),
  ...extraRules(values),
] as const;
