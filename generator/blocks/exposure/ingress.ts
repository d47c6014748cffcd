import { release } from "../../expression/expression.js";
import type { IHTTPIngressPath } from "kubernetes-models/networking.k8s.io/v1/HTTPIngressPath";
import type { IHTTPIngressRuleValue } from "kubernetes-models/networking.k8s.io/v1/HTTPIngressRuleValue";
import type { IIngress } from "kubernetes-models/networking.k8s.io/v1/Ingress";
import type { IIngressRule } from "kubernetes-models/networking.k8s.io/v1/IngressRule";
import type { Expression } from "../../expression/expression.js";
import { present } from "../../expression/operators.js";
import { when } from "../../language/choice.js";
import { mappingHelper } from "../../language/helper.js";
import { each } from "../../language/iteration.js";
import { manifest } from "../../language/manifest.js";
import { merge } from "../../language/parts.js";
import type { Items, Part, Templated } from "../../language/templated.js";
import type { Naming } from "../names/naming.js";
import { withHosts } from "./hosts.js";
import type { IngressOfHostReferences, IngressReferences } from "./ingress-fields.js";
import { certificateAnnotations, ingressTls } from "./ingress-tls.js";
import { pathsOf, type DefaultPaths } from "./paths.js";
import { stickyIngressAnnotations, type Annotations } from "./sticky-sessions.js";

/** What an Ingress leads to: a port of the release's Service, by its name. */
interface Backend {
  readonly names: Naming;
  readonly port: string;
}

const pathTo =
  ({ names, port }: Backend) =>
  (path: Expression<string> | string): Templated<IHTTPIngressPath> => ({
    path,
    pathType: "Prefix",
    backend: { service: { name: names.fullname, port: { name: port } } },
  });

interface Written {
  readonly name: Expression<string>;
  readonly hosts: Expression<readonly string[]> | readonly Expression<string>[];
  readonly rules: Part<readonly IIngressRule[]> | Items<IIngressRule>;
  readonly annotations?: readonly Part<Annotations | undefined>[];
}

const written = (
  ingress: IngressOfHostReferences,
  { labels }: Naming,
  { name, hosts, rules, annotations = [] }: Written,
): Templated<IIngress> => ({
  apiVersion: "networking.k8s.io/v1",
  kind: "Ingress",
  metadata: {
    name,
    namespace: release.namespace,
    labels: merge(labels, ingress.labels),
    annotations: merge<Annotations>(
      certificateAnnotations(ingress.tls),
      ...annotations,
      ingress.annotations,
    ),
  },
  spec: {
    ingressClassName: ingress.className,
    tls: ingressTls(ingress.tls, name, hosts),
    rules,
  },
});

interface ForBrowsers extends Backend {
  /** The public host; an empty text where none is known. */
  readonly host: Expression<string>;
  readonly paths: DefaultPaths;
  /** Name of the cookie that keeps browsers on one node. */
  readonly cookie: string;
}

/** The Ingress for browsers: the public host and further ones, or every host. */
export function publicIngress(
  ingress: IngressReferences,
  { host, paths, cookie, ...backend }: ForBrowsers,
) {
  const { names } = backend;
  const http = mappingHelper<IHTTPIngressRuleValue>({
    name: "ingressPaths",
    comment: "Paths that the Ingress lets through.",
    body: { paths: pathsOf<IHTTPIngressPath>(ingress.paths, paths, pathTo(backend)) },
  });
  const rules = (hosts: Expression<readonly string[]>) =>
    when<readonly IIngressRule[]>(
      present(hosts),
      [each<string, IIngressRule>(hosts, (one) => ({ host: one, http }))],
      [{ http }],
    );
  return manifest<IIngress>(
    when<IIngress>(
      ingress.enabled,
      withHosts<IIngress>(host, ingress.hosts, (hosts) =>
        written(ingress, names, {
          name: names.fullname,
          hosts,
          rules: rules(hosts),
          annotations: stickyIngressAnnotations(ingress.stickySessions, cookie),
        }),
      ),
    ),
  );
}

interface ForHost extends Backend {
  readonly name: Expression<string>;
  readonly host: Expression<string>;
  readonly path: Expression<string> | string;
}

/** An Ingress for one host that other values tell. */
export const ingressOfHost = (
  ingress: IngressOfHostReferences,
  { name, host, path, ...backend }: ForHost,
) =>
  manifest<IIngress>(
    when<IIngress>(
      ingress.enabled,
      written(ingress, backend.names, {
        name,
        hosts: [host],
        rules: [{ host, http: { paths: [pathTo(backend)(path)] } }],
      }),
    ),
  );
