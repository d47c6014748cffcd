import {
  extraObjects,
  podDisruptionBudget,
  serviceAccount,
  storageClass,
  type ChartDefinition,
} from "../../generator/index.js";
import { accountName, appVersion, chartName, names, ownClassName, values } from "./context.js";
import { configurationConfigMap, scriptsConfigMap } from "./resources/config-maps.js";
import { openShift } from "./resources/exposure.js";
import { monitorOfPods, monitorOfService, serviceForMetrics } from "./resources/monitoring.js";
import { policy } from "./resources/network-policy.js";
import { routerDeployment } from "./resources/router.js";
import { client, headless, routerService } from "./resources/services.js";
import { statefulSet } from "./resources/stateful-set.js";
import {
  syncedCertificate,
  syncedCredentials,
  syncedPasswords,
  syncedStores,
} from "./resources/synced-secrets.js";
import { fleetRules, rules } from "./rules.js";
import { fields } from "./values/index.js";

export default {
  metadata: {
    name: chartName,
    version: "0.1.0",
    appVersion,
    description:
      "Infinispan servers as one cluster, and clusters of several sites that back each other up.",
    kubeVersion: ">=1.29.0-0",
    home: "https://infinispan.org",
    icon: "https://design.jboss.org/infinispan/logo/final/PNG/infinispan_logo_rgb_lightbluewhite.png",
    sources: ["https://github.com/infinispan/infinispan"],
    keywords: ["infinispan", "cache", "hotrod", "jgroups", "cross-site", "keycloak"],
  },
  fields,
  rules,
  fleetRules,
  templates: {
    "configmap-configuration.yaml": configurationConfigMap,
    "configmap.yaml": scriptsConfigMap,
    "deployment-router.yaml": routerDeployment,
    "extra-objects.yaml": extraObjects(values.extraObjects),
    "networkpolicy.yaml": policy,
    "poddisruptionbudget.yaml": podDisruptionBudget(values.podDisruptionBudget, names),
    "podmonitor.yaml": monitorOfPods,
    "route.yaml": openShift,
    "service-headless.yaml": headless,
    "service-metrics.yaml": serviceForMetrics,
    "service-router.yaml": routerService,
    "service.yaml": client,
    "serviceaccount.yaml": serviceAccount(values.serviceAccount, names, accountName),
    "servicemonitor.yaml": monitorOfService,
    "statefulset.yaml": statefulSet,
    "storageclass.yaml": storageClass(values.storageClass, names, ownClassName),
    "synced-secret-tls.yaml": syncedCertificate,
    "synced-secret-transport.yaml": syncedStores,
    "synced-secret-users.yaml": syncedPasswords,
    "synced-secret.yaml": syncedCredentials,
  },
} satisfies ChartDefinition;
