import { release, type Expression } from "../../expression/expression.js";
import { not, present } from "../../expression/operators.js";
import { must } from "../../expression/rules/constraints.js";
import { when } from "../../language/choice.js";
import { manifest } from "../../language/manifest.js";
import type { Items, Part, Templated } from "../../language/templated.js";
import type { Naming } from "../names/naming.js";
import type {
  ExternalSecret,
  ExternalSecretData,
  RemoteRef,
  VaultStaticSecret,
} from "./secret-operators.js";
import type { SecretSource, SourceFile } from "./secret-source.js";

type Data = Items<ExternalSecretData> | Part<readonly ExternalSecretData[]>;

/** An operator's object has the name of the Secret that is made of it. */
const metadata = ({ secretName }: SecretSource, { labels }: Naming) => ({
  name: secretName,
  namespace: release.namespace,
  labels,
});

const everyFile = ({ files }: SecretSource): readonly SourceFile[] => Object.values(files);

/**
 * Where a key of a Secret comes from, with the defaults that the API server would add: Argo CD would
 * see what is added within a list as a difference for good.
 */
export const remoteRef = (
  key: Expression<string>,
  property: Expression<string>,
  decodingStrategy: RemoteRef["decodingStrategy"] = "None",
): Templated<RemoteRef> => ({
  key,
  property,
  conversionStrategy: "Default",
  decodingStrategy,
  metadataPolicy: "None",
});

/** A key of the Secret that the External Secrets Operator makes, as the store has it. */
export const externalKey = (
  { values }: SecretSource,
  key: Expression<string>,
  decoding?: RemoteRef["decodingStrategy"],
): Templated<ExternalSecretData> => ({
  secretKey: key,
  remoteRef: remoteRef(values.externalSecret.remoteKey, key, decoding),
});

/** The keys of all files of a source. */
export const externalKeys = (source: SecretSource): Items<ExternalSecretData> =>
  everyFile(source).map((file) =>
    file.with<ExternalSecretData>((key) =>
      externalKey(source, key, file.binaryKey === undefined ? "None" : "Base64"),
    ),
  );

/** Of what is no text the operator's template, which reads base64. */
const templatesOf = (source: SecretSource): Readonly<Record<string, { readonly text: string }>> =>
  Object.fromEntries(
    everyFile(source).flatMap(({ binaryKey }) =>
      binaryKey === undefined
        ? []
        : [[binaryKey, { text: `{{ get .Secrets "${binaryKey}" | b64dec }}` }]],
    ),
  );

const externalSecret = (
  source: SecretSource,
  names: Naming,
  data: Data,
): Templated<ExternalSecret> => {
  const { storeName, storeKind, refreshInterval } = source.values.externalSecret;
  return {
    apiVersion: "external-secrets.io/v1",
    kind: "ExternalSecret",
    metadata: metadata(source, names),
    spec: {
      refreshInterval,
      secretStoreRef: { name: storeName, kind: storeKind },
      target: { name: source.secretName, creationPolicy: "Owner" },
      data,
    },
  };
};

const vaultStaticSecret = (source: SecretSource, names: Naming): Templated<VaultStaticSecret> => {
  const { authName, mount, path, type, refreshAfter } = source.values.vaultStaticSecret;
  const templates = templatesOf(source);
  return {
    apiVersion: "secrets.hashicorp.com/v1beta1",
    kind: "VaultStaticSecret",
    metadata: metadata(source, names),
    spec: {
      vaultAuthRef: authName,
      mount,
      path,
      type,
      refreshAfter,
      destination: {
        name: source.secretName,
        create: true,
        transformation: {
          excludeRaw: true,
          ...(Object.keys(templates).length > 0 && { templates }),
        },
      },
    },
  };
};

/**
 * Has an operator make the Secret that pods mount, where one shall: an ExternalSecret, or a
 * VaultStaticSecret, whose Secret has all that Vault has there.
 * @param data keys of the ExternalSecret's, where not all files of the source are wanted; one that
 * the store lacks is an error to the operator, which then makes no Secret at all
 */
export const syncedSecret = (
  source: SecretSource,
  names: Naming,
  data: Data = externalKeys(source),
) =>
  manifest<ExternalSecret | VaultStaticSecret>(
    when<ExternalSecret | VaultStaticSecret>(
      source.isExternalSecret,
      externalSecret(source, names, data),
      when<ExternalSecret | VaultStaticSecret>(
        source.isVaultStaticSecret,
        vaultStaticSecret(source, names),
      ),
    ),
  );

/** The Vault Secrets Operator decodes what is no text under its own name alone. */
export const binaryKeyRules = (source: SecretSource) =>
  everyFile(source).flatMap(({ binaryKey, named }) =>
    binaryKey === undefined
      ? []
      : [must(not(present(named)), { when: source.isVaultStaticSecret })],
  );
