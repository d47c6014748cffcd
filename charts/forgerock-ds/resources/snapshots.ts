import {
  comment,
  secretVolume,
  secretVolumeMounts,
  snapshotCronJob,
  vaultAgentAnnotations,
  vaultTokenVolume,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { domain, image, mounted, names, snapshotsLabels, values } from "../context.js";
import { backup } from "../scripts/backup.js";

/** A backup by each server onto its volume, and a snapshot of the volume behind it. */
export const snapshots = snapshotCronJob(values, {
  names,
  labels: snapshotsLabels,
  template: contract.claim,
  replicas: values.replicas,
  prepare: (count) => ({
    name: "backup",
    image,
    imagePullPolicy: values.image.pullPolicy,
    command: ["bash", "-c", backup],
    env: [
      { name: "NAME", value: names.fullname },
      { name: "DOMAIN", value: domain },
      { name: "COUNT", value: count },
      { name: "HOME", value: "/tmp" },
      comment("Where the tools write.", { name: "INSTANCE_ROOT", value: "/tmp" }),
      { name: "OPENDJ_JAVA_ARGS", value: "-Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC" },
    ],
    securityContext: values.securityContext,
    resources: values.snapshots.resources,
    volumeMounts: [{ name: "tmp", mountPath: "/tmp" }, secretVolumeMounts(mounted.manager)],
  }),
  volumes: [secretVolume(mounted.manager), vaultTokenVolume(mounted.manager)],
  asked: vaultAgentAnnotations([mounted.manager], { ends: true }),
});
