import {
  autoscalingRules,
  both,
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
  openShiftRouteRules,
  podMetadataRules,
  present,
  resourceRules,
  serviceAccountRules,
  serviceRules,
  zoneRules,
} from "../../generator/index.js";
import { secretKeys, values } from "./context.js";

const { autoscaling, configStore, hostname, sessions, tokenStore, userStore } = values;

/** What holds between values. */
export const rules = [
  // Sessions that are kept are found by the site's URL from anywhere; those in cookies anyway.
  must(present(hostname.url), {
    when: both(isBranch(sessions, "stateful"), autoscaling.enabled),
  }),
  must(present(configStore.secret.name), { when: isBranch(configStore.servers, "list") }),
  must(present(userStore.secret.name), { when: isBranch(userStore.servers, "list") }),
  must(present(tokenStore.secret.name), {
    when: both(tokenStore.enabled, isBranch(tokenStore.servers, "list")),
  }),
  must(differs(secretKeys.administrator, secretKeys.agents)),
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
