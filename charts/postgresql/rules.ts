import {
  atLeast,
  branchOf,
  credentialsRules,
  extraRules,
  must,
  nameResolutionRules,
  notTogether,
  podMetadataRules,
  present,
  resourceRules,
  serviceAccountRules,
  serviceRules,
} from "../../generator/index.js";
import { values } from "./context.js";

const { memory, resources, restore, service } = values;

/** What holds between values. */
export const rules = [
  ...credentialsRules(values),
  notTogether(values.username, branchOf(values.secret, "vaultAgent").usernameTemplate),
  must(atLeast(memory.cachePercent, memory.sharedBuffersPercent)),
  must(present(restore.claimName), { when: present(restore.file) }),
  must(present(restore.file), { when: present(restore.claimName) }),
  ...serviceRules(service, [service.nodePort], values),
  ...serviceAccountRules(values.serviceAccount, values),
  ...podMetadataRules(values),
  ...nameResolutionRules(values),
  ...resourceRules(resources, "256Mi"),
  ...extraRules(values),
] as const;
