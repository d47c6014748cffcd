import type { IJobSpec } from "kubernetes-models/batch/v1/JobSpec";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import {
  askedAlone,
  asksAsItself,
  asString,
  demandedFiles,
  each,
  given,
  mappingHelper,
  match,
  merge,
  present,
  script,
  secretVolume,
  secretVolumeMounts,
  text,
  vaultAgentAnnotations,
  vaultTokenVolume,
  when,
} from "../../../generator/index.js";
import { accountName, image, names, owner, values } from "../context.js";
import { ownerMount } from "../secrets.js";
import { backupLabels } from "./backup-labels.js";

const { backup } = values;
const { files, mountPath } = ownerMount;

/** Name of the claim that the chart makes for dumps. */
export const claimName = text`${names.fullname}-backup`;

/** Seconds that a pod waits for the server. */
const PATIENCE = 600;

/** Seven pods outlast the hour that a start may take by `probes.startup`. */
const RETRIES = 6;

/**
 * A dump has its name once it is complete. Bash acts on SIGTERM while it waits for a child in the
 * background, so that a pod that is deleted leaves no part of one.
 * @see https://www.gnu.org/software/bash/manual/html_node/Signals.html
 */
const dump = script([
  "set -euo pipefail",
  "trap 'exit 143' TERM",
  when<readonly string[]>(asksAsItself(owner), ['say() { echo "$*" >&2; }']),
  ...demandedFiles(owner),
  when<readonly string[]>(
    present(values.username),
    [`PGPASSWORD=$(<${mountPath}/${files.password})`, "export PGPASSWORD"],
    [
      `PGUSER=$(<${mountPath}/${files.username})`,
      `PGPASSWORD=$(<${mountPath}/${files.password})`,
      "export PGUSER PGPASSWORD",
    ],
  ),
  "until state=$(pg_isready); do",
  `  if [ "$SECONDS" -ge ${PATIENCE} ]; then`,
  `    echo "No dump, after ${PATIENCE} seconds: $state" >&2`,
  "    exit 1",
  "  fi",
  '  echo "Waiting for the server: $state"',
  "  sleep 5",
  "done",
  'file="$PGDATABASE-$(date -u +%Y-%m-%dT%H-%M-%SZ).dump"',
  "trap 'rm -f \"/backup/$file.part\"' EXIT",
  'pg_dump --format=custom --file="/backup/$file.part" "$@" &',
  'wait "$!"',
  'mv "/backup/$file.part" "/backup/$file"',
  'echo "Wrote $file"',
  'find /backup -maxdepth 1 -name "$PGDATABASE-????-??-??T??-??-??Z.dump" |',
  '  sort --reverse | tail --lines="+$((KEEP + 1))" | xargs --no-run-if-empty rm --verbose',
]);

/** What every Job that makes a dump is to do. */
export const dumpJobSpec = mappingHelper<IJobSpec>({
  name: "dumpJobSpec",
  comment: "What a Job that makes a dump does: now, or by the schedule.",
  body: {
    backoffLimit: RETRIES,
    template: {
      metadata: {
        labels: merge(backupLabels, values.commonLabels),
        annotations: askedAlone(vaultAgentAnnotations([owner], { ends: true }), values),
      },
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
            command: ["bash", "-c", dump, "dump"],
            args: each(backup.emptyTables, (table) => text`--exclude-table-data=${table}`),
            env: [
              { name: "PGHOST", value: names.fullname },
              { name: "PGPORT", value: asString(values.service.port) },
              given<string, IEnvVar>(values.username, (value) => ({ name: "PGUSER", value })),
              { name: "PGDATABASE", value: values.database },
              { name: "KEEP", value: asString(backup.keep) },
            ],
            securityContext: values.securityContext,
            resources: backup.resources,
            volumeMounts: [{ name: "backup", mountPath: "/backup" }, secretVolumeMounts(owner)],
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
          secretVolume(owner),
          vaultTokenVolume(owner),
        ],
      },
    },
  },
});
