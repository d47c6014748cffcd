import {
  branchOf,
  call,
  certain,
  comment,
  each,
  headlessServiceName,
  imageName,
  match,
  mountedSecret,
  naming,
  orElse,
  present,
  property,
  references,
  release,
  secretName,
  secretSource,
  serviceAccountName,
  snapshotLabels,
  storageClassName,
  text,
  textHelper,
  when,
  type Part,
} from "../../generator/index.js";
import { keystoreFiles, mounts, passwordFiles } from "./secrets.js";
import { fields } from "./values/index.js";

/** The chart's own name. */
export const chartName = "forgerock-ds";

/** References to the chart's values. */
export const values = references(fields);

/** Names and labels of the release. */
export const names = naming(
  chartName,
  values,
  "headless",
  "hosts",
  "keystore",
  "leave",
  "schema",
  "snapshots",
);

export const image = imageName(values.image);
export const snapshotsLabels = snapshotLabels(chartName, names);
export const ownClassName = storageClassName(values.storageClass, names);
export const accountName = serviceAccountName(values.serviceAccount, names);
export const headlessName = headlessServiceName(names);

/** The Secret with the passwords, where one has them. */
export const passwordsSecret = secretName(
  "secretName",
  "the passwords of the directory manager and of the administrator of replication",
  branchOf(values.secret, "existingSecret").name,
  names.fullname,
);

const passwords = secretSource(values.secret, {
  files: passwordFiles,
  secretName: passwordsSecret,
});

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

const { name: keystoreName, passwordSecretName } = branchOf(values.certificates, "secret");

const keystoreSecret = secretName(
  "keystoreSecretName",
  "the servers' keystore",
  keystoreName,
  names.fullname,
  "keystore",
);

/** The Secrets that the keystore is in, where it is in any. */
export const keystoreSecrets = {
  keystore: keystoreSecret,
  password: orElse(passwordSecretName, keystoreSecret),
};

const keystore = secretSource(values.certificates, {
  files: keystoreFiles,
  secretName: keystoreSecret,
  without: "own",
});

/** What pods read as files, and where it comes from. */
export const sources = { passwords, keystore };

/** The same where pods have it. */
export const mounted = {
  passwords: mountedSecret(passwords, mounts.passwords, {
    optional: comment("A server says what is missing, and waits for it.", true),
  }),
  manager: mountedSecret(passwords, mounts.manager),
  keystore: mountedSecret(keystore, mounts.keystore, {
    optional: true,
    secretNames: { password: keystoreSecrets.password },
  }),
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
