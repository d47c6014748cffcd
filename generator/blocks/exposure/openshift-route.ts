import { release } from "../../expression/expression.js";
import type { Expression } from "../../expression/expression.js";
import { present } from "../../expression/operators.js";
import type { Reference, References } from "../../expression/references.js";
import { nothingInBoth, notTogether } from "../../expression/rules/constraints.js";
import { match, when } from "../../language/choice.js";
import { given } from "../../language/iteration.js";
import { manifest } from "../../language/manifest.js";
import { merge } from "../../language/parts.js";
import type { Part, Templated } from "../../language/templated.js";
import { boolean, branch, oneOf, string, union, type Format } from "../../model/index.js";
import { annotationsField, labelsField } from "../names/metadata-fields.js";
import type { NamingReferences } from "../names/naming-fields.js";
import type { Naming } from "../names/naming.js";
import { exposedHost } from "./hosts.js";
import { exposedPath } from "./paths.js";
import type { OpenShiftRoute, RouteTls } from "./openshift-route-types.js";
import type { Annotations } from "./sticky-sessions.js";

const COOKIE_NAME = "router.openshift.io/cookie_name";
const DISABLE_COOKIES = "haproxy.router.openshift.io/disable_cookies";

interface Words {
  /** Which host it is where none is set. */
  readonly host: string;
  /** Which path it is where none is set. */
  readonly path: string;
  /** Name of the cookie that keeps browsers on one node. */
  readonly cookie: string;
}

/** A Route of OpenShift; the chart's value is `route`. */
export const openShiftRouteFields = ({ host, path, cookie }: Words) => ({
  enabled: boolean({ description: "Whether there is one.", default: false }),
  host: string({
    description: "Host that is let through.",
    format: exposedHost,
    maxLength: 253,
    whenAbsent: host,
    examples: ["login.apps.example.com"],
  }),
  path: string({
    description: "Path that is let through, with all below it.",
    format: exposedPath,
    whenAbsent: path,
  }),
  stickySessions: boolean({
    description: `Whether the router keeps a browser on one node, by its own cookie ${cookie}.`,
    default: true,
  }),
  labels: labelsField({ description: "Labels of the Route." }),
  annotations: annotationsField("Annotations of the Route.", {
    [COOKIE_NAME]: "set route.stickySessions instead",
    [DISABLE_COOKIES]: "set route.stickySessions instead",
  }),
});

export type OpenShiftRouteReferences = References<ReturnType<typeof openShiftRouteFields>>;

/** @see https://www.rfc-editor.org/rfc/rfc7468 */
const certificates: Format = {
  pattern: "^-----BEGIN CERTIFICATE-----[-A-Za-z0-9+/= \\r\\n]*$",
  what: "a text of certificates in PEM, such as -----BEGIN CERTIFICATE-----",
};

/** What happens to requests without TLS where the router ends it. */
export const insecurePolicyField = oneOf(["Redirect", "None", "Allow"], {
  description: "What happens to requests without TLS.",
  default: "Redirect",
});

/** TLS of a Route to a server that has TLS itself, or none. */
export const routeTlsField = union(
  { description: "TLS of the Route.", discriminator: "termination", default: "edge" },
  {
    edge: branch(
      { description: "The router ends TLS, and asks the server without." },
      { insecureEdgeTerminationPolicy: insecurePolicyField },
    ),
    reencrypt: branch(
      { description: "The router ends TLS, and asks the server with TLS." },
      {
        insecureEdgeTerminationPolicy: insecurePolicyField,
        destinationCACertificate: string({
          description: "Certificates that the router trusts the server's by, in PEM.",
          format: certificates,
          whenAbsent: "the cluster's own for Services",
        }),
      },
    ),
    passthrough: branch(
      { description: "The server ends TLS: the router sees neither paths nor cookies." },
      {
        insecureEdgeTerminationPolicy: oneOf(["None", "Redirect"], {
          description: "What happens to requests without TLS.",
          default: "None",
        }),
      },
    ),
  },
);

type RouteTlsReference = Reference<typeof routeTlsField>;

export const routeTls = (tls: RouteTlsReference): Part<RouteTls> =>
  match(tls, {
    edge: ({ insecureEdgeTerminationPolicy }): Templated<RouteTls> => ({
      termination: "edge",
      insecureEdgeTerminationPolicy,
    }),
    reencrypt: ({ insecureEdgeTerminationPolicy, destinationCACertificate }) => ({
      termination: "reencrypt",
      insecureEdgeTerminationPolicy,
      destinationCACertificate,
    }),
    passthrough: ({ insecureEdgeTerminationPolicy }) => ({
      termination: "passthrough",
      insecureEdgeTerminationPolicy,
    }),
  });

/** Labels of all objects are said once. */
export const routeLabelRules = (
  route: OpenShiftRouteReferences,
  { commonLabels }: Pick<NamingReferences, "commonLabels">,
) => [nothingInBoth(route.labels, commonLabels)] as const;

/** A URL has the host in it already. */
export const openShiftRouteRules = (
  route: OpenShiftRouteReferences,
  url: Expression<string | undefined>,
  naming: Pick<NamingReferences, "commonLabels">,
) => [notTogether(url, route.host), ...routeLabelRules(route, naming)] as const;

/** The host that people know the server by, where there is a URL. */
interface Host {
  readonly url: Expression<string | undefined>;
  readonly name: Expression<string>;
}

interface ForClients {
  readonly names: Naming;
  /** Port of the server's container, by its name. */
  readonly port: Part<string> | string;
  readonly host?: Host;
  readonly path: Expression<string>;
  readonly tls: Part<RouteTls> | Templated<RouteTls>;
  /** Whether the router ends TLS, and so sees paths and cookies. */
  readonly isSeen?: Expression<boolean>;
  /** Name of the cookie that keeps browsers on one node. */
  readonly cookie: string;
}

/** @see https://docs.openshift.com/container-platform/latest/networking/routes/route-configuration.html */
export function openShiftRoute(
  route: OpenShiftRouteReferences,
  { names, port, host, path, tls, isSeen, cookie }: ForClients,
) {
  const annotations = when<Annotations>(
    route.stickySessions,
    { [COOKIE_NAME]: cookie },
    { [DISABLE_COOKIES]: "true" },
  );
  const own = given<string, string>(route.host, (one) => one);
  return manifest<OpenShiftRoute>(
    when<OpenShiftRoute>(route.enabled, {
      apiVersion: "route.openshift.io/v1",
      kind: "Route",
      metadata: {
        name: names.fullname,
        namespace: release.namespace,
        labels: merge(names.labels, route.labels),
        annotations: merge<Annotations>(
          isSeen === undefined ? annotations : when<Annotations>(isSeen, annotations),
          route.annotations,
        ),
      },
      spec: {
        host: host === undefined ? own : when<string>(present(host.url), host.name, own),
        path: isSeen === undefined ? path : when<string>(isSeen, path),
        to: { kind: "Service", name: names.fullname },
        port: { targetPort: port },
        tls,
      },
    }),
  );
}
