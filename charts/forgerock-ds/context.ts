import {
  branchOf,
  call,
  certain,
  each,
  headlessServiceName,
  imageName,
  match,
  naming,
  orElse,
  present,
  property,
  references,
  release,
  secretName,
  serviceAccountName,
  snapshotLabels,
  storageClassName,
  text,
  textHelper,
  when,
  type Part,
} from "../../generator/index.js";
import { fields } from "./values/index.js";

/** The chart's own name. */
export const chartName = "forgerock-ds";

/** References to the chart's values. */
export const values = references(fields);

/** Names and labels of the release. */
export const names = naming(chartName, values, "headless", "hosts", "leave", "schema", "snapshots");

export const image = imageName(values.image);
export const snapshotsLabels = snapshotLabels(chartName, names);
export const ownClassName = storageClassName(values.storageClass, names);
export const accountName = serviceAccountName(values.serviceAccount, names);
export const headlessName = headlessServiceName(names);

/** The Secret that the user makes. */
export const passwordsSecret = secretName(
  "secretName",
  "the passwords of the directory manager and of the administrator of replication",
  values.secret.name,
  names.fullname,
);

/** Keys of that Secret. */
export const passwordKeys = {
  directoryManager: orElse(values.secret.directoryManagerKey, "directory-manager"),
  replicationAdmin: orElse(values.secret.replicationAdminKey, "replication-admin"),
};

const forgerock = branchOf(values.distribution, "forgerock");

/** What the commercial image takes beside that. */
export const forgerockSecrets = {
  tls: secretName(
    "tlsSecretName",
    "the servers' certificate",
    forgerock.tlsSecretName,
    names.fullname,
    "tls",
  ),
  masterKey: secretName(
    "masterKeySecretName",
    "the key pair that encrypts what servers share",
    forgerock.masterKeySecretName,
    names.fullname,
    "master-key",
  ),
};

const keystore = branchOf(values.certificates, "secret");

/** The Secrets that the user's keystore is in. */
export const keystoreSecrets = {
  keystore: keystore.name,
  password: orElse(keystore.passwordSecretName, keystore.name),
};

const chosenDn: Part<string> = match(values.store, {
  user: (store) => store.baseDn,
  token: (store) => store.baseDn,
  config: (store) => store.baseDn,
});

export const baseDn = textHelper({
  name: "baseDn",
  comment: "The entry that all others are below.",
  body: chosenDn,
});

interface Index {
  readonly attribute: string;
  readonly types?: readonly string[];
}

export const indexes = textHelper({
  name: "indexes",
  comment: "Indexes, each with a space behind it: an attribute, '=' and what it serves.",
  body: each<Index, string>(values.indexes, (one) => {
    const [attribute, types] = [property(one, "attribute"), property(one, "types")];
    return when<string>(
      present(types),
      text`${attribute}=${call("join", ",", certain(types))} `,
      text`${attribute}=equality `,
    );
  }),
});

export const domain = textHelper({
  name: "domain",
  comment: "What names of the servers end in, behind those of their pods.",
  yields: "name",
  body: text`${headlessName}.${release.namespace}.svc.${values.clusterDomain}`,
});
