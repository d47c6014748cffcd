import type { IDeployment } from "kubernetes-models/apps/v1/Deployment";
import {
  both,
  either,
  manifest,
  merge,
  present,
  release,
  secretVolume,
  secretVolumeMounts,
  vaultAgentAnnotations,
  vaultTokenVolume,
  when,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import {
  accountName,
  image,
  isTransportTls,
  mountedStores,
  names,
  routerLabels,
  routerName,
  values,
} from "../context.js";
import { router, routerCommand } from "../scripts/router.js";
import { isCrossSite } from "./caches.js";

const asked = vaultAgentAnnotations([mountedStores], { ends: false });

/** A router that reads stores starts anew when somebody says so, and asks Vault's injector for them. */
const annotations = when<Readonly<Record<string, string>>>(
  both(isTransportTls, either(asked.isAsked, present(values.rolloutTrigger))),
  merge<Readonly<Record<string, string>>>(
    when<Readonly<Record<string, string>>>(asked.isAsked, asked.annotations),
    { "rollout-trigger": values.rolloutTrigger },
  ),
);

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
        metadata: { labels: merge(routerLabels, values.commonLabels), annotations },
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
              command: when<readonly string[]>(
                isTransportTls,
                ["bash", "-c", router],
                routerCommand,
              ),
              ports: [{ name: "router", containerPort: contract.ports.router }],
              readinessProbe: { tcpSocket: { port: "router" }, periodSeconds: 5 },
              livenessProbe: { tcpSocket: { port: "router" }, periodSeconds: 10 },
              securityContext: values.securityContext,
              resources: values.router.resources,
              volumeMounts: [secretVolumeMounts(mountedStores)],
            },
          ],
          volumes: [secretVolume(mountedStores), vaultTokenVolume(mountedStores)],
          nodeSelector: values.nodeSelector,
          affinity: values.affinity,
          tolerations: values.tolerations,
        },
      },
    },
  }),
);
