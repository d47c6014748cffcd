import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import {
  clientService,
  comment,
  httpRoute,
  manifest,
  openShiftRoute,
  orElse,
  publicIngress,
  release,
  stickyServiceAnnotations,
  when,
  type DefaultPaths,
} from "../../../generator/index.js";
import { names, path, publicHost, values } from "../context.js";
import { ROUTE_COOKIE } from "../values/access.js";

const { networkPolicy, route, service } = values;

const paths: DefaultPaths = { all: path };
const forBrowsers = { names, host: publicHost, paths, cookie: ROUTE_COOKIE };

export const client = clientService(
  service,
  names,
  [
    {
      name: "http",
      port: service.httpPort,
      targetPort: "http",
      nodePort: service.httpNodePort,
    },
  ],
  stickyServiceAnnotations(values.ingress, ROUTE_COOKIE),
);

export const ingress = publicIngress(values.ingress, { ...forBrowsers, port: "http" });

export const gatewayRoute = httpRoute(values.httpRoute, { ...forBrowsers, port: service.httpPort });

export const openShift = openShiftRoute(route, {
  ...forBrowsers,
  host: { url: values.hostname.url, name: publicHost },
  path: orElse(route.path, path),
  port: "http",
  tls: {
    termination: "edge",
    insecureEdgeTerminationPolicy: route.insecureEdgeTerminationPolicy,
  },
});

/** Access managers say nothing to one another: what they share is in the directories. */
export const policy = manifest<INetworkPolicy>(
  when<INetworkPolicy>(networkPolicy.enabled, {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
    spec: {
      podSelector: { matchLabels: names.selectorLabels },
      policyTypes: ["Ingress"],
      ingress: [
        comment("Clients.", { ports: [{ port: "http" }], from: networkPolicy.clients }),
        networkPolicy.extraIngress,
      ],
    },
  }),
);
