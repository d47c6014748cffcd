import {
  extraObjects,
  horizontalPodAutoscaler,
  podDisruptionBudget,
  serviceAccount,
  type ChartDefinition,
} from "../../generator/index.js";
import { accountName, chartName, names, values } from "./context.js";
import { client, gatewayRoute, ingress, openShift, policy } from "./resources/access.js";
import { configurationConfigMap, scriptsConfigMap } from "./resources/config-maps.js";
import { accessManagers } from "./resources/deployment.js";
import { job } from "./resources/job.js";
import { syncedSecrets } from "./resources/synced-secrets.js";
import { rules } from "./rules.js";
import { fields } from "./values/index.js";

export default {
  metadata: {
    name: chartName,
    version: "0.1.0",
    appVersion: "16.0.5",
    description: "Access managers of ForgeRock's kind that scale with the load: OpenAM.",
    kubeVersion: ">=1.29.0-0",
    home: "https://www.openidentityplatform.org/openam",
    icon: "https://www.openidentityplatform.org/images/openam.png",
    sources: ["https://github.com/OpenIdentityPlatform/OpenAM"],
    keywords: ["forgerock", "openam", "access", "identity", "sso", "oidc", "saml"],
  },
  fields,
  rules,
  templates: {
    "configmap.yaml": scriptsConfigMap,
    "configmap-configuration.yaml": configurationConfigMap,
    "deployment.yaml": accessManagers,
    "extra-objects.yaml": extraObjects(values.extraObjects),
    "horizontalpodautoscaler.yaml": horizontalPodAutoscaler(
      values.autoscaling,
      names,
      "openam",
      "Deployment",
    ),
    "httproute.yaml": gatewayRoute,
    "ingress.yaml": ingress,
    "job.yaml": job,
    "networkpolicy.yaml": policy,
    "poddisruptionbudget.yaml": podDisruptionBudget(values.podDisruptionBudget, names),
    "route.yaml": openShift,
    "service.yaml": client,
    "serviceaccount.yaml": serviceAccount(values.serviceAccount, names, accountName),
    ...syncedSecrets,
  },
} satisfies ChartDefinition;
