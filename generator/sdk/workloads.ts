import { conditionOf, type Condition, type Operand } from "../expression/rules/condition.js";
import type { Node, ValueNode } from "../expression/node.js";
import {
  isControl,
  isExpression,
  isList,
  isMapping,
  NODE,
  TREE,
  type TemplateMapping,
  type TemplateTree,
} from "../expression/tree.js";
import type { Chart } from "../language/chart.js";
import { switches } from "../language/dependency.js";
import { defaultIn } from "../model/place.js";
import { fullNameRules } from "../blocks/names/full-name.js";
import type { FullNameRules } from "../blocks/names/full-name-rules.js";

/** What holds where all of some conditions do. */
interface Conditional {
  readonly when: readonly Condition[];
}

/** A number of pods that a chart brings. */
export interface CountedPods extends Conditional {
  readonly count: Operand;
}

/** A kind of workload whose replicas an autoscaler decides, and not the chart. */
export interface ScaledKind extends Conditional {
  readonly group: string;
  readonly kind: string;
  /** How it is called, where it has the full name of its release. */
  readonly name?: ScaledName;
}

/** A full name, of the release itself or of what it brings along. */
export interface ScaledName extends FullNameRules {
  /** Aliases on the way to the chart. */
  readonly within: readonly string[];
}

/** What a chart runs, as far as those must know who run it beside others. */
export interface Workloads {
  readonly pods: readonly CountedPods[];
  readonly scaled: readonly ScaledKind[];
  /** Where volumes are asked for, which outlive the pods. */
  readonly kept: readonly Conditional[];
}

/** What the templates of a chart and of its dependencies say of pods, autoscalers and volumes. */
export function workloadsOf(chart: Chart): Workloads {
  const own = Object.values(chart.templates).flatMap((tree) => [...objectsIn(tree, [])]);
  const all: Workloads[] = [
    {
      pods: own.flatMap(podsOf),
      scaled: own.flatMap(scaledBy),
      kept: own.flatMap(keptBy),
    },
    ...Object.keys(chart.dependencies ?? {}).map((alias) => below(chart, alias)),
  ];
  return {
    pods: all.flatMap(({ pods }) => pods),
    scaled: all.flatMap(({ scaled }) => scaled),
    kept: all.flatMap(({ kept }) => kept),
  };
}

interface Found<T> extends Conditional {
  readonly tree: T;
}

/** The objects of a template, each with the conditions under which it is there. */
function* objectsIn(
  tree: TemplateTree,
  when: readonly Condition[],
): Generator<Found<TemplateMapping>> {
  for (const found of alternatives(tree, when)) {
    if (isList(found.tree)) for (const item of found.tree) yield* objectsIn(item, found.when);
    else if (isMapping(found.tree) && typeof found.tree["kind"] === "string")
      yield { tree: found.tree, when: found.when };
  }
}

/** What may stand in the place of a tree with control flow. A condition that no rule could ask counts as held. */
function* alternatives(
  tree: TemplateTree,
  when: readonly Condition[],
): Generator<Found<TemplateTree>> {
  if (!isControl(tree)) {
    yield { tree, when };
    return;
  }
  switch (tree[TREE]) {
    case "conditional": {
      const before: Condition[] = [];
      for (const { test, body } of tree.branches) {
        const own = asked(test);
        yield* alternatives(body, [...when, ...before, ...own]);
        before.push(...own.map(negated));
      }
      if (tree.otherwise !== undefined) yield* alternatives(tree.otherwise, [...when, ...before]);
      return;
    }
    case "with":
    case "bind":
    case "comment":
    case "each":
      yield* alternatives(tree.body, when);
      return;
    case "merge":
    case "script":
      yield { tree, when };
  }
}

function asked(test: Node): readonly Condition[] {
  try {
    return [conditionOf(test)];
  } catch (error) {
    if (error instanceof TypeError) return [];
    throw error;
  }
}

const negated = (condition: Condition): Condition => ({
  kind: "logic",
  operator: "not",
  operands: [condition],
});

const specOf = (object: TemplateMapping): TemplateMapping => {
  const spec = object["spec"];
  return spec !== undefined && isMapping(spec) ? spec : {};
};

function podsOf({ tree, when }: Found<TemplateMapping>): readonly CountedPods[] {
  const counted =
    tree["kind"] === "HorizontalPodAutoscaler"
      ? "maxReplicas"
      : tree["kind"] === "StatefulSet" || tree["kind"] === "Deployment"
        ? "replicas"
        : undefined;
  const count = counted === undefined ? undefined : specOf(tree)[counted];
  if (count === undefined) return [];
  return [...alternatives(count, when)].flatMap((found) => {
    const operand = operandOf(found.tree);
    return operand === undefined ? [] : [{ when: found.when, count: operand }];
  });
}

