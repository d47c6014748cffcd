import {
  extraObjects,
  horizontalPodAutoscaler,
  podDisruptionBudget,
  serviceAccount,
  type ChartDefinition,
} from "../../generator/index.js";
import { dependencies } from "../shared/embedded-database.js";
import { accountName, appVersion, chartName, names, values } from "./context.js";
import { migrations } from "./migration/index.js";
import { configCliFiles, configCliJob } from "./resources/config-cli.js";
import { configMap, configMapOfUpdate } from "./resources/config-map.js";
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
  syncedCertificate,
  syncedDatabase,
  syncedRemoteCacheUser,
} from "./resources/synced-secrets.js";
import { accessAfter, jobAfter, recordedMetadata } from "./resources/update/after.js";
import { accessBefore, jobBefore } from "./resources/update/before.js";
import { fleetRules, rules } from "./rules.js";
import { fields } from "./values/index.js";

export default {
  metadata: {
    name: chartName,
    version: "0.1.0",
    appVersion,
    description: "Keycloak on Quarkus as a cluster: identity and access management.",
    kubeVersion: ">=1.29.0-0",
    home: "https://www.keycloak.org",
    icon: "https://www.keycloak.org/resources/images/keycloak_logo_480x108.png",
    sources: ["https://github.com/keycloak/keycloak"],
    keywords: ["keycloak", "identity", "sso", "oidc", "saml", "infinispan", "jgroups"],
  },
  fields,
  dependencies,
  rules,
  fleetRules,
  migrations,
  templates: {
    "configmap-configcli.yaml": configCliFiles,
    "configmap-dashboard.yaml": grafanaDashboard,
    "configmap-metadata.yaml": recordedMetadata,
    "configmap-update.yaml": configMapOfUpdate,
    "configmap.yaml": configMap,
    "extra-objects.yaml": extraObjects(values.extraObjects),
    "horizontalpodautoscaler.yaml": horizontalPodAutoscaler(values.autoscaling, names, "keycloak"),
    "httproute.yaml": gatewayRoute,
    "ingress-console.yaml": consoleIngress,
    "ingress.yaml": ingress,
    "job-configcli.yaml": configCliJob,
    "job-metadata.yaml": jobAfter,
    "job-update.yaml": jobBefore,
    "networkpolicy.yaml": policy,
    "poddisruptionbudget.yaml": podDisruptionBudget(values.podDisruptionBudget, names),
    "podmonitor.yaml": monitorOfPods,
    "prometheusrule.yaml": alerting,
    "role-metadata.yaml": accessAfter.role,
    "role-update.yaml": accessBefore.role,
    "rolebinding-metadata.yaml": accessAfter.roleBinding,
    "rolebinding-update.yaml": accessBefore.roleBinding,
    "route.yaml": openShift,
    "service-headless.yaml": headless,
    "service-metrics.yaml": serviceForMetrics,
    "service.yaml": client,
    "serviceaccount-metadata.yaml": accessAfter.account,
    "serviceaccount-update.yaml": accessBefore.account,
    "serviceaccount.yaml": serviceAccount(values.serviceAccount, names, accountName),
    "servicemonitor.yaml": monitorOfService,
    "statefulset.yaml": statefulSet,
    "synced-secret-admin.yaml": syncedAdministrator,
    "synced-secret-database.yaml": syncedDatabase,
    "synced-secret-remote-cache.yaml": syncedRemoteCacheUser,
    "synced-secret-tls.yaml": syncedCertificate,
    "test.yaml": test,
  },
} satisfies ChartDefinition;
