import {
  autoscalingRules,
  binaryKeyRules,
  both,
  branchOf,
  deploymentRules,
  differs,
  disruptionBudgetRules,
  extraRules,
  httpRouteRules,
  ingressRules,
  isBranch,
  less,
  must,
  nameResolutionRules,
  nothingInBoth,
  openShiftRouteRules,
  orElse,
  podMetadataRules,
  present,
  resourceRules,
  serviceAccountRules,
  serviceRules,
  vaultAgentRules,
  zoneRules,
  type Expression,
} from "../../generator/index.js";
import { values } from "./context.js";
import { distributionRules } from "./forgerock-rules.js";
import { sources } from "./mounted.js";
import { accessFiles } from "./secrets.js";

const {
  autoscaling,
  configStore,
  hostname,
  secret,
  secretConfiguration,
  sessions,
  tokenStore,
  userStore,
} = values;

type Store = typeof configStore | typeof tokenStore;

/** Servers that are named have no release whose Secret would be theirs. */
const named = ({ servers, secret: password }: Store, enabled?: Expression<boolean>) => {
  const isExisting = isBranch(password, "existingSecret");
  return [
    must(present(branchOf(password, "existingSecret").name), {
      when:
        enabled === undefined
          ? isBranch(servers, "list")
          : both(enabled, isBranch(servers, "list")),
      where: isExisting,
    }),
  ] as const;
};

/** What holds between values. */
export const rules = [
  // Sessions that are kept are found by the site's URL from anywhere; those in cookies anyway.
  must(present(hostname.url), {
    when: both(isBranch(sessions, "stateful"), autoscaling.enabled),
  }),
  ...distributionRules,
  ...named(configStore),
  ...named(userStore),
  ...named(tokenStore, tokenStore.enabled),
  must(
    differs(
      orElse(secret.administratorKey, accessFiles.administrator.key),
      orElse(secret.agentsKey, accessFiles.agents.key),
    ),
  ),
  ...vaultAgentRules(...Object.values(sources)),
  ...binaryKeyRules(sources.access),
  ...(["vaultAgent", "externalSecret", "csi"] as const).map((from) =>
    nothingInBoth(values.configuration, branchOf(secretConfiguration, from).requests),
  ),
  ...autoscalingRules(values),
  ...ingressRules(values.ingress, hostname.url, values),
  ...httpRouteRules(values.httpRoute, values),
  ...openShiftRouteRules(values.route, hostname.url, values),
  ...serviceRules(values.service, [values.service.httpNodePort], values),
  ...serviceAccountRules(values.serviceAccount, values),
  ...deploymentRules(values.deployment, values),
  ...podMetadataRules(values),
  ...nameResolutionRules(values),
  ...resourceRules(values.resources, "1Gi"),
  must(less(values.shutdown.delaySeconds, values.terminationGracePeriodSeconds)),
  ...disruptionBudgetRules(values.podDisruptionBudget, values),
  ...zoneRules(values),
  ...extraRules(values),
] as const;
