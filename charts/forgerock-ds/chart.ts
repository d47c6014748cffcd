import {
  extraObjects,
  podDisruptionBudget,
  serviceAccount,
  snapshotAccount,
  snapshotRole,
  snapshotRoleBinding,
  storageClass,
  type ChartDefinition,
} from "../../generator/index.js";
import { accountName, chartName, names, ownClassName, values } from "./context.js";
import { configMap, hostsConfigMap, schemaConfigMap } from "./resources/config-maps.js";
import { leaveConfigMap, leaveJob } from "./resources/leave.js";
import { policy } from "./resources/network-policy.js";
import { client, headless } from "./resources/services.js";
import { snapshots } from "./resources/snapshots.js";
import { statefulSet } from "./resources/stateful-set.js";
import { syncedKeystore, syncedPasswords } from "./resources/synced-secrets.js";
import { rules } from "./rules.js";
import { fields } from "./values/index.js";

export default {
  metadata: {
    name: chartName,
    version: "0.1.0",
    appVersion: "5.0.3",
    description: "Directory servers of ForgeRock's kind that replicate each other: OpenDJ.",
    kubeVersion: ">=1.29.0-0",
    home: "https://www.openidentityplatform.org/opendj",
    icon: "https://www.openidentityplatform.org/images/opendj.png",
    sources: ["https://github.com/OpenIdentityPlatform/OpenDJ"],
    keywords: ["forgerock", "opendj", "ldap", "directory", "identity", "replication"],
  },
  fields,
  rules,
  templates: {
    "configmap.yaml": configMap,
    "configmap-hosts.yaml": hostsConfigMap,
    "configmap-leave.yaml": leaveConfigMap,
    "configmap-schema.yaml": schemaConfigMap,
    "extra-objects.yaml": extraObjects(values.extraObjects),
    "job-leave.yaml": leaveJob,
    "networkpolicy.yaml": policy,
    "poddisruptionbudget.yaml": podDisruptionBudget(values.podDisruptionBudget, names),
    "service-headless.yaml": headless,
    "service.yaml": client,
    "serviceaccount.yaml": serviceAccount(values.serviceAccount, names, accountName),
    "snapshots-cronjob.yaml": snapshots,
    "snapshots-role.yaml": snapshotRole(values.snapshots, names),
    "snapshots-rolebinding.yaml": snapshotRoleBinding(values.snapshots, names),
    "snapshots-serviceaccount.yaml": snapshotAccount(values.snapshots, names),
    "statefulset.yaml": statefulSet,
    "storageclass.yaml": storageClass(values.storageClass, names, ownClassName),
    "synced-secret-keystore.yaml": syncedKeystore,
    "synced-secret.yaml": syncedPasswords,
  },
} satisfies ChartDefinition;
