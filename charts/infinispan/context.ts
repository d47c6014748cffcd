import {
  branchOf,
  call,
  headlessServiceName,
  imageName,
  isOtherBranch,
  labelsAside,
  mountedSecret,
  naming,
  orElse,
  present,
  references,
  release,
  secretName,
  secretSource,
  secretWhere,
  serviceAccountName,
  storageClassName,
  text,
  textHelper,
} from "../../generator/index.js";
import { contract } from "./contract.js";
import {
  certificateFiles,
  certificateMount,
  credentialFiles,
  credentialMount,
  transportFiles,
  transportMount,
  userFiles,
  userMount,
} from "./secrets.js";
import { fields } from "./values/index.js";

/** The chart's own name. */
export const chartName = "infinispan";
/** Version of the server that the chart runs where nobody says another one. */
export const appVersion = "15.2.1.Final";

/** References to the chart's values. */
export const values = references(fields);

/** Names and labels of the release. */
export const names = naming(
  chartName,
  values,
  "configuration",
  "headless",
  "metrics",
  "router",
  "tls",
  "transport",
  "users",
);

export const image = imageName(values.image);
export const ownClassName = storageClassName(values.storageClass, names);
export const accountName = serviceAccountName(values.serviceAccount, names);
export const headlessName = headlessServiceName(names);

/** Where clients' name and password come from. */
export const credentials = secretSource(values.secret, {
  files: credentialFiles,
  secretName: secretName(
    "secretName",
    "the user name and password of clients",
    branchOf(values.secret, "existingSecret").name,
    names.fullname,
  ),
});

/** The same in the servers' pods. */
export const mountedCredentials = mountedSecret(credentials, credentialMount);

/** Where the endpoint's certificate comes from. */
export const certificate = secretSource(values.tls, {
  files: certificateFiles,
  secretName: secretName(
    "tlsSecretName",
    "the certificate of the servers",
    branchOf(values.tls, "secret").name,
    names.fullname,
    "tls",
  ),
  without: "none",
});

/** The same in the servers' pods. */
export const mountedCertificate = mountedSecret(certificate, certificateMount);

const { accounts, secret: passwords } = values.users;

/** Whether there are users beside the one of `secret`. */
export const hasUsers = present(accounts);

/** Where the passwords of further users come from. */
export const userPasswords = secretWhere(
  hasUsers,
  secretSource(passwords, {
    files: userFiles,
    secretName: secretName(
      "usersSecretName",
      "the passwords of further users",
      branchOf(passwords, "existingSecret").name,
      names.fullname,
      "users",
    ),
  }),
);

/** The same in the servers' pods. */
export const mountedPasswords = mountedSecret(userPasswords, userMount);

const { tls: transportTls } = values.transport;
const { name: transportName, passwordSecretName } = branchOf(transportTls, "secret");

/** Whether servers talk by TLS among each other. */
export const isTransportTls = isOtherBranch(transportTls, "none");

/** The Secret with the stores of servers, where one has them. */
export const transportSecret = secretName(
  "transportSecretName",
  "the stores by which servers know each other",
  transportName,
  names.fullname,
  "transport",
);

/** Where the stores come from by which servers know each other. */
export const stores = secretSource(transportTls, {
  files: transportFiles,
  secretName: transportSecret,
  without: "none",
});

/** The same in the pods of servers and of the router. */
export const mountedStores = mountedSecret(stores, transportMount, {
  secretNames: { password: orElse(passwordSecretName, transportSecret) },
});

export const routerName = text`${names.fullname}-router`;

/** Labels of the router's pod: others than the servers', which their Services select. */
export const routerLabels = labelsAside(chartName, names, {
  what: "router",
  comment: "Labels of the gossip router: others than the servers', which their Services select.",
});

export const dnsQuery = textHelper({
  name: "dnsQuery",
  comment: "DNS name that resolves to the servers, ready or not.",
  yields: "name",
  body: text`${headlessName}.${release.namespace}.svc.${values.clusterDomain}`,
});

const crossSite = branchOf(values.crossSite, "gossipRouter");

/** Gossip routers as JGroups has them, this site's first. */
export const routers = textHelper({
  name: "routers",
  comment: "Gossip routers of all sites, this one's first.",
  body: text`${routerName}.${release.namespace}.svc.${values.clusterDomain}[${String(contract.ports.router)}],${call("join", ",", crossSite.routers)}`,
});