function operandOf(tree: TemplateTree): Operand | undefined {
  if (typeof tree === "number") return { kind: "literal", value: tree };
  if (!isExpression(tree)) return undefined;
  const node = tree[NODE];
  if (node.kind === "literal" || node.kind === "value") return node;
  if (node.kind !== "default" || node.subject.kind !== "value") return undefined;
  const { subject, fallback } = node;
  return fallback.kind === "literal" && typeof fallback.value === "number"
    ? { ...subject, assumed: fallback.value }
    : subject;
}

function scaledBy({ tree, when }: Found<TemplateMapping>): readonly ScaledKind[] {
  if (tree["kind"] !== "HorizontalPodAutoscaler") return [];
  const target = specOf(tree)["scaleTargetRef"];
  if (target === undefined || !isMapping(target)) return [];
  const { apiVersion, kind, name } = target;
  if (typeof apiVersion !== "string" || typeof kind !== "string") return [];
  const rules = isExpression(name) ? fullNameRules(name[NODE]) : undefined;
  return [
    {
      when,
      group: apiVersion.split("/").slice(0, -1).join("/"),
      kind,
      ...(rules !== undefined && { name: { ...rules, within: [] } }),
    },
  ];
}

function keptBy({ tree, when }: Found<TemplateMapping>): readonly Conditional[] {
  if (tree["kind"] === "PersistentVolumeClaim") return [{ when }];
  const templates = specOf(tree)["volumeClaimTemplates"];
  return templates === undefined
    ? []
    : [...alternatives(templates, when)].map((found) => ({ when: found.when }));
}

/** What a dependency runs where it is enabled; its values stand below its alias. */
function below(chart: Chart, alias: string): Workloads {
  const dependency = chart.dependencies?.[alias];
  const group = switches(chart)[alias];
  if (dependency === undefined || group?.shape !== "group" || group.fields["enabled"] === undefined)
    throw new TypeError(`${alias} is no dependency`);
  const enabled: Condition = {
    kind: "value",
    path: [alias, "enabled"],
    field: group.fields["enabled"],
    guards: [],
  };
  const place = placedBelow(alias, dependency.defaults ?? {});
  const moved = ({ when }: Conditional): readonly Condition[] => [
    enabled,
    ...when.map((condition) => movedCondition(condition, place)),
  ];
  const { pods, scaled, kept } = workloadsOf(dependency.chart);
  return {
    pods: pods.map((one) => ({ when: moved(one), count: movedOperand(one.count, place) })),
    scaled: scaled.map(({ name, ...one }) => ({
      ...one,
      when: moved(one),
      ...(name !== undefined && { name: { ...name, within: [alias, ...name.within] } }),
    })),
    kept: kept.map((one) => ({ when: moved(one) })),
  };
}

type Move = (place: ValueNode) => ValueNode;

/** Puts a value below an alias, with the default that it has there: its parent's values have none. */
const placedBelow =
  (alias: string, defaults: object): Move =>
  (place) => {
    const other = place.path.reduce<unknown>(
      (value, name) =>
        typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined,
      defaults,
    );
    const value = other ?? defaultIn(place);
    const field =
      other === undefined || !("presence" in place.field)
        ? place.field
        : ({ ...place.field, presence: "default", default: other } as ValueNode["field"]);
    return {
      ...place,
      field,
      path: [alias, ...place.path],
      guards: place.guards.map((guard) => ({ ...guard, path: [alias, ...guard.path] })),
      ...((typeof value === "string" || typeof value === "number" || value === true) && {
        assumed: value,
      }),
    };
  };

function movedCondition(condition: Condition, place: Move): Condition {
  switch (condition.kind) {
    case "value":
      return place(condition);
    case "present":
      return { ...condition, subject: place(condition.subject) };
    case "compare":
      return {
        ...condition,
        left: movedOperand(condition.left, place),
        right: movedOperand(condition.right, place),
      };
    case "call": {
      const [what, subject] = condition.arguments;
      return { ...condition, arguments: [what, place(subject)] };
    }
    case "logic":
      return {
        ...condition,
        operands: condition.operands.map((one) => movedCondition(one, place)),
      };
  }
}

function movedOperand(operand: Operand, place: Move): Operand {
  switch (operand.kind) {
    case "value":
      return place(operand);
    case "literal":
      return operand;
    case "arithmetic":
      return {
        ...operand,
        left: movedOperand(operand.left, place),
        right: movedOperand(operand.right, place),
      };
    case "call":
      return { ...operand, arguments: [place(operand.arguments[0])] };
    case "amount":
      return operand.subject.kind === "literal"
        ? operand
        : { ...operand, subject: place(operand.subject) };
  }
}
