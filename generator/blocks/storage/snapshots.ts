import type { ICronJob } from "kubernetes-models/batch/v1/CronJob";
import type { IRole } from "kubernetes-models/rbac.authorization.k8s.io/v1/Role";
import type { IRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding";
import type { IContainer } from "kubernetes-models/v1/Container";
import type { IServiceAccount } from "kubernetes-models/v1/ServiceAccount";
import type { IVolume } from "kubernetes-models/v1/Volume";
import { release, text, type Expression } from "../../expression/expression.js";
import { asString, certain, equals, present } from "../../expression/operators.js";
import type { References } from "../../expression/references.js";
import { when } from "../../language/choice.js";
import { manifest } from "../../language/manifest.js";
import { merge } from "../../language/parts.js";
import type { Items, Part, Templated } from "../../language/templated.js";
import { labelsAside } from "../names/labels-aside.js";
import type { namingFields } from "../names/naming-fields.js";
import type { Labels, Naming } from "../names/naming.js";
import type { imageField } from "../workload/image.js";
import type { schedulingFields } from "../workload/placement.js";
import { askedAlone, type AskedAnnotations, type podMetadataFields } from "../workload/pods.js";
import type { securityFields } from "../workload/security.js";
import type { Snapshots } from "./snapshot-fields.js";
import { snapshotScript } from "./snapshot-script.js";

/** Labels of the pods that take snapshots. */
export const snapshotLabels = (chartName: string, names: Naming) =>
  labelsAside(chartName, names, {
    what: "snapshots",
    comment: "Labels of the pods that take snapshots: others than the servers'.",
  });

type Values = References<
  {
    readonly image: ReturnType<typeof imageField>;
  } & Pick<typeof namingFields, "commonLabels"> &
    Pick<typeof schedulingFields, "nodeSelector" | "tolerations"> &
    Pick<typeof podMetadataFields, "podAnnotations"> &
    typeof securityFields
> & { readonly snapshots: Snapshots };

interface Taken {
  readonly names: Naming;
  readonly labels: Expression<Labels>;
  /** Name of the claim in the StatefulSet. */
  readonly template: string;
  readonly replicas: Expression<number>;
  /** How many volumes are taken, which is given to it, and what makes each of them consistent. */
  readonly prepare: (count: Part<string>) => Templated<IContainer>;
  readonly volumes: Items<IVolume>;
  /** What the pods ask of others by annotations; the user's stand beside them then. */
  readonly asked?: AskedAnnotations;
}

/** What further objects of a release with snapshots are called. */
const nameOf = ({ fullname }: Naming): Expression<string> => text`${fullname}-snapshots`;

const metadata = (names: Naming) => ({
  name: nameOf(names),
  namespace: release.namespace,
  labels: names.labels,
});

/** How many volumes are taken. */
const countOf = ({ ordinals }: Snapshots, replicas: Expression<number>): Part<string> =>
  when<string>(equals(ordinals, "first"), "1", asString(replicas));

/** Makes each volume consistent, takes it, and removes what is older than is kept. */
export const snapshotCronJob = (
  { snapshots, ...values }: Values,
  { names, labels, template, replicas, prepare, volumes, asked }: Taken,
) =>
  manifest<ICronJob>(
    when<ICronJob>(present(snapshots.className), {
      apiVersion: "batch/v1",
      kind: "CronJob",
      metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
      spec: {
        schedule: snapshots.schedule,
        timeZone: snapshots.timeZone,
        concurrencyPolicy: "Forbid",
        jobTemplate: {
          metadata: { labels: names.labels },
          spec: {
            backoffLimit: 0,
            template: {
              metadata: {
                labels: merge(labels, values.commonLabels),
                ...(asked !== undefined && { annotations: askedAlone(asked, values) }),
              },
              spec: {
                restartPolicy: "Never",
                serviceAccountName: nameOf(names),
                imagePullSecrets: values.image.pullSecrets,
                securityContext: values.podSecurityContext,
                enableServiceLinks: false,
                initContainers: [prepare(countOf(snapshots, replicas))],
                containers: [
                  {
                    name: "snapshot",
                    image: snapshots.image,
                    imagePullPolicy: values.image.pullPolicy,
                    command: ["sh", "-c", snapshotScript],
                    env: [
                      { name: "NAMESPACE", value: release.namespace },
                      { name: "INSTANCE", value: names.fullname },
                      { name: "CLAIM", value: text`${template}-${names.fullname}` },
                      { name: "COUNT", value: countOf(snapshots, replicas) },
                      { name: "CLASS", value: certain(snapshots.className) },
                      { name: "KEEP", value: asString(snapshots.keep) },
                      { name: "HOME", value: "/tmp" },
                    ],
                    securityContext: values.securityContext,
                    resources: snapshots.resources,
                    volumeMounts: [{ name: "tmp", mountPath: "/tmp" }],
                  },
                ],
                nodeSelector: values.nodeSelector,
                tolerations: values.tolerations,
                volumes: [{ name: "tmp", emptyDir: {} }, ...volumes],
              },
            },
          },
        },
      },
    }),
  );

type Enabled = Pick<Snapshots, "className">;

/** Who takes them. */
export const snapshotAccount = ({ className }: Enabled, names: Naming) =>
  manifest<IServiceAccount>(
    when<IServiceAccount>(present(className), {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: metadata(names),
    }),
  );

/** May take snapshots, and nothing else. */
export const snapshotRole = ({ className }: Enabled, names: Naming) =>
  manifest<IRole>(
    when<IRole>(present(className), {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "Role",
      metadata: metadata(names),
      rules: [
        {
          apiGroups: ["snapshot.storage.k8s.io"],
          resources: ["volumesnapshots"],
          verbs: ["create", "get", "list", "delete"],
        },
      ],
    }),
  );

export const snapshotRoleBinding = ({ className }: Enabled, names: Naming) =>
  manifest<IRoleBinding>(
    when<IRoleBinding>(present(className), {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "RoleBinding",
      metadata: metadata(names),
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: nameOf(names) },
      subjects: [{ kind: "ServiceAccount", name: nameOf(names), namespace: release.namespace }],
    }),
  );
