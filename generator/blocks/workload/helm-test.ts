import type { INetworkPolicyIngressRule } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyIngressRule";
import type { INetworkPolicyPort } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPort";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import type { IPod } from "kubernetes-models/v1/Pod";
import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import { release, text, type Expression } from "../../expression/expression.js";
import { both, either, present } from "../../expression/operators.js";
import type { Reference, References } from "../../expression/references.js";
import { when } from "../../language/choice.js";
import { manifest } from "../../language/manifest.js";
import { comment, merge } from "../../language/parts.js";
import type { Items, Part } from "../../language/templated.js";
import { boolean, group, kubernetes } from "../../model/index.js";
import { labelsAside } from "../names/labels-aside.js";
import type { Labels, Naming } from "../names/naming.js";
import type { namingFields } from "../names/naming-fields.js";
import type { networkPolicyField } from "../network/network-policy.js";
import type { imageField } from "./image.js";
import type { schedulingFields } from "./placement.js";
import { askedAlone, type AskedAnnotations, type podMetadataFields } from "./pods.js";
import type { securityFields } from "./security.js";

/**
 * Off by default: who renders without Helm's hooks, as by `helm template` and `kubectl apply`, would get
 * a pod beside the servers. @param what the test does
 */
export const helmTestField = (what: string) =>
  group(
    { description: "A test that `helm test` runs against the release." },
    {
      enabled: boolean({ description: `Whether there is one. It ${what}.`, default: false }),
      resources: kubernetes("ResourceRequirements", {
        description: "Requests and limits of the test.",
        default: {
          requests: { cpu: "100m", memory: "256Mi" },
          limits: { cpu: "2", memory: "512Mi" },
        },
      }),
    },
  );

type Field = Reference<ReturnType<typeof helmTestField>>;

/** Labels of the test's pod. */
export const testLabels = (chartName: string, names: Naming) =>
  labelsAside(chartName, names, {
    what: "test",
    comment: "Labels of the test's pod: others than the server's, which its Services select.",
  });

type Values = References<
  {
    readonly helmTest: ReturnType<typeof helmTestField>;
    readonly image: ReturnType<typeof imageField>;
  } & Pick<typeof namingFields, "commonLabels"> &
    Pick<typeof podMetadataFields, "podAnnotations"> &
    Pick<typeof schedulingFields, "nodeSelector" | "tolerations"> &
    typeof securityFields
>;

interface Test {
  readonly names: Naming;
  readonly labels: Expression<Labels>;
  readonly serviceAccountName: Expression<string>;
  readonly image: Expression<string>;
  /** What bash is to do. */
  readonly script: Part<string>;
  readonly env: Items<IEnvVar>;
  /** Further volumes and their mounts; none without. */
  readonly volumes?: Items<IVolume>;
  readonly volumeMounts?: Items<IVolumeMount>;
  /** What the chart asks of others by annotations; nothing without. */
  readonly asked?: AskedAnnotations;
}

/** A pod of the server's own image, which has all that it needs; /tmp alone can be written to. */
export const helmTest = (
  { helmTest: { enabled, resources }, ...values }: Values,
  { names, labels, serviceAccountName, image, script, env, ...pod }: Test,
) =>
  manifest<IPod>(
    when<IPod>(enabled, {
      apiVersion: "v1",
      kind: "Pod",
      metadata: {
        name: text`${names.fullname}-test`,
        namespace: release.namespace,
        labels: merge(labels, values.commonLabels),
        annotations: merge<Labels>(
          {
            "helm.sh/hook": "test",
            "helm.sh/hook-delete-policy": "before-hook-creation",
          },
          pod.asked === undefined ? {} : askedAlone(pod.asked, values),
        ),
      },
      spec: {
        restartPolicy: "Never",
        serviceAccountName,
        automountServiceAccountToken: false,
        imagePullSecrets: values.image.pullSecrets,
        securityContext: values.podSecurityContext,
        enableServiceLinks: false,
        containers: [
          {
            name: "test",
            image,
            imagePullPolicy: values.image.pullPolicy,
            command: ["bash", "-c", script],
            env,
            securityContext: values.securityContext,
            resources,
            volumeMounts: [{ name: "tmp", mountPath: "/tmp" }, ...(pod.volumeMounts ?? [])],
          },
        ],
        nodeSelector: values.nodeSelector,
        tolerations: values.tolerations,
        volumes: [{ name: "tmp", emptyDir: {} }, ...(pod.volumes ?? [])],
      },
    }),
  );

/** Lets the test in, where a policy does not let everyone in. */
export const testRule = (
  { enabled }: Field,
  { clients, monitoring }: Reference<typeof networkPolicyField>,
  labels: Expression<Labels>,
  ports: Items<INetworkPolicyPort>,
): Part<INetworkPolicyIngressRule | undefined> =>
  when<INetworkPolicyIngressRule>(
    both(enabled, either(present(clients), present(monitoring))),
    comment("The test of `helm test`.", {
      ports,
      from: [{ podSelector: { matchLabels: labels } }],
    }),
  );
