interface Metadata {
  readonly name: string;
  readonly namespace: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** Where the store has a key. */
export interface RemoteRef {
  readonly key: string;
  readonly property: string;
  readonly conversionStrategy: "Default";
  readonly decodingStrategy: "None" | "Base64";
  readonly metadataPolicy: "None";
}

/** One key of the Secret, and the property of the store's that it is made of. */
export interface ExternalSecretData {
  readonly secretKey: string;
  readonly remoteRef: RemoteRef;
}

/**
 * An ExternalSecret of the External Secrets Operator, as far as a chart writes one.
 * @see https://external-secrets.io/latest/api/externalsecret/
 * @see https://github.com/external-secrets/external-secrets/blob/main/apis/externalsecrets/v1/externalsecret_types.go
 */
export interface ExternalSecret {
  readonly apiVersion: "external-secrets.io/v1";
  readonly kind: "ExternalSecret";
  readonly metadata: Metadata;
  readonly spec: {
    readonly refreshInterval: string;
    readonly secretStoreRef: {
      readonly name: string;
      readonly kind: "SecretStore" | "ClusterSecretStore";
    };
    readonly target: { readonly name: string; readonly creationPolicy: "Owner" };
    readonly data: readonly ExternalSecretData[];
  };
}

/**
 * A VaultStaticSecret of the Vault Secrets Operator, as far as a chart writes one.
 * @see https://developer.hashicorp.com/vault/docs/deploy/kubernetes/vso/api-reference#vaultstaticsecret
 * @see https://github.com/hashicorp/vault-secrets-operator/blob/main/api/v1beta1/vaultstaticsecret_types.go
 */
export interface VaultStaticSecret {
  readonly apiVersion: "secrets.hashicorp.com/v1beta1";
  readonly kind: "VaultStaticSecret";
  readonly metadata: Metadata;
  readonly spec: {
    readonly vaultAuthRef?: string;
    readonly mount: string;
    readonly path: string;
    readonly type: "kv-v1" | "kv-v2";
    readonly refreshAfter: string;
    readonly destination: {
      readonly name: string;
      readonly create: true;
      readonly transformation: {
        readonly excludeRaw: true;
        readonly templates?: Readonly<Record<string, { readonly text: string }>>;
      };
    };
  };
}
