import type { ICronJob } from "kubernetes-models/batch/v1/CronJob";
import type { IPersistentVolumeClaim } from "kubernetes-models/v1/PersistentVolumeClaim";
import {
  asString,
  both,
  credentialsEnv,
  isBranch,
  manifest,
  match,
  merge,
  script,
  text,
  when,
  branchOf,
} from "../../../generator/index.js";
import { accountName, image, names, ownerSecret, values } from "../context.js";
import { backupLabels } from "./backup-labels.js";
import { claimSpec } from "./claim-spec.js";

const { backup } = values;
const claimName = text`${names.fullname}-backup`;

export const backupClaim = manifest<IPersistentVolumeClaim>(
  when(both(backup.enabled, isBranch(backup.storage, "claim")), {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: {
      name: claimName,
      labels: names.labels,
      annotations: { "helm.sh/resource-policy": "keep" },
    },
    spec: claimSpec(branchOf(backup.storage, "claim")),
  }),
);

/** A dump has its name once it is complete. */
const dump = script([
  "set -euo pipefail",
  'file="$PGDATABASE-$(date -u +%Y-%m-%dT%H-%M-%SZ).dump"',
  "trap 'rm -f \"/backup/$file.part\"' EXIT",
  'pg_dump --format=custom --file="/backup/$file.part"',
  'mv "/backup/$file.part" "/backup/$file"',
  'echo "Wrote $file"',
  'find /backup -maxdepth 1 -name "$PGDATABASE-????-??-??T??-??-??Z.dump" |',
  '  sort --reverse | tail --lines="+$((KEEP + 1))" | xargs --no-run-if-empty rm --verbose',
]);

export const backupJob = manifest<ICronJob>(
  when(backup.enabled, {
    apiVersion: "batch/v1",
    kind: "CronJob",
    metadata: { name: names.fullname, labels: names.labels },
    spec: {
      schedule: backup.schedule,
      timeZone: backup.timeZone,
      concurrencyPolicy: "Forbid",
      jobTemplate: {
        metadata: { labels: names.labels },
        spec: {
          backoffLimit: 2,
          template: {
            metadata: { labels: merge(backupLabels, values.commonLabels) },
            spec: {
              restartPolicy: "Never",
              serviceAccountName: accountName,
              automountServiceAccountToken: false,
              imagePullSecrets: values.image.pullSecrets,
              securityContext: values.podSecurityContext,
              enableServiceLinks: false,
              containers: [
                {
                  name: "dump",
                  image,
                  imagePullPolicy: values.image.pullPolicy,
                  command: ["bash", "-c", dump],
                  env: [
                    { name: "PGHOST", value: names.fullname },
                    { name: "PGPORT", value: asString(values.service.port) },
                    { name: "PGDATABASE", value: values.database },
                    ...credentialsEnv(values.secret, ownerSecret, {
                      username: "PGUSER",
                      password: "PGPASSWORD",
                    }),
                    { name: "KEEP", value: asString(backup.keep) },
                  ],
                  securityContext: values.securityContext,
                  resources: backup.resources,
                  volumeMounts: [{ name: "backup", mountPath: "/backup" }],
                },
              ],
              nodeSelector: values.nodeSelector,
              affinity: values.affinity,
              tolerations: values.tolerations,
              volumes: [
                {
                  name: "backup",
                  persistentVolumeClaim: {
                    claimName: match(backup.storage, {
                      claim: () => claimName,
                      existingClaim: (existing) => existing.claimName,
                    }),
                  },
                },
              ],
            },
          },
        },
      },
    },
  }),
);
