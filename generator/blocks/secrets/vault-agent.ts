import type { IVolume } from "kubernetes-models/v1/Volume";
import { text, type Expression } from "../../expression/expression.js";
import { equals, orElse } from "../../expression/operators.js";
import { must } from "../../expression/rules/constraints.js";
import { when } from "../../language/choice.js";
import { merge } from "../../language/parts.js";
import type { Part } from "../../language/templated.js";
import type { Labels } from "../names/naming.js";
import type { AskedAnnotations } from "../workload/pods.js";
import { allOf, anyOf } from "./conditions.js";
import type { MountedFile, MountedSecret, SecretMount } from "./mounted-secret.js";
import type { SecretSource } from "./secret-source.js";

/**
 * The injector of HashiCorp Vault, which changes pods by their annotations when they are made.
 * @see https://developer.hashicorp.com/vault/docs/deploy/kubernetes/injector/annotations
 * @see https://github.com/hashicorp/vault-k8s/blob/main/agent-inject/agent/annotations.go
 */
const PREFIX = "vault.hashicorp.com/";

/** Name of the volume with the token that Vault Agent logs in with. */
const TOKEN = "vault-token";

/** Of a whole pod, whatever its files are. */
const ofPod = {
  "agent-inject": "true",
  // Its init container otherwise runs behind the pod's own, which then lack the files.
  "agent-init-first": "true",
  "agent-service-account-token-volume-name": TOKEN,
} as const;

/** Of one file; what they end in tells files of a pod apart. */
const ofFile = [
  "agent-inject-secret",
  "agent-inject-template",
  "agent-inject-file",
  "secret-volume-path",
] as const;

/** What is left of the 63 characters of an annotation's name behind the longest of {@link ofFile}. */
const LONGEST = 63 - "agent-inject-template-".length;

/**
 * What the injector knows a file by: volumes of a pod have different names, and files of a folder too.
 * @throws TypeError where Kubernetes would refuse the annotation for its length
 */
const nameOf = ({ volume }: Pick<SecretMount, "volume">, file: string): string => {
  const name = `${volume}-${file}`;
  if (name.length > LONGEST)
    throw new TypeError(
      `${name} is longer than ${LONGEST} characters: give its volume or file a shorter name`,
    );
  return name;
};

/** @throws TypeError where one file would take the place of another */
function checkNames(mounted: readonly MountedSecret[]): void {
  const words = [
    ...mounted.map(({ volume }) => `volume ${volume}`),
    ...mounted.map(({ mountPath }) => `mount ${mountPath}`),
    ...mounted.flatMap((one) => one.files.map(({ name }) => `file ${nameOf(one, name)}`)),
  ];
  const twice = words.find((word, index) => words.indexOf(word) < index);
  if (twice !== undefined)
    throw new TypeError(`secrets of one pod have the ${twice} twice: give one another name`);
}

/** Annotations that the chart sets, each with what to do instead: for `podMetadataFieldsWith`. */
export const vaultAgentKeys = (
  mounts: readonly SecretMount[],
  reason: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ...Object.keys(ofPod),
      "agent-pre-populate-only",
      "role",
      ...mounts.flatMap((mount) =>
        Object.values(mount.files).flatMap((file) =>
          ofFile.map((key) => `${key}-${nameOf(mount, file ?? "")}`),
        ),
      ),
    ].map((key) => [PREFIX + key, reason]),
  );

/** Whether the injector brings any of a pod's files. */
const isInjected = (mounted: readonly MountedSecret[]): Expression<boolean> =>
  anyOf(mounted.map(({ isVaultAgent }) => isVaultAgent));

/** Whether who a pod is, by its service account, decides which secrets it gets. */
export const asksAsItself = (...mounted: readonly MountedSecret[]): Expression<boolean> =>
  anyOf(mounted.flatMap(({ isVaultAgent, isCsi }) => [isVaultAgent, isCsi]));

