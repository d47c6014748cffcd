import { establish } from "../../harness/definitions.js";
import { restricted } from "../../harness/restricted.js";
import type { Scenario, Stage } from "../../harness/scenario.js";
import { startTraefik, stopTraefik, traefikClass, traefikPorts } from "../../harness/traefik.js";
import { hosts } from "../../harness/http.js";
import { prepare } from "../prepare.js";
import { keycloak } from "../product.js";
import { forms } from "../steps/formation.js";
import { sharesSessions } from "../steps/sessions.js";
import { closedWays, ingressLogins, routeLogins, sticks, strays } from "../steps/ways-in.js";

const gateway = "public";
const admin = "http://admin.example.com";
const ingress = { enabled: true, className: traefikClass, stickySessions: "traefik" };

/** Every way in at once, and what is monitored, with the definitions of those who read it. */
const values = {
  optimized: true,
  image: { tag: "26.7.3-optimized" },
  hostname: { admin },
  proxy: { headers: "xforwarded" },
  ingress,
  consoleIngress: { enabled: true, className: traefikClass },
  httpRoute: { enabled: true, parentRefs: [{ name: gateway }], sessionPersistence: "cookie" },
  route: { enabled: true },
  metrics: {
    serviceMonitor: { enabled: true },
    podMonitor: { enabled: true },
    rules: { enabled: true },
    dashboard: { enabled: true },
  },
};

/** Users who come in through a real controller of Ingresses and Gateways. */
export const exposure: Scenario = {
  name: "exposure",
  helm: 4,
  images: ["postgres", "keycloak-optimized", "traefik"],
  definitions: ["gateway-api", "prometheus-operator", "openshift-route"],
  run: async (stage) => {
    try {
      await control(stage);
      const installation = await prepare(stage, keycloak, "keycloak");
      const what = `Helm ${stage.helm.major}, every way in and every monitor`;
      const { stderr } = await forms(stage, installation, { size: 2, values, what });
      await restricted(stage, installation, stderr);
      await sharesSessions(stage, installation);
      await ingressLogins(stage, installation);
      await sticks(stage, installation);
      await closedWays(stage, admin);
      await routeLogins(stage, installation, traefikPorts.gateway);
      await installation.upgrade({ ...values, ingress: { ...ingress, stickySessions: "none" } });
      await strays(stage, installation);
    } finally {
      await stopTraefik();
    }
  },
};

async function control(stage: Stage): Promise<void> {
  const { kube } = stage;
  await stage.must("definitions", "custom resources of others, and who reads them", async () => {
    const names = await establish(kube, exposure.definitions ?? []);
    const address = await startTraefik();
    for (const name of ["login.example.com", "admin.example.com"]) hosts.set(name, address);
    await kube.apply([
      {
        apiVersion: "gateway.networking.k8s.io/v1",
        kind: "Gateway",
        metadata: { name: gateway },
        spec: {
          gatewayClassName: traefikClass,
          listeners: [{ name: "http", protocol: "HTTP", port: traefikPorts.gateway }],
        },
      },
    ]);
    return `${names.length} definitions`;
  });
}
