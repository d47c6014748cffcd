import type { IIngress } from "kubernetes-models/networking.k8s.io/v1/Ingress";
import type { IHTTPIngressPath } from "kubernetes-models/networking.k8s.io/v1/HTTPIngressPath";
import type { IIngressTLS } from "kubernetes-models/networking.k8s.io/v1/IngressTLS";
import { given, manifest, merge, when, type Templated } from "../../../generator/index.js";
import { names, values } from "../context.js";
import { stickyIngressAnnotations } from "./sticky-sessions.js";

const { ingress } = values;

type Annotations = Readonly<Record<string, string>>;

const path: Templated<IHTTPIngressPath> = {
  path: "/auth",
  pathType: "Prefix",
  backend: { service: { name: names.fullname, port: { name: "http" } } },
};

export const ingressToService = manifest<IIngress>(
  when<IIngress>(ingress.enabled, {
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: {
      name: names.fullname,
      labels: names.labels,
      annotations: merge<Annotations>(...stickyIngressAnnotations, ingress.annotations),
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
