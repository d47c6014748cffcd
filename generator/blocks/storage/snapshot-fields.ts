import type { Expression } from "../../expression/expression.js";
import { differs, present } from "../../expression/operators.js";
import type { Reference } from "../../expression/references.js";
import { must } from "../../expression/rules/constraints.js";
import { dnsName, group, integer, kubernetes, oneOf, string } from "../../model/index.js";
import { imageReferenceFormat } from "../workload/image.js";
import { scheduleFields } from "../workload/schedule.js";

/** Snapshots of the pods' volumes by a schedule. @param what a pod is, such as `server` */
export const snapshotsField = (what: string) =>
  group(
    {
      description:
        "Snapshots of the volumes by a schedule, where the storage and the cluster's snapshot controller make such. They stay when the release is uninstalled.",
    },
    {
      className: dnsName({
        description: "VolumeSnapshotClass.",
        whenAbsent: "no snapshots are taken",
        examples: ["csi-snapshots"],
      }),
      ...scheduleFields("When snapshots are taken, in cron's notation.", "30 3 * * *"),
      ordinals: oneOf(["all", "first"], {
        description: `Whether each ${what}'s volume is taken, or the first one's alone.`,
        default: "all",
      }),
      keep: integer({
        description:
          "Snapshots that are kept of each volume; older ones are removed after a new one is ready.",
        unit: "snapshots",
        minimum: 1,
        maximum: 1000,
        default: 7,
      }),
      image: string({
        description: "Image with kubectl and a shell, of a Kubernetes close to the cluster's.",
        format: imageReferenceFormat,
        maxLength: 500,
        default: "docker.io/alpine/k8s:1.34.1",
      }),
      resources: kubernetes("ResourceRequirements", {
        description: "Requests and limits of each step.",
        default: { requests: { cpu: "100m", memory: "256Mi" }, limits: { memory: "512Mi" } },
      }),
    },
  );

export type Snapshots = Reference<ReturnType<typeof snapshotsField>>;

/** There is a volume to take. @param kind of the storage that the values ask for */
export const snapshotRules = <K extends string>(
  { className }: Snapshots,
  kind: Expression<K | "emptyDir">,
) => [must(differs<string, string>(kind, "emptyDir"), { when: present(className) })] as const;
