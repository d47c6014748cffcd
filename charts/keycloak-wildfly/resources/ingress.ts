import type { IIngress } from "kubernetes-models/networking.k8s.io/v1/Ingress";
import type { IHTTPIngressPath } from "kubernetes-models/networking.k8s.io/v1/HTTPIngressPath";
import type { IIngressTLS } from "kubernetes-models/networking.k8s.io/v1/IngressTLS";
import {
  equals,
  given,
  manifest,
  merge,
  when,
  type Templated,
} from "../../../generator/manifest/index.js";
import { names, values } from "../context.js";

const { ingress } = values;

type Annotations = Readonly<Record<string, string>>;

const path: Templated<IHTTPIngressPath> = {
  path: "/auth",
  pathType: "Prefix",
  backend: { service: { name: names.fullname, port: { name: "http" } } },
};

/** The balancer's own cookie: with AUTH_SESSION_ID, which Keycloak writes, browsers are redirected for ever. */
export const STICKY_COOKIE = "KEYCLOAK_ROUTE";

/** @see https://kubernetes.github.io/ingress-nginx/examples/affinity/cookie/ and https://www.haproxy.com/documentation/kubernetes-ingress/ */
const stickyAnnotations = [
  when<Annotations>(equals(ingress.stickySessions, "nginx"), {
    "nginx.ingress.kubernetes.io/affinity": "cookie",
    "nginx.ingress.kubernetes.io/affinity-mode": "persistent",
    "nginx.ingress.kubernetes.io/session-cookie-name": STICKY_COOKIE,
  }),
  when<Annotations>(equals(ingress.stickySessions, "haproxy"), {
    "haproxy.org/cookie-persistence": STICKY_COOKIE,
  }),
];

export const ingressToService = manifest<IIngress>(
  when<IIngress>(ingress.enabled, {
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: {
      name: names.fullname,
      labels: names.labels,
      annotations: merge<Annotations>(...stickyAnnotations, ingress.annotations),
    },
    spec: {
      ingressClassName: ingress.className,
      tls: given<string, readonly IIngressTLS[]>(ingress.tlsSecretName, (secretName) => [
        { secretName, hosts: given<string, readonly string[]>(ingress.host, (host) => [host]) },
      ]),
      rules: [
        {
          http: { paths: [path] },
          host: ingress.host,
        },
      ],
    },
  }),
);
