import {
  extraObjects,
  horizontalPodAutoscaler,
  podDisruptionBudget,
  serviceAccount,
  type ChartDefinition,
} from "../../generator/index.js";
import { dependencies } from "../shared/embedded-database.js";
import { accountName, appVersion, chartName, names, values } from "./context.js";
import { role, roleBinding } from "./resources/access-to-pods.js";
import { configMap, userScripts } from "./resources/config-maps.js";
import { consoleIngress, gatewayRoute, ingress, openShift } from "./resources/exposure.js";
import {
  alerting,
  grafanaDashboard,
  monitorOfPods,
  monitorOfService,
  serviceForMetrics,
} from "./resources/monitoring.js";
import { test } from "./resources/helm-test.js";
import { policy } from "./resources/network-policy.js";
import { client, headless } from "./resources/services.js";
import { statefulSet } from "./resources/stateful-set.js";
import {
  syncedAdministrator,
  syncedDatabase,
  syncedRemoteCacheUser,
  syncedShared,
} from "./resources/synced-secrets.js";
import { fleetRules, rules } from "./rules.js";
import { fields } from "./values/index.js";

export default {
  metadata: {
    name: chartName,
    version: "0.1.0",
    appVersion,
    description: "Keycloak on WildFly as a cluster, for those who plan their way off it.",
    kubeVersion: ">=1.29.0-0",
    home: "https://www.keycloak.org",
    icon: "https://www.keycloak.org/resources/images/keycloak_logo_480x108.png",
    sources: ["https://github.com/keycloak/keycloak/tree/16.1.1"],
    keywords: ["keycloak", "wildfly", "identity", "sso", "oidc", "saml", "infinispan", "jgroups"],
  },
  fields,
  dependencies,
  rules,
  fleetRules,
  templates: {
    "configmap.yaml": configMap,
    "configmap-dashboard.yaml": grafanaDashboard,
    "configmap-scripts.yaml": userScripts,
    "extra-objects.yaml": extraObjects(values.extraObjects),
    "horizontalpodautoscaler.yaml": horizontalPodAutoscaler(values.autoscaling, names, "keycloak"),
    "httproute.yaml": gatewayRoute,
    "ingress-console.yaml": consoleIngress,
    "ingress.yaml": ingress,
    "networkpolicy.yaml": policy,
    "poddisruptionbudget.yaml": podDisruptionBudget(values.podDisruptionBudget, names),
    "podmonitor.yaml": monitorOfPods,
    "prometheusrule.yaml": alerting,
    "role.yaml": role,
    "rolebinding.yaml": roleBinding,
    "route.yaml": openShift,
    "service-headless.yaml": headless,
    "service-metrics.yaml": serviceForMetrics,
    "service.yaml": client,
    "serviceaccount.yaml": serviceAccount(values.serviceAccount, names, accountName),
    "servicemonitor.yaml": monitorOfService,
    "statefulset.yaml": statefulSet,
    "synced-secret-admin.yaml": syncedAdministrator,
    "synced-secret-database.yaml": syncedDatabase,
    "synced-secret-jgroups.yaml": syncedShared,
    "synced-secret-remote-cache.yaml": syncedRemoteCacheUser,
    "test.yaml": test,
  },
} satisfies ChartDefinition;
