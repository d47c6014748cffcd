import type { Branch, Field, Fields } from "../../model/field.js";
import { branch, dnsName, oneOf, string, union, type Format } from "../../model/index.js";
import {
  keyFields,
  type KeyFields,
  templateFields,
  type SecretFiles,
  type TemplateFields,
} from "./secret-files.js";

const vaultPath = (example: string): Format => ({
  pattern: "^[A-Za-z0-9][-_.A-Za-z0-9]*(/[A-Za-z0-9][-_.A-Za-z0-9]*)*$",
  what: `a path in Vault of words of letters, digits, '-', '_' and '.' with '/' between them, such as ${example}`,
});

const vaultName: Format = {
  pattern: "^[A-Za-z0-9][-_.A-Za-z0-9]{0,127}$",
  what: "a name of up to 128 letters, digits, '-', '_' and '.' that begins with a letter or digit, such as userstore",
};

const remoteKey: Format = {
  pattern: "^[A-Za-z0-9/][-_.:/A-Za-z0-9]*$",
  what: "a key of letters, digits, '-', '_', '.', ':' and '/', such as identity/userstore",
};

/** Of one unit: one of the operators knows no days, the other no milliseconds. */
const interval: Format = {
  pattern: "^[0-9]+[smh]$",
  what: "a time in seconds, minutes or hours, such as 30s, 5m or 1h",
};

const agentFields = {
  role: string({
    description:
      "Role of Vault's Kubernetes authentication, which the service accounts of all pods with the files may have.",
    format: vaultName,
    examples: ["userstore"],
  }),
  path: string({
    description: "Path of the secret, as Vault's API has it: of KV version 2, with `data` in it.",
    format: vaultPath("secret/data/userstore"),
    examples: ["secret/data/userstore"],
  }),
};

const externalFields = {
  storeName: dnsName({ description: "Name of the store.", examples: ["vault"] }),
  storeKind: oneOf(["SecretStore", "ClusterSecretStore"], {
    description: "Whether the store is one of the namespace, or the cluster's.",
    default: "SecretStore",
  }),
  remoteKey: string({
    description: "Key of the secret in the store. The keys of files are its properties.",
    format: remoteKey,
    examples: ["identity/userstore"],
  }),
  refreshInterval: string({
    description: "Time after which the operator looks again.",
    format: interval,
    default: "1h",
  }),
};

const vaultFields = {
  authName: string({
    description: "VaultAuth of the namespace, or one of another as `namespace/name`.",
    format: {
      pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?/)?[a-z0-9]([-a-z0-9.]*[a-z0-9])?$",
      what: "a name of lower-case letters, digits, '-' and '.', and perhaps a namespace and '/' before it, such as vault/default",
    },
    whenAbsent: "the operator's own",
    examples: ["userstore"],
  }),
  mount: string({
    description: "Mount of the secrets engine in Vault.",
    format: vaultPath("secret"),
    examples: ["secret"],
  }),
  path: string({
    description: "Path of the secret below the mount, without `data`.",
    format: vaultPath("identity/userstore"),
    examples: ["identity/userstore"],
  }),
  type: oneOf(["kv-v2", "kv-v1"], {
    description: "Version of the secrets engine.",
    default: "kv-v2",
  }),
  refreshAfter: string({
    description: "Time after which the operator looks again.",
    format: interval,
    default: "1h",
  }),
};

const csiFields = {
  className: dnsName({
    description:
      "SecretProviderClass of the namespace. The keys of files are names of its objects, or their aliases.",
    examples: ["userstore"],
  }),
};

/** Where a secret may come from but a Secret that is there already. */
export interface SourceBranches<F extends SecretFiles> {
  readonly vaultAgent: Branch<typeof agentFields & TemplateFields<F>>;
  readonly externalSecret: Branch<typeof externalFields>;
  readonly vaultStaticSecret: Branch<typeof vaultFields>;
  readonly csi: Branch<typeof csiFields>;
}

/**
 * Branches for a union in which a secret is one choice of several, beside that of an existing
 * Secret, which is the chart's own; {@link keyFields} are the union's common fields.
 */
export const secretSourceBranches = <F extends SecretFiles>(files: F) =>
  ({
    vaultAgent: branch(
      {
        description:
          "Files that the injector of HashiCorp Vault puts into each pod before anything else runs. No Secret has them.",
      },
      { ...agentFields, ...templateFields(files) },
    ),
    externalSecret: branch(
      { description: "A Secret that the External Secrets Operator makes of a store's." },
      externalFields,
    ),
    vaultStaticSecret: branch(
      { description: "A Secret that the Vault Secrets Operator makes of HashiCorp Vault's." },
      vaultFields,
    ),
    csi: branch(
      {
        description:
          "Files that the Secrets Store CSI driver mounts, by a SecretProviderClass. No Secret has them.",
      },
      csiFields,
    ),
  }) satisfies SourceBranches<F> & Readonly<Record<string, Branch>>;

interface About<F extends SecretFiles, C extends Fields> {
  /** What the secret is; where it comes from and when it is read is said behind it. */
  readonly description: string;
  /** When a changed one counts, where that is not with the next start of the pods. */
  readonly counts?: string;
  readonly files: F;
  /** Further fields that stand beside the keys, whatever the source. */
  readonly common?: C;
  /** Of the Secret's conventional name, `<fullname>-<suffix>`; without one that is the full name. */
  readonly suffix?: string;
  /** The Secret's name by itself in words, where it is none of the release's. */
  readonly conventional?: string;
}

/**
 * A secret that pods read as files, and where it comes from, by the word in `from`: an existing
 * Secret unless somebody says else. The chart has no secret in its values.
 */
export const secretSourceField = <
  const F extends SecretFiles,
  const C extends Fields = Record<never, Field>,
>({
  description,
  counts = "Pods read the files when they start: a changed one counts once they are restarted.",
  files,
  common,
  suffix,
  conventional = `the release's full name${suffix === undefined ? "" : ` followed by -${suffix}`}`,
}: About<F, C>) =>
  union(
    {
      description: `${description} The chart makes none. ${counts}`,
      discriminator: "from",
      default: "existingSecret",
      // Whoever asks for any fields at all does not say which they are.
      common: { ...keyFields(files), ...(common ?? {}) } as KeyFields<F> & NoInfer<C>,
    },
    {
      existingSecret: branch(
        { description: "A Secret that is there already." },
        {
          name: dnsName({
            description: "Name of the Secret, in the release's namespace.",
            whenAbsent: conventional,
          }),
        },
      ),
      ...secretSourceBranches(files),
    },
  );
