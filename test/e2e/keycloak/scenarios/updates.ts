import type { Scenario, Stage } from "../../harness/scenario.js";
import { isReady } from "../../harness/kube.js";
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

/** Keycloak decides: over a log level, and over a stack that the old nodes do not have. */
const auto = { ...incompatible, updateStrategy: "Auto" };
const louder = { ...auto, log: { level: "info,org.keycloak.events:debug" } };
const otherStack = { ...louder, discovery: { protocol: "dns-ping", encryption: "none" } };

/** Both ways of an upgrade: one node after the other, and none of the old ones beside a new one. */
export const updates: Scenario = {
  name: "updates",
  helm: 4,
  images: ["postgres", "keycloak-optimized"],
  run: async (stage) => {
    const installation = await prepare(stage, keycloak, "keycloak");
    const what = `Helm ${stage.helm.major}, optimized image`;
    await forms(stage, installation, { size: 2, values, what });
    await rolls(stage, installation, {
      row: "rolling",
      what: "RollingUpdate",
      change: () => installation.upgrade({ ...values, rolloutTrigger: "first" }),
    });
    await recreates(stage, installation, {
      row: "recreate",
      what: "encryption between nodes turned off: helm upgrade",
      change: () => installation.upgrade(incompatible),
    });
    await recreates(stage, installation, {
      row: "again",
      what: "a further upgrade by Recreate",
      change: () => installation.upgrade({ ...incompatible, rolloutTrigger: "second" }),
    });
    await recreates(stage, installation, {
      row: "rollback",
      what: "helm rollback to the first of them",
      change: () =>
        installation.helm.run(["rollback", installation.release, "3", "--wait", "--timeout=10m"]),
    });
    await rolls(stage, installation, {
      row: "auto",
      what: "Auto turned on",
      change: () => installation.upgrade(auto),
      says: /^updateStrategy is Auto: nothing was recorded of the nodes that run\..*$/m,
    });
    await rolls(stage, installation, {
      row: "auto-rolls",
      what: "a log level by Auto",
      change: () => installation.upgrade(louder),
      says: /^updateStrategy is Auto: old and new nodes go together\..*$/m,
    });
    await recreates(stage, installation, {
      row: "auto-recreates",
      what: "jdbc-ping to dns-ping by Auto",
      change: () => installation.upgrade(otherStack),
      says: /^.*'cacheEmbedded\.stack' is incompatible: jdbc-ping -> kubernetes.*$/m,
    });
    await recreates(stage, installation, {
      row: "auto-rollback",
      what: "helm rollback to jdbc-ping by Auto",
      change: () =>
        installation.helm.run(["rollback", installation.release, "--wait", "--timeout=10m"]),
      says: /^.*'cacheEmbedded\.stack' is incompatible: kubernetes -> jdbc-ping.*$/m,
    });
  },
};

interface Change {
  readonly row: string;
  readonly what: string;
  readonly change: () => Promise<unknown>;
  /** A line of the Job's log. Default: none is looked for. */
  readonly says?: RegExp;
}

/** The lines that the Job of an upgrade has in its log. @throws where one is missing */
async function said(
  { kube }: Stage,
  { fullname }: Installation,
  lines: readonly (RegExp | undefined)[],
): Promise<string> {
  const log = await kube.run(["logs", `job/${fullname}-update`]);
  const found = lines.flatMap((line) => {
    if (line === undefined) return [];
    const text = line.exec(log)?.[0];
    if (text === undefined) throw new Error(`no line ${String(line)} in the Job's log: ${log}`);
    return [text];
  });
  return found.join(" ");
}

/** The number of ready nodes, looked at until something ends; the lowest is kept. */
async function fewestReady(installation: Installation, during: Promise<unknown>): Promise<number> {
  const pause = () => new Promise<"going on">((resolve) => setTimeout(resolve, 500, "going on"));
  let fewest = Number.POSITIVE_INFINITY;
  do {
    fewest = Math.min(fewest, (await installation.pods()).filter(isReady).length);
  } while ((await Promise.race([during, pause()])) === "going on");
  return fewest;
}

/** The StatefulSet stays, and a node that answers. */
async function rolls(
  stage: Stage,
  installation: Installation,
  { row, what, change, says }: Change,
): Promise<void> {
  await stage.row(row, `${what}: one node after the other, one ready all the while`, async () => {
    const before = await uidOf(installation);
    const fewest = await fewestReady(installation, change());
    await installation.waitForView(2);
    if (fewest < 1) throw new Error("there was a time without a ready node");
    if ((await uidOf(installation)) !== before) throw new Error("the StatefulSet is another one");
    const lines = says === undefined ? "" : await said(stage, installation, [says]);
    return `at least ${fewest} of 2 ready ${lines}`.trim();
  });
}

/** The StatefulSet is made anew: no pod of the new one was there before the Job had ended. */
async function recreates(
  stage: Stage,
  installation: Installation,
  { row, what, change, says }: Change,
): Promise<void> {
  await stage.row(row, `${what}: every old node gone before a new one starts`, async () => {
    const before = await uidOf(installation);
    await change();
    await installation.waitForView(2);
    if ((await uidOf(installation)) === before) throw new Error("the StatefulSet is the old one");
    const lines = await said(stage, installation, [says, /^All its pods are gone after .*$/m]);
    const ended = await times(
      stage,
      ["job", `${installation.fullname}-update`],
      "{.status.completionTime}",
    );
    const path = "{.items[*].metadata.creationTimestamp}";
    const begun = await times(stage, ["pods", "--selector", installation.selector], path);
    if (Math.min(...begun) < Math.max(...ended)) throw new Error("a new pod began before");
    const url = await installation.serviceUrl();
    const { username, password } = installation.administrator(url);
    await passwordGrant({ url, realm: "master", client: "admin-cli" }, username, password);
    return `${lines} View of 2, the administrator logs in`;
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
