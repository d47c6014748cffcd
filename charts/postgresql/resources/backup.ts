import type { ICronJob } from "kubernetes-models/batch/v1/CronJob";
import type { IJob } from "kubernetes-models/batch/v1/Job";
import type { IPersistentVolumeClaim } from "kubernetes-models/v1/PersistentVolumeClaim";
import {
  release,
  asYaml,
  both,
  branchOf,
  claimSpec,
  call,
  isBranch,
  manifest,
  shortHash,
  text,
  textHelper,
  when,
} from "../../../generator/index.js";
import { names, values } from "../context.js";
import { claimName, dumpJobSpec } from "./dump.js";

const { backup } = values;

export const backupClaim = manifest<IPersistentVolumeClaim>(
  when(both(backup.enabled, isBranch(backup.storage, "claim")), {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: {
      name: claimName,
      namespace: release.namespace,
      labels: names.labels,
      // Argo CD heeds Helm's word where an Application goes, but not where values ask for no dumps.
      // https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#no-prune-resources
      annotations: {
        "helm.sh/resource-policy": "keep",
        "argocd.argoproj.io/sync-options": "Prune=false",
      },
    },
    spec: claimSpec(branchOf(backup.storage, "claim")),
  }),
);

export const backupCronJob = manifest<ICronJob>(
  when(backup.enabled, {
    apiVersion: "batch/v1",
    kind: "CronJob",
    metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
    spec: {
      schedule: backup.schedule,
      timeZone: backup.timeZone,
      concurrencyPolicy: "Forbid",
      jobTemplate: { metadata: { labels: names.labels }, spec: dumpJobSpec },
    },
  }),
);

/** The spec has the full name in it, so that names that are alike when they are cut differ. */
const firstDumpName = textHelper({
  name: "firstDumpName",
  comment:
    "Name of the Job that makes a dump at once. Its pods are immutable, so that another spec has\n" +
    "another name. At most 63 characters: its pods have it as a label.",
  yields: "name",
  body: text`${call("trimSuffix", "-", call("trunc", 47, names.fullname))}-backup-${shortHash(asYaml(dumpJobSpec))}`,
});

/**
 * The first consumer of the claim: without one, a class that waits for it would leave it unbound, and
 * whoever waits for the release would wait until the schedule's first run.
 * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#volume-binding-mode
 */
export const firstDump = manifest<IJob>(
  when(backup.enabled, {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: { name: firstDumpName, namespace: release.namespace, labels: names.labels },
    spec: dumpJobSpec,
  }),
);