/** The role of a pod: a branch that is not there has none. */
const roleOf = (mounted: readonly MountedSecret[]): Expression<string> =>
  mounted
    .map(({ values }): Expression<string> => values.vaultAgent.role)
    .reduce((role, other) => orElse(role, other));

/**
 * A template of Vault Agent that prints what KV version 2 has under a key. An absent value prints
 * nothing, so that a file which Vault has not is empty, and is missed.
 */
export const vaultAgentTemplate = (
  path: Expression<string>,
  key: Expression<string>,
  isBinary = false,
): Expression<string> =>
  text`{{ with secret "${path}" }}{{ with index .Data.data "${key}" }}{{ ${isBinary ? "base64Decode ." : "."} }}{{ end }}{{ end }}`;

const annotationsOf = (
  mounted: MountedSecret,
  file: MountedFile,
): ReturnType<MountedFile["with"]> => {
  const { path } = mounted.values.vaultAgent;
  const name = nameOf(mounted, file.name);
  return file.with<Labels>((key) => ({
    [`${PREFIX}agent-inject-secret-${name}`]: path,
    [`${PREFIX}agent-inject-template-${name}`]: orElse(
      file.template,
      vaultAgentTemplate(path, key, file.binaryKey !== undefined),
    ),
    [`${PREFIX}agent-inject-file-${name}`]: file.name,
    [`${PREFIX}secret-volume-path-${name}`]: mounted.mountPath,
  }));
};

interface Options {
  /** Whether the pod ends by itself: beside it no agent runs, which would never end. */
  readonly ends: boolean;
}

const filesOf = (mounted: MountedSecret): readonly Part<Labels>[] =>
  mounted.files.map((file) => annotationsOf(mounted, file) as Part<Labels>);

/**
 * What a pod asks of the injector. Without `ends` an agent stays beside the pod's containers and
 * writes the files anew when Vault changes, which whoever reads them at its start sees when it starts
 * anew. Files can be read by all users of the pod, as those of a Secret can.
 * @param mounted all secrets of the pod
 * @throws TypeError where two of them have a volume, a folder or a file of one name
 */
export const vaultAgentAnnotations = (
  mounted: readonly MountedSecret[],
  { ends }: Options,
): AskedAnnotations => {
  checkNames(mounted);
  const [only, ...others] = mounted;
  const withFiles = mounted.filter(({ files }) => files.length > 0);
  return {
    isAsked: isInjected(mounted),
    annotations: merge<Labels>(
      {
        ...Object.fromEntries(Object.entries(ofPod).map(([key, value]) => [PREFIX + key, value])),
        ...(ends && { [`${PREFIX}agent-pre-populate-only`]: "true" }),
        [`${PREFIX}role`]: roleOf(mounted),
      },
      ...(only !== undefined && others.length === 0
        ? filesOf(only)
        : withFiles.map((one) => when<Labels>(one.isVaultAgent, merge<Labels>(...filesOf(one))))),
    ),
  };
};

/**
 * A token for Vault Agent alone: the pods' own containers need none. With the injector's annotation
 * it is not looked for where containers of the pod mount theirs.
 */
export const vaultTokenVolume = (...mounted: readonly MountedSecret[]): Part<IVolume | undefined> =>
  when<IVolume>(isInjected(mounted), {
    name: TOKEN,
    projected: { sources: [{ serviceAccountToken: { path: "token" } }] },
  });

/** An agent has one role for all of a pod's files. */
export const vaultAgentRules = (...sources: readonly SecretSource[]) =>
  sources.flatMap((one, index) =>
    sources.slice(index + 1).map((other) => {
      const where = [one, other].flatMap((source) => source.where ?? []);
      return must(
        equals(one.values.vaultAgent.role, other.values.vaultAgent.role),
        where.length === 0 ? {} : { where: allOf(where) },
      );
    }),
  );
