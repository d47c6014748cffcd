import type { Expression } from "../../expression/expression.js";
import type { References } from "../../expression/references.js";
import { nothingInBoth } from "../../expression/rules/constraints.js";
import { each } from "../../language/iteration.js";
import type { KubernetesObject } from "../../model/index.js";
import { kubernetes, kubernetesObject, list } from "../../model/index.js";
import { reservedOf, type OwnNames } from "./own-names.js";

interface Examples {
  readonly env: { readonly name: string; readonly value: string };
  readonly envFromSecret: string;
  readonly volume: string;
  readonly mountPath: string;
}

/** The ways out of a chart whose pods run one server. The examples are the server's own. */
export const extraFields = (examples: Examples, own: OwnNames) =>
  fieldsOf(examples, reservedOf(own));

const fieldsOf = (examples: Examples, reserved: ReturnType<typeof reservedOf>) => ({
  extraEnv: list(kubernetes("EnvVar", { description: "A variable." }), {
    description:
      "Environment variables of the server. They win over those from ConfigMaps and Secrets.",
    uniqueBy: "name",
    reserved: reserved.env,
    default: [],
    examples: [[examples.env]],
  }),
  extraEnvFrom: list(kubernetes("EnvFromSource", { description: "A source." }), {
    description: "Secrets and ConfigMaps whose keys become environment variables of the server.",
    default: [],
    examples: [[{ secretRef: { name: examples.envFromSecret } }]],
  }),
  extraVolumes: list(kubernetes("Volume", { description: "A volume." }), {
    description: "Volumes of the pods, such as providers and themes.",
    uniqueBy: "name",
    reserved: reserved.volumes,
    default: [],
    examples: [[{ name: examples.volume, configMap: { name: examples.volume } }]],
  }),
  extraVolumeMounts: list(kubernetes("VolumeMount", { description: "A mount." }), {
    description: "Mounts of the server's container.",
    uniqueBy: "mountPath",
    reserved: reserved.mountPaths,
    default: [],
    examples: [[{ name: examples.volume, mountPath: examples.mountPath }]],
  }),
  initContainers: list(kubernetes("Container", { description: "A container." }), {
    description: "Init containers, before the chart's own.",
    uniqueBy: "name",
    reserved: reserved.containers,
    default: [],
  }),
  extraContainers: list(kubernetes("Container", { description: "A container." }), {
    description: "Containers beside the server.",
    uniqueBy: "name",
    reserved: reserved.containers,
    default: [],
  }),
  extraObjects: list(kubernetesObject({ description: "An object with apiVersion and kind." }), {
    description: "Further objects of the release, as they are.",
    default: [],
  }),
});

/** Kubernetes wants all containers of a pod to have different names. */
export const extraRules = (
  extras: Pick<References<ReturnType<typeof extraFields>>, "initContainers" | "extraContainers">,
) => [nothingInBoth(extras.initContainers, extras.extraContainers, { by: "name" })] as const;

/** Objects of the user's own, as they are. */
export const extraObjects = (objects: Expression<readonly KubernetesObject[]>) =>
  each<KubernetesObject, KubernetesObject>(objects, (object) => object);
