import type { IDeployment } from "kubernetes-models/apps/v1/Deployment";
import { manifest, merge, release, when } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { accountName, image, names, routerLabels, routerName, values } from "../context.js";
import { isCrossSite } from "./caches.js";

/**
 * The gossip router, of the server's own JARs: it knows who is where and hands messages on. It keeps
 * nothing, so that another one takes its place at once.
 * @see http://www.jgroups.org/manual5/index.html#TUNNEL_Advanced
 */
export const routerDeployment = manifest<IDeployment>(
  when<IDeployment>(isCrossSite, {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: routerName, namespace: release.namespace, labels: names.labels },
    spec: {
      replicas: 1,
      selector: { matchLabels: routerLabels },
      template: {
        metadata: { labels: merge(routerLabels, values.commonLabels) },
        spec: {
          serviceAccountName: accountName,
          automountServiceAccountToken: false,
          imagePullSecrets: values.image.pullSecrets,
          securityContext: values.podSecurityContext,
          enableServiceLinks: false,
          containers: [
            {
              name: "router",
              image,
              imagePullPolicy: values.image.pullPolicy,
              command: [
                "java",
                "-XX:MaxRAMPercentage=50",
                "-cp",
                `${contract.home}/lib/*`,
                "org.jgroups.stack.GossipRouter",
                "-port",
                String(contract.ports.router),
              ],
              ports: [{ name: "router", containerPort: contract.ports.router }],
              readinessProbe: { tcpSocket: { port: "router" }, periodSeconds: 5 },
              livenessProbe: { tcpSocket: { port: "router" }, periodSeconds: 10 },
              securityContext: values.securityContext,
              resources: values.router.resources,
            },
          ],
          nodeSelector: values.nodeSelector,
          affinity: values.affinity,
          tolerations: values.tolerations,
        },
      },
    },
  }),
);
