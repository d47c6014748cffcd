import type { IService } from "kubernetes-models/v1/Service";
import type { IServicePort } from "kubernetes-models/v1/ServicePort";
import { release, text, type Expression } from "../../expression/expression.js";
import { textHelper } from "../../language/helper.js";
import { differs, equals, orElse, present } from "../../expression/operators.js";
import type { References } from "../../expression/references.js";
import { must, nothingInBoth } from "../../expression/rules/constraints.js";
import { cidrRange, list, oneOf, port, string } from "../../model/index.js";
import { when } from "../../language/choice.js";
import { comment, merge } from "../../language/parts.js";
import { manifest } from "../../language/manifest.js";
import type { Part, Templated } from "../../language/templated.js";
import { annotationsField, keyFormat, labelsField } from "../names/metadata-fields.js";
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
  externalTrafficPolicy: oneOf(["Cluster", "Local"], {
    description:
      "Where traffic from outside may go: Local keeps it on the node that it came to, and the client's address with it.",
    whenAbsent: "Cluster",
  }),
  trafficDistribution: oneOf(["PreferClose", "PreferSameZone", "PreferSameNode"], {
    description:
      "Which pods traffic from inside the cluster prefers: PreferClose those of the client's zone (Kubernetes 1.31), as PreferSameZone does by its newer name, and PreferSameNode those of its node (both 1.34). Where there is none, traffic goes to any. Pods of a zone with more clients get more.",
    whenAbsent: "every pod gets its share",
    examples: ["PreferClose"],
  }),
  loadBalancerClass: string({
    description: "Class of the LoadBalancer. It stays what it was when the Service was made.",
    format: keyFormat("a class of load balancers, such as example.com/internal"),
    whenAbsent: "the cluster's default class",
    examples: ["example.com/internal"],
  }),
  loadBalancerSourceRanges: list(cidrRange({ description: "CIDR range." }), {
    description: "Ranges that a LoadBalancer lets in.",
    default: [],
  }),
  labels: labelsField({ description: "Labels of the Service." }),
  annotations: annotationsField("Annotations of the Service."),
};

/** A port that every node of the cluster has for the Service. */
export const nodePortField = (description: string) =>
  port({ description, whenAbsent: "Kubernetes chooses one", examples: [30080] });

type ClientService = References<typeof clientServiceFields>;

/**
 * What only some types of Services have is not silently without effect; no label is there twice.
 * @param nodePorts ports that nodes of the cluster have for the Service
 */
export const serviceRules = (
  service: Omit<ClientService, "annotations">,
  nodePorts: readonly Expression<number | undefined>[],
  { commonLabels }: Pick<NamingReferences, "commonLabels">,
) =>
  [
    nothingInBoth(service.labels, commonLabels),
    must(equals(service.type, "LoadBalancer"), {
      when: present(service.loadBalancerSourceRanges),
    }),
    must(equals(service.type, "LoadBalancer"), { when: present(service.loadBalancerClass) }),
    ...[service.externalTrafficPolicy, ...nodePorts].map((value) =>
      must(differs(service.type, "ClusterIP"), { when: present(value) }),
    ),
  ] as const;

type ServicePorts = readonly (Templated<IServicePort> | Part<IServicePort | undefined>)[];

type Annotations = Readonly<Record<string, string>>;

/** What browsers and proxies reach; `annotations` are the chart's own, before the user's. */
export const clientService = (
  service: ClientService,
  names: Naming,
  ports: ServicePorts,
  annotations?: Part<Annotations | undefined>,
) =>
  manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: {
      name: names.fullname,
      namespace: release.namespace,
      labels: merge(names.labels, service.labels),
      annotations:
        annotations === undefined
          ? service.annotations
          : merge<Annotations>(annotations, service.annotations),
    },
    spec: {
      type: service.type,
      sessionAffinity: service.sessionAffinity,
      externalTrafficPolicy: service.externalTrafficPolicy,
      trafficDistribution: service.trafficDistribution,
      loadBalancerClass: service.loadBalancerClass,
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
  ports: ServicePorts | Part<readonly IServicePort[] | undefined>,
  why = "Nodes find each other before they are ready: a node is ready once it has joined.",
) =>
  manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name, namespace: release.namespace, labels: names.labels },
    spec: {
      type: "ClusterIP",
      clusterIP: "None",
      publishNotReadyAddresses: comment(why, true),
      ports,
      selector: names.selectorLabels,
    },
  });
