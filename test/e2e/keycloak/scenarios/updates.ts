import type { Scenario, Stage } from "../../harness/scenario.js";
import { isReady } from "../../harness/kube.js";
import type { Values } from "../../harness/values.js";
import type { Installation } from "../installation.js";
import { passwordGrant } from "../load/tokens.js";
import { prepare } from "../prepare.js";
import { keycloak } from "../product.js";
import { forms } from "../steps/formation.js";

const values = {
  optimized: true,
  image: { tag: "26.7.3-optimized" },
  // No row has requests under way while a node leaves.
  shutdown: { delaySeconds: 1 },
};

/** A change that old and new nodes could not meet in: by TLS, and without. */
const incompatible = {
  ...values,
  updateStrategy: "Recreate",
  discovery: { protocol: "jdbc-ping", encryption: "none" },
};

/** Both ways of an upgrade: one node after the other, and none of the old ones beside a new one. */
export const updates: Scenario = {
  name: "updates",
  helm: 4,
  images: ["postgres", "keycloak-optimized"],
  run: async (stage) => {
    const installation = await prepare(stage, keycloak, "keycloak");
    const what = `Helm ${stage.helm.major}, optimized image`;
    await forms(stage, installation, { size: 2, values, what });
    await rolls(stage, installation);
    const change = "encryption between nodes turned off";
    await recreates(stage, installation, "recreate", `${change}: helm upgrade`, () =>
      installation.upgrade(incompatible),
    );
    await recreates(stage, installation, "again", "a further upgrade by Recreate", () =>
      installation.upgrade({ ...incompatible, rolloutTrigger: "second" }),
    );
    await recreates(stage, installation, "rollback", "helm rollback to the first of them", () =>
      installation.helm.run(["rollback", installation.release, "3", "--wait", "--timeout=10m"]),
    );
  },
};

/** The number of ready nodes, looked at until something ends; the lowest is kept. */
async function fewestReady(installation: Installation, during: Promise<unknown>): Promise<number> {
  const pause = () => new Promise<"going on">((resolve) => setTimeout(resolve, 500, "going on"));
  let fewest = Number.POSITIVE_INFINITY;
  do {
    fewest = Math.min(fewest, (await installation.pods()).filter(isReady).length);
  } while ((await Promise.race([during, pause()])) === "going on");
  return fewest;
}

/** RollingUpdate keeps the StatefulSet, and a node that answers. */
async function rolls(stage: Stage, installation: Installation): Promise<void> {
  const what = "RollingUpdate: one node after the other, one ready all the while";
  await stage.row("rolling", what, async () => {
    const before = await uidOf(installation);
    const changed: Values = { ...values, rolloutTrigger: "first" };
    const fewest = await fewestReady(installation, installation.upgrade(changed));
    await installation.waitForView(2);
    if (fewest < 1) throw new Error("there was a time without a ready node");
    if ((await uidOf(installation)) !== before) throw new Error("the StatefulSet is another one");
    return `at least ${fewest} of 2 ready`;
  });
}

/** Recreate makes the StatefulSet anew: no pod of the new one was there before the Job had ended. */
async function recreates(
  stage: Stage,
  installation: Installation,
  row: string,
  what: string,
  change: () => Promise<unknown>,
): Promise<void> {
  await stage.row(row, `${what}: every old node gone before a new one starts`, async () => {
    const before = await uidOf(installation);
    await change();
    await installation.waitForView(2);
    if ((await uidOf(installation)) === before) throw new Error("the StatefulSet is the old one");
    const job = `${installation.fullname}-update`;
    const log = await stage.kube.run(["logs", `job/${job}`]);
    const said = /^All its pods are gone after .*$/m.exec(log)?.[0];
    if (said === undefined) throw new Error(`the Job says: ${log}`);
    const ended = await times(stage, ["job", job], "{.status.completionTime}");
    const path = "{.items[*].metadata.creationTimestamp}";
    const begun = await times(stage, ["pods", "--selector", installation.selector], path);
    if (Math.min(...begun) < Math.max(...ended)) throw new Error("a new pod began before");
    const url = await installation.serviceUrl();
    const { username, password } = installation.administrator(url);
    await passwordGrant({ url, realm: "master", client: "admin-cli" }, username, password);
    return `${said} View of 2, the administrator logs in`;
  });
}

function uidOf({ kube, fullname }: Installation): Promise<string> {
  return kube.run(["get", "statefulset", fullname, "--output=jsonpath={.metadata.uid}"]);
}

/** Times that an object or several have at a path, in milliseconds. @throws where there is none */
async function times(
  { kube }: Stage,
  object: readonly string[],
  path: string,
): Promise<readonly number[]> {
  const text = await kube.run(["get", ...object, `--output=jsonpath=${path}`]);
  const found = text.split(/\s+/).map((time) => Date.parse(time));
  if (found.some(Number.isNaN)) throw new Error(`${object.join(" ")} has no time: '${text}'`);
  return found;
}
