import type { Installation } from "./installation.js";
import type { Pod } from "../harness/kube.js";
import type { Values } from "../harness/values.js";

/** What is different between the charts, as far as the tests see. */
export interface Product {
  /** The chart's name, which the names of a release's objects end with. */
  readonly chart: string;
  /** What the paths of the server's URLs begin with: nothing, or a slash and more. */
  readonly path: string;
  /** Values that every scenario gives. */
  readonly values: Values;
  /** Nodes of the cluster by one node's own account; 0 while it gives none. */
  readonly clusterSize: (installation: Installation, pod: Pod) => Promise<number>;
}

/** One address, whichever pod is asked. */
export const address = "http://login.example.com";

// All nodes share a machine of two cores: what the optimizing compiler takes of it, requests to a node
// that has just started would wait for.
const firstCompiler = "-XX:TieredStopAtLevel=1";

/** Keycloak on Quarkus. */
export const keycloak: Product = {
  chart: "keycloak",
  path: "",
  values: { hostname: { url: address }, jvm: { options: [firstCompiler] } },
  clusterSize: (installation, pod) => installation.measuredView(pod),
};

/** Keycloak on WildFly. */
export const keycloakWildfly: Product = {
  chart: "keycloak-wildfly",
  path: "/auth",
  values: {
    hostname: { frontendUrl: `${address}/auth` },
    jvm: { options: [firstCompiler, "-XX:+UseSerialGC"] },
    // No row has requests under way while a node leaves.
    shutdown: { delaySeconds: 1 },
  },
  clusterSize: (installation, pod) => installation.loggedView(pod),
};
