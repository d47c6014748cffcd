import {
  differs,
  extraRules,
  fixedBudgetRules,
  fixedZoneRules,
  must,
  nameResolutionRules,
  podMetadataRules,
  resourceRules,
  serviceAccountRules,
  serviceRules,
  statefulSetRules,
} from "../../generator/index.js";
import { values } from "./context.js";

const { service } = values;

/** What holds between values. */
export const rules = [
  must(differs(service.ldapPort, service.ldapsPort)),
  ...serviceRules(service, [service.ldapNodePort, service.ldapsNodePort], values),
  ...serviceAccountRules(values.serviceAccount, values),
  ...statefulSetRules(values.statefulSet, values),
  ...podMetadataRules(values),
  ...nameResolutionRules(values),
  ...resourceRules(values.resources, "750Mi"),
  ...fixedBudgetRules(values.podDisruptionBudget, values.replicas),
  ...fixedZoneRules(values, values.replicas),
  ...extraRules(values),
] as const;
