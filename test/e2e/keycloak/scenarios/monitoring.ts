import { waitFor } from "../../../cluster/wait.js";
import { establish } from "../../harness/definitions.js";
import { Prometheus } from "../../harness/prometheus.js";
import type { Scenario, Stage } from "../../harness/scenario.js";
import type { Installation } from "../installation.js";
import { prepare } from "../prepare.js";
import { keycloak } from "../product.js";
import { forms } from "../steps/formation.js";

const MISSING = "KeycloakNodeMissing";

const values = {
  optimized: true,
  image: { tag: "26.7.3-optimized" },
  metrics: {
    serviceMonitor: { enabled: true },
    rules: { enabled: true, alerts: { nodeMissing: { for: "5s" } } },
  },
};

/** A real Prometheus reads the release's monitor and rules. */
export const monitoring: Scenario = {
  name: "monitoring",
  helm: 3,
  images: ["postgres", "keycloak-optimized", "prometheus"],
  definitions: ["prometheus-operator"],
  run: async (stage) => {
    await establish(stage.kube, monitoring.definitions ?? []);
    const installation = await prepare(stage, keycloak, "keycloak");
    const what = `Helm ${stage.helm.major}, a ServiceMonitor and rules`;
    await forms(stage, installation, { size: 2, values, what });
    await alerts(stage, installation);
  },
};

async function alerts(stage: Stage, { fullname }: Installation): Promise<void> {
  const { kube } = stage;
  let prometheus: Prometheus | undefined;
  await stage.must("rules", "each node is a target, and every rule can be evaluated", async () => {
    const hosts = Object.fromEntries(
      [0, 1].map((index) => [`${fullname}-${index}`, `${fullname}-${index}.${fullname}-headless`]),
    );
    prometheus = await Prometheus.start(kube, { serviceMonitor: fullname, rule: fullname, hosts });
    await prometheus.targets(2);
    const rules = await settled(prometheus);
    return `2 targets, ${rules} rules, none fires`;
  });
  await stage.row("node-missing", `${MISSING} fires when a node is gone, and ends`, async () => {
    if (prometheus === undefined) throw new Error("there is no Prometheus");
    await scale(1);
    await state(prometheus, "firing");
    await scale(2);
    await state(prometheus, "inactive");
    return "inactive, firing with one node, inactive with two";
  });

  async function scale(replicas: number): Promise<void> {
    await kube.run(["scale", `statefulset/${fullname}`, `--replicas=${replicas}`]);
    await kube.patiently(["rollout", "status", `statefulset/${fullname}`]);
  }
}

/** Waits until every rule has been evaluated and none fires. @returns how many there are */
async function settled(prometheus: Prometheus): Promise<number> {
  let count = 0;
  await waitFor("every rule evaluated", async () => {
    const rules = await prometheus.rules();
    count = rules.length;
    const wrong = rules.filter(({ health, state }) => health !== "ok" || state !== "inactive");
    const said = wrong.map((rule) => `${rule.name} ${rule.health} ${rule.state} ${rule.lastError}`);
    return (count > 0 && wrong.length === 0) || `${count} rules; ${said.join("; ")}`;
  });
  return count;
}

async function state(prometheus: Prometheus, wanted: string): Promise<void> {
  await waitFor(`${MISSING} ${wanted}`, async () => {
    const rule = (await prometheus.rules()).find(({ name }) => name === MISSING);
    return rule?.state === wanted || `it is ${rule?.state}`;
  });
}
