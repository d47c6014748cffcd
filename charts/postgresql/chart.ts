import {
  extraObjects,
  serviceAccount,
  syncedSecret,
  type ChartDefinition,
} from "../../generator/index.js";
import { accountName, chartName, names, ownerSource, values } from "./context.js";
import { backupClaim, backupCronJob, firstDump } from "./resources/backup.js";
import { configMap } from "./resources/config-map.js";
import { policy } from "./resources/network-policy.js";
import { client, headless } from "./resources/services.js";
import { statefulSet } from "./resources/stateful-set.js";
import { rules } from "./rules.js";
import { fields } from "./values/index.js";

export default {
  metadata: {
    name: chartName,
    version: "0.1.0",
    appVersion: "17.7",
    description: "PostgreSQL as one server on a volume that stays, with dumps by a schedule.",
    kubeVersion: ">=1.29.0-0",
    home: "https://www.postgresql.org",
    icon: "https://www.postgresql.org/media/img/about/press/elephant.png",
    sources: ["https://github.com/docker-library/postgres"],
    keywords: ["postgresql", "postgres", "database", "sql"],
  },
  fields,
  rules,
  templates: {
    "configmap.yaml": configMap,
    "cronjob.yaml": backupCronJob,
    "extra-objects.yaml": extraObjects(values.extraObjects),
    "job.yaml": firstDump,
    "networkpolicy.yaml": policy,
    "persistentvolumeclaim.yaml": backupClaim,
    "service-headless.yaml": headless,
    "service.yaml": client,
    "serviceaccount.yaml": serviceAccount(values.serviceAccount, names, accountName),
    "statefulset.yaml": statefulSet,
    "synced-secret.yaml": syncedSecret(ownerSource, names),
  },
} satisfies ChartDefinition;
