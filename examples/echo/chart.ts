import type { IDeployment } from "kubernetes-models/apps/v1/Deployment";
import type { IService } from "kubernetes-models/v1/Service";
import {
  atMost,
  boolean,
  branch,
  imageField,
  imageName,
  integer,
  manifest,
  match,
  matchSome,
  must,
  naming,
  namingFields,
  references,
  union,
  when,
  type ChartDefinition,
} from "../../generator/index.js";

// What people may set. Each value has a type, a description, and a default or what holds without it.
const fields = {
  ...namingFields,
  image: imageField("registry.k8s.io/e2e-test-images/agnhost"),
  replicas: integer({ description: "Pods.", minimum: 1, maximum: 50, default: 2 }),
  maxUnavailable: integer({
    description: "Pods to stop at once.",
    minimum: 1,
    maximum: 50,
    whenAbsent: "25%",
  }),
  udp: boolean({ description: "Whether the echo is served over UDP too.", default: false }),
  exposure: union(
    { description: "Who reaches the Service.", discriminator: "scope", default: "cluster" },
    {
      cluster: branch({ description: "Pods of the cluster." }),
      nodes: branch(
        { description: "Whoever reaches a node." },
        { port: integer({ description: "Port of each node.", minimum: 30000, maximum: 32767 }) },
      ),
    },
  ),
};
const values = references(fields);
const { fullname, labels, selectorLabels } = naming("echo", values);

// Kubernetes objects, checked against their types; any part may be an expression over the values.
const deployment = manifest<IDeployment>({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: fullname, labels },
  spec: {
    replicas: values.replicas,
    strategy: { rollingUpdate: { maxUnavailable: values.maxUnavailable } },
    selector: { matchLabels: selectorLabels },
    template: {
      metadata: { labels: selectorLabels },
      spec: {
        imagePullSecrets: values.image.pullSecrets,
        containers: [
          {
            name: "echo",
            image: imageName(values.image),
            imagePullPolicy: values.image.pullPolicy,
            args: ["netexec", "--http-port=8080", when(values.udp, "--udp-port=8081")],
          },
        ],
      },
    },
  },
});
const service = manifest<IService>({
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: fullname, labels },
  spec: {
    type: match(values.exposure, { cluster: () => "ClusterIP", nodes: () => "NodePort" }),
    ports: [
      {
        name: "http",
        port: 80,
        targetPort: 8080,
        nodePort: matchSome(values.exposure, { nodes: ({ port }) => port }),
      },
      when(values.udp, { name: "udp", port: 81, targetPort: 8081, protocol: "UDP" }),
    ],
    selector: selectorLabels,
  },
});

export default {
  metadata: {
    name: "echo",
    version: "0.1.0",
    appVersion: "2.53",
    description: "A server that tells what it was asked: the example of how a chart is written.",
    kubeVersion: ">=1.29.0-0",
    home: "https://kubernetes.io",
    sources: [],
    keywords: ["example"],
  },
  fields,
  rules: [must(atMost(values.maxUnavailable, values.replicas))],
  templates: { "deployment.yaml": deployment, "service.yaml": service },
} satisfies ChartDefinition;
