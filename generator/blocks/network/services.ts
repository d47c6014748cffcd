import type { IService } from "kubernetes-models/v1/Service";
import type { IServicePort } from "kubernetes-models/v1/ServicePort";
import { release, text, type Expression } from "../../expression/expression.js";
import { textHelper } from "../../language/helper.js";
import { equals, orElse, present } from "../../expression/operators.js";
import type { References } from "../../expression/references.js";
import { must, nothingInBoth } from "../../expression/rules/constraints.js";
import { cidrRange, list, oneOf } from "../../model/index.js";
import { when } from "../../language/choice.js";
import { comment, merge } from "../../language/parts.js";
import { manifest } from "../../language/manifest.js";
import type { Part, Templated } from "../../language/templated.js";
import { annotationsField, labelsField } from "../names/metadata-fields.js";
import type { NamingReferences } from "../names/naming-fields.js";
import type { Naming } from "../names/naming.js";

/** What a Service for clients has besides its ports. */
export const clientServiceFields = {
  type: oneOf(["ClusterIP", "NodePort", "LoadBalancer"], {
    description: "Type of the Service.",
    default: "ClusterIP",
  }),
  sessionAffinity: oneOf(["None", "ClientIP"], {
    description: "Whether a client's connections go to one pod. Proxies do better with cookies.",
    default: "None",
  }),
  loadBalancerSourceRanges: list(cidrRange({ description: "CIDR range." }), {
    description: "Ranges that a LoadBalancer lets in.",
    default: [],
  }),
  labels: labelsField({ description: "Labels of the Service." }),
  annotations: annotationsField("Annotations of the Service."),
};

/** Ranges that only a load balancer asks for are not silently without effect; no label is there twice. */
export const serviceRules = (
  service: Pick<
    References<typeof clientServiceFields>,
    "type" | "loadBalancerSourceRanges" | "labels"
  >,
  { commonLabels }: Pick<NamingReferences, "commonLabels">,
) =>
  [
    nothingInBoth(service.labels, commonLabels),
    must(equals(service.type, "LoadBalancer"), {
      when: present(service.loadBalancerSourceRanges),
    }),
  ] as const;

type ServicePorts = readonly (Templated<IServicePort> | Part<IServicePort | undefined>)[];

type Annotations = Readonly<Record<string, string>>;

/** What browsers and proxies reach; `annotations` are the chart's own, before the user's. */
export const clientService = (
  service: References<typeof clientServiceFields>,
  names: Naming,
  ports: ServicePorts,
  annotations?: Part<Annotations | undefined>,
) =>
  manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: {
      name: names.fullname,
      labels: merge(names.labels, service.labels),
      annotations:
        annotations === undefined
          ? service.annotations
          : merge<Annotations>(annotations, service.annotations),
    },
    spec: {
      type: service.type,
      sessionAffinity: service.sessionAffinity,
      loadBalancerSourceRanges: when(
        equals(service.type, "LoadBalancer"),
        service.loadBalancerSourceRanges,
      ),
      ports,
      selector: names.selectorLabels,
    },
  });

/** Name of the headless Service. */
export const headlessServiceName = ({ fullname }: Naming): Expression<string> =>
  textHelper({
    name: "headlessName",
    comment: "Name of the headless Service, which the pods' own names are below.",
    yields: "word",
    body: text`${fullname}-headless`,
  });

/** A name that resolves to the nodes: a given one, or the headless Service's. */
export const nodesQuery = (
  query: Expression<string | undefined>,
  headlessName: Expression<string>,
  clusterDomain: Expression<string>,
): Expression<string> =>
  textHelper({
    name: "dnsQuery",
    comment: "DNS name that resolves to the nodes, ready or not.",
    yields: "name",
    body: orElse(query, text`${headlessName}.${release.namespace}.svc.${clusterDomain}`),
  });

/**
 * Names of the pods, and the addresses that nodes find each other by.
 * @param why addresses are published before pods are ready
 */
export const headlessService = (
  name: Expression<string>,
  names: Naming,
  ports: ServicePorts,
  why = "Nodes find each other before they are ready: a node is ready once it has joined.",
) =>
  manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name, labels: names.labels },
    spec: {
      type: "ClusterIP",
      clusterIP: "None",
      publishNotReadyAddresses: comment(why, true),
      ports,
      selector: names.selectorLabels,
    },
  });
