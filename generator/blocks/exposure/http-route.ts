import { release } from "../../expression/expression.js";
import type { Expression } from "../../expression/expression.js";
import { equals, present } from "../../expression/operators.js";
import type { References } from "../../expression/references.js";
import { must, nothingInBoth } from "../../expression/rules/constraints.js";
import { when } from "../../language/choice.js";
import { each } from "../../language/iteration.js";
import { manifest } from "../../language/manifest.js";
import { merge } from "../../language/parts.js";
import { boolean, dnsName, group, list, oneOf, port } from "../../model/index.js";
import { annotationsField, labelsField } from "../names/metadata-fields.js";
import type { NamingReferences } from "../names/naming-fields.js";
import type { Naming } from "../names/naming.js";
import { hostsField, withHosts } from "./hosts.js";
import type { HttpRoute, HttpRouteMatch, ParentReference } from "./http-route-types.js";
import { pathsField, pathsOf, type DefaultPaths } from "./paths.js";

const parentRef = group(
  { description: "A Gateway." },
  {
    name: dnsName({ description: "Its name.", examples: ["public"] }),
    namespace: dnsName({ description: "Its namespace.", whenAbsent: "the release's" }),
    sectionName: dnsName({ description: "One of its listeners.", whenAbsent: "all that fit" }),
    port: port({ description: "Port of its listeners.", whenAbsent: "any" }),
  },
);

interface Words {
  /** Which hosts are let through, listed or not. */
  readonly hostnames: string;
  /** What is let through where no paths are listed. */
  readonly paths: string;
  /** Name of the cookie that keeps browsers on one node. */
  readonly cookie: string;
}

/** A route of the Gateway API. */
export const httpRouteFields = ({ hostnames, paths, cookie }: Words) => ({
  enabled: boolean({ description: "Whether there is one.", default: false }),
  parentRefs: list(parentRef, {
    description: "Gateways that the route is attached to.",
    default: [],
    examples: [[{ name: "public", namespace: "gateways", sectionName: "https" }]],
  }),
  hostnames: hostsField(hostnames),
  paths: pathsField(paths),
  sessionPersistence: oneOf(["none", "cookie"], {
    description: `Whether the Gateway keeps a browser on one node, by its own cookie ${cookie}. It is in the experimental channel of the Gateway API alone (GEP-1619).`,
    default: "none",
  }),
  labels: labelsField({ description: "Labels of the HTTPRoute." }),
  annotations: annotationsField("Annotations of the HTTPRoute."),
});

export type HttpRouteReferences = References<ReturnType<typeof httpRouteFields>>;

/** A route without a Gateway leads nowhere. */
export const httpRouteRules = (
  route: HttpRouteReferences,
  { commonLabels }: Pick<NamingReferences, "commonLabels">,
) =>
  [
    nothingInBoth(route.labels, commonLabels),
    must(present(route.parentRefs), { when: route.enabled }),
  ] as const;

interface ForBrowsers {
  readonly names: Naming;
  /** Port of the release's Service. */
  readonly port: Expression<number>;
  /** The public host; an empty text where none is known. */
  readonly host: Expression<string>;
  readonly paths: DefaultPaths;
  /** Name of the cookie that keeps browsers on one node. */
  readonly cookie: string;
}

// What is left out, the API server adds: within lists, Argo CD would see a difference for good.
const gateway = { group: "gateway.networking.k8s.io", kind: "Gateway" } as const;
const service = { group: "", kind: "Service" } as const;

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#httproute */
export const httpRoute = (
  route: HttpRouteReferences,
  { names, port, host, paths, cookie }: ForBrowsers,
) =>
  manifest<HttpRoute>(
    when<HttpRoute>(
      route.enabled,
      withHosts<HttpRoute>(host, route.hostnames, (hostnames) => ({
        apiVersion: "gateway.networking.k8s.io/v1",
        kind: "HTTPRoute",
        metadata: {
          name: names.fullname,
          namespace: release.namespace,
          labels: merge(names.labels, route.labels),
          annotations: route.annotations,
        },
        spec: {
          parentRefs: each(route.parentRefs, (parent) => merge<ParentReference>(gateway, parent)),
          hostnames: when<readonly string[]>(present(hostnames), hostnames),
          rules: [
            {
              matches: pathsOf<HttpRouteMatch>(route.paths, paths, (value) => ({
                path: { type: "PathPrefix", value },
              })),
              backendRefs: [{ ...service, name: names.fullname, port, weight: 1 }],
              sessionPersistence: when(equals(route.sessionPersistence, "cookie"), {
                sessionName: cookie,
                type: "Cookie",
              }),
            },
          ],
        },
      })),
    ),
  );
