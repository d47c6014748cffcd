import { comment, snapshotCronJob } from "../../../generator/index.js";
import { contract } from "../contract.js";
import {
  domain,
  image,
  names,
  passwordKeys,
  passwordsSecret,
  snapshotsLabels,
  values,
} from "../context.js";
import { backup } from "../scripts/backup.js";

const { paths } = contract;

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
    volumeMounts: [
      { name: "tmp", mountPath: "/tmp" },
      { name: "passwords", mountPath: paths.passwords, readOnly: true },
    ],
  }),
  volumes: [
    {
      name: "passwords",
      secret: {
        secretName: passwordsSecret,
        items: [{ key: passwordKeys.directoryManager, path: "directory-manager" }],
      },
    },
  ],
});
