import type { Carry } from "../../../generator/index.js";

/** Annotations of which the chart has values of its own. */
const annotations = (path: string): Carry => ({
  to: `${path}.annotations`,
  keys: {
    "cert-manager.io/cluster-issuer": {
      to: `${path}.tls.issuer`,
      sets: { [`${path}.tls.certificate`]: "cert-manager" },
    },
    "cert-manager.io/issuer": {
      to: `${path}.tls.issuer`,
      sets: { [`${path}.tls.certificate`]: "cert-manager", [`${path}.tls.issuerKind`]: "Issuer" },
    },
    "kubernetes.io/ingress.class": { to: `${path}.className` },
    "nginx.ingress.kubernetes.io/backend-protocol": {
      same: ["HTTP"],
      otherwise: { not: "the Ingress speaks HTTP to the pods: it ends TLS itself" },
    },
  },
});

const certificate = (path: string): Carry => ({
  to: `${path}.tls.secretName`,
  sets: { [`${path}.tls.certificate`]: "secret" },
});

const httpPort: Carry = {
  same: ["http"],
  otherwise: { not: "the Ingress speaks HTTP to the pods: it ends TLS itself" },
};

/** An Ingress as charts with rules have it. */
export const ingressOfRules = (theirs: string, ours: string) =>
  ({
    [`${theirs}.enabled`]: { to: `${ours}.enabled` },
    [`${theirs}.className`]: { to: `${ours}.className` },
    [`${theirs}.ingressClassName`]: { to: `${ours}.className` },
    [`${theirs}.labels`]: { to: `${ours}.labels` },
    [`${theirs}.annotations`]: annotations(ours),
    [`${theirs}.tls`]: { ...certificate(ours), pick: ["secretName"] },
    [`${theirs}.servicePort`]: httpPort,
  }) satisfies Readonly<Record<string, Carry>>;

/** An Ingress with one host, as Bitnami has it. */
export const ingressOfHost: Readonly<Record<string, Carry>> = {
  "ingress.enabled": { to: "ingress.enabled" },
  "ingress.ingressClassName": { to: "ingress.className" },
  "ingress.hostname": { to: "ingress.hosts", item: "$" },
  "ingress.extraHosts": { to: "ingress.hosts", pick: ["name"] },
  "ingress.annotations": annotations("ingress"),
  "ingress.labels": { to: "ingress.labels" },
  "ingress.existingSecret": certificate("ingress"),
  "ingress.tls": {
    same: [false],
    otherwise: {
      to: "ingress.tls.secretName",
      text: "{ingress.hostname}-tls",
      sets: { "ingress.tls.certificate": "secret" },
    },
  },
  "ingress.extraTls": { ...certificate("ingress"), pick: ["secretName"] },
  "ingress.path": { to: "ingress.paths", item: "$" },
  "ingress.pathType": {
    same: ["Prefix", "ImplementationSpecific"],
    otherwise: { not: "paths are let through with all below them" },
  },
  "ingress.servicePort": httpPort,
  "ingress.selfSigned": {
    same: [false],
    otherwise: { not: "name a Secret in ingress.tls, or let cert-manager make one" },
  },
  "ingress.hostnameStrict": {
    not: "set hostname.url, or leave it out to take addresses from requests",
  },
};
