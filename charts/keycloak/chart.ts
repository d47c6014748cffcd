import { serviceAccount, type ChartDefinition } from "../../generator/manifest/index.js";
import { accountName, helpers, names, values } from "./context.js";
import { configMap } from "./resources/config-map.js";
import { extraObjects } from "./resources/extra-objects.js";
import { podDisruptionBudget } from "./resources/pod-disruption-budget.js";
import { clientService, headlessService } from "./resources/services.js";
import { statefulSet } from "./resources/stateful-set.js";
import { fleetRules, rules } from "./rules.js";
import { fields } from "./values/index.js";

export default {
  metadata: {
    name: "keycloak",
    version: "0.1.0",
    appVersion: "26.7.3",
    description: "Keycloak on Quarkus as a cluster: identity and access management.",
    kubeVersion: ">=1.29.0-0",
    home: "https://www.keycloak.org",
    icon: "https://www.keycloak.org/resources/images/keycloak_logo_480x108.png",
    sources: ["https://github.com/keycloak/keycloak"],
    keywords: ["keycloak", "identity", "sso", "oidc", "saml", "infinispan", "jgroups"],
  },
  fields,
  rules,
  fleetRules,
  helpers,
  templates: {
    "configmap.yaml": configMap,
    "extra-objects.yaml": extraObjects,
    "poddisruptionbudget.yaml": podDisruptionBudget,
    "service-headless.yaml": headlessService,
    "service.yaml": clientService,
    "serviceaccount.yaml": serviceAccount(values.serviceAccount, names, accountName),
    "statefulset.yaml": statefulSet,
  },
} satisfies ChartDefinition;
