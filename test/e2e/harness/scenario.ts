import { join } from "node:path";
import type { DefinitionsName } from "./definitions.js";
import { keepEvidence } from "./evidence.js";
import { Helm, type HelmMajor } from "./helm.js";
import { Kube } from "./kube.js";
import type { ImageName } from "../../cluster/images/recipes.js";
import type { ToolName } from "../../tools/recipes.js";
import { namespaceObject } from "./namespace.js";
import { onNodes, usualNodes } from "./nodes.js";
import type { Row } from "./rows.js";

/** A story told on one installation, in rows. */
export interface Scenario {
  /** What `--only` names. */
  readonly name: string;
  /** Whether it is one of the short ones that show the heart of a system, which every change must pass. */
  readonly gate?: boolean;
  readonly helm: HelmMajor;
  /** Nodes that it needs, if not two. */
  readonly nodes?: number;
  /** What its pods run: built, and brought into the cluster, for the scenarios of a run alone. */
  readonly images: readonly ImageName[];
  /** Programs that it runs itself, beside Helm and kubectl. */
  readonly tools?: readonly ToolName[];
  /** Custom resources of others that its releases have. */
  readonly definitions?: readonly DefinitionsName[];
  readonly run: (stage: Stage) => Promise<void>;
}

/** What every scenario of a run has in common. */
export interface Surroundings {
  /** Of the chart repository. */
  readonly repository: string;
  /** Where evidence is kept. */
  readonly folder: string;
  readonly report: (row: Row) => void;
  /** Whether the nodes' processes are this machine's, so that one can be killed outright. */
  readonly ownCluster: boolean;
}

/** An error after which the rest of a scenario makes no sense. */
class Abandoned extends Error {}

/** A namespace and a Helm of the scenario's own. */
export class Stage {
  private constructor(
    readonly scenario: Scenario,
    readonly surroundings: Surroundings,
    readonly kube: Kube,
    readonly helm: Helm,
  ) {}

  static async create(scenario: Scenario, surroundings: Surroundings): Promise<Stage> {
    const { name } = scenario;
    const kube = new Kube(namespaceOf(scenario));
    await removeNamespace(kube);
    await kube.apply([namespaceObject(kube.namespace)]);
    const { folder, repository } = surroundings;
    const helm = await Helm.create(
      scenario.helm,
      join(folder, name, "helm"),
      kube.namespace,
      repository,
    );
    return new Stage(scenario, surroundings, kube, helm);
  }

  get folder(): string {
    return join(this.surroundings.folder, this.scenario.name);
  }

  /** Tries one thing; what it returns is the row's figure. The scenario goes on when it fails. */
  async row(name: string, what: string, action: () => Promise<string>): Promise<boolean> {
    const begin = performance.now();
    const base = { name: `${this.scenario.name}/${name}`, what };
    const seconds = (): number => (performance.now() - begin) / 1000;
    try {
      const figure = await action();
      this.surroundings.report({ ...base, figure, seconds: seconds(), ok: true });
      return true;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const took = seconds();
      const where = await keepEvidence(this.kube, this.helm, join(this.folder, name));
      const figure = `${message}\nlogs, events and manifests: ${where}`;
      this.surroundings.report({ ...base, figure, seconds: took, ok: false });
      return false;
    }
  }

  /** A row without which the rest of the scenario makes no sense. */
  async must(name: string, what: string, action: () => Promise<string>): Promise<void> {
    if (!(await this.row(name, what, action))) throw new Abandoned();
  }
}

/** Tells the whole story, up to the row that makes the rest pointless, and clears away. */
export async function perform(scenario: Scenario, surroundings: Surroundings): Promise<void> {
  const begin = performance.now();
  const fails = (row: string, what: string, error: unknown): void => {
    surroundings.report({
      name: `${scenario.name}/${row}`,
      what,
      figure: error instanceof Error ? (error.stack ?? error.message) : String(error),
      seconds: (performance.now() - begin) / 1000,
      ok: false,
    });
  };
  try {
    const stage = await Stage.create(scenario, surroundings);
    const tell = (): Promise<void> => scenario.run(stage);
    if (surroundings.ownCluster) await onNodes(stage.kube, scenario.nodes ?? usualNodes, tell);
    else await tell();
  } catch (error) {
    if (!(error instanceof Abandoned)) fails("scenario", "the scenario itself", error);
  }
  // Scenarios after this one are to be told even so.
  await removeNamespace(new Kube(namespaceOf(scenario))).catch((error: unknown) => {
    fails("end", "nothing is left of the scenario", error);
  });
}

function namespaceOf({ name }: Scenario): string {
  return `fairlead-e2e-${name}`;
}

async function removeNamespace(kube: Kube): Promise<void> {
  // What is left of a scenario needs no farewell.
  await kube.attempt(["delete", "pods", "--all", "--grace-period=1", "--wait=false"]);
  await kube.patiently(["delete", "namespace", kube.namespace, "--ignore-not-found"]);
}

export function secret(name: string, stringData: Readonly<Record<string, string>>): object {
  return { apiVersion: "v1", kind: "Secret", metadata: { name }, stringData };
}
