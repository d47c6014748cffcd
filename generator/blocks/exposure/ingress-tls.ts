import type { IIngressTLS } from "kubernetes-models/networking.k8s.io/v1/IngressTLS";
import { text, type Expression } from "../../expression/expression.js";
import { equals, orElse } from "../../expression/operators.js";
import type { Reference } from "../../expression/references.js";
import { matchSome, when } from "../../language/choice.js";
import type { Part, Templated } from "../../language/templated.js";
import { branch, dnsName, oneOf, union } from "../../model/index.js";
import type { Annotations } from "./sticky-sessions.js";

/** Where the certificate of an Ingress is from. */
export const ingressTlsField = union(
  { description: "TLS at the Ingress.", discriminator: "certificate", default: "none" },
  {
    none: branch({ description: "No TLS at the Ingress." }),
    controller: branch({ description: "The controller's own certificate, such as a wildcard." }),
    secret: branch(
      { description: "A Secret that is there already." },
      {
        secretName: dnsName({
          description: "Secret of type kubernetes.io/tls.",
          examples: ["login-tls"],
        }),
      },
    ),
    "cert-manager": branch(
      { description: "A Secret that cert-manager makes." },
      {
        issuer: dnsName({ description: "Name of the issuer.", examples: ["letsencrypt"] }),
        issuerKind: oneOf(["ClusterIssuer", "Issuer"], {
          description: "Kind of the issuer.",
          default: "ClusterIssuer",
        }),
        secretName: dnsName({
          description: "Secret that cert-manager writes.",
          whenAbsent: "the Ingress's name followed by -ingress-tls",
        }),
      },
    ),
  },
);

type IngressTls = Reference<typeof ingressTlsField>;

/** cert-manager's annotations, and what to set instead. */
export const certificateKeys = (ingress: string): Annotations => ({
  "cert-manager.io/cluster-issuer": `set ${ingress}.tls.issuer instead`,
  "cert-manager.io/issuer": `set ${ingress}.tls.issuer instead`,
});

/** @see https://cert-manager.io/docs/usage/ingress/ */
export const certificateAnnotations = (tls: IngressTls): Part<Annotations | undefined> =>
  matchSome(tls, {
    "cert-manager": ({ issuer, issuerKind }) =>
      when<Annotations>(
        equals(issuerKind, "Issuer"),
        { "cert-manager.io/issuer": issuer },
        { "cert-manager.io/cluster-issuer": issuer },
      ),
  });

/** @param name the Ingress's name */
export const ingressTls = (
  tls: IngressTls,
  name: Expression<string>,
  hosts: Expression<readonly string[]> | readonly Expression<string>[],
): Part<readonly IIngressTLS[] | undefined> =>
  matchSome(tls, {
    controller: (): Templated<readonly IIngressTLS[]> => [{ hosts }],
    secret: ({ secretName }): Templated<readonly IIngressTLS[]> => [{ secretName, hosts }],
    "cert-manager": ({ secretName }): Templated<readonly IIngressTLS[]> => [
      { secretName: orElse(secretName, text`${name}-ingress-tls`), hosts },
    ],
  });
