import type {
  ExclusiveJudgement,
  FormatJudgement,
  Judged,
  Judgements,
  PathParts,
  ReservedJudgement,
  Within,
} from "../../expression/judgements.js";
import type { Node } from "../../expression/node.js";
import { where } from "../../expression/rules/where.js";
import type { Field } from "../../model/field.js";
import { string } from "../../model/kinds/string.js";
import { messageParts } from "../../model/messages.js";
import { entering, type Context } from "../../render/context.js";
import { argument, pipeline } from "../../render/expression.js";
import { action, block, pad, type Lines } from "../../render/lines.js";
import { refusal, textNode, WHERE } from "../../render/refusal.js";
import { goString } from "../../render/scalar.js";
import { helperName } from "./format-helper.js";

/** What is judged of single values, at an indentation: formats first, then keys, then the rest. */
export const judgementLines = (judgements: Judgements, at: number, context: Context): Lines => [
  ...judgements.formats.flatMap((one) => formatLines(one, at, context)),
  ...judgements.reserved.flatMap((one) => reservedLines(one, at, context)),
  ...judgements.exclusive.flatMap((one) => exclusiveLines(one, at, context)),
  ...judgements.within.flatMap((one) => withinLines(one, at, context)),
];

const formatLines = (one: FormatJudgement, at: number, context: Context): Lines =>
  (["values", "keys"] as const).flatMap((what) => {
    if (one[what].length === 0) return [];
    const { format } = one;
    const head = `include ${helperName(what, context)} (list ${WHERE} ${goString(format.what)} ${goString(format.pattern)} (dict`;
    return dictionary(head, one[what], ")) }}", at, context);
  });

/** Entries of a `dict` on lines of their own, unless there is one alone. */
function dictionary(
  head: string,
  entries: readonly Judged[],
  tail: string,
  at: number,
  context: Context,
): Lines {
  const lines = entries.map(
    ({ path, value }) => `${pathArgument(path, context)} ${argument(value, context)}`,
  );
  return lines.length === 1
    ? [`${pad(at)}{{- ${head} ${lines.join("")}${tail}`]
    : [`${pad(at)}{{- ${head}`, ...lines.map((line) => pad(at + 2) + line), pad(at) + tail];
}

/** A path as an argument. */
const pathArgument = (parts: readonly (string | Node)[], context: Context): string =>
  argument(textNode(parts), context);

function reservedLines({ path, value, reserved }: ReservedJudgement, at: number, context: Context) {
  const scope = Symbol("range");
  const inner = entering(scope, "map", context);
  const common = { kind: "scoped", scope, of: value, path: [], field: ANY_TEXT } as const;
  const [key, reason]: [Node, Node] = [
    { ...common, part: "key" },
    { ...common, part: "item" },
  ];
  const entries = Object.entries(reserved).sort(([one], [other]) => (one < other ? -1 : 1));
  const map = argument(isAlwaysThere(value) ? value : orEmpty(value), inner);
  const parts = messageParts<PathParts>("reservedKey", {
    key: [key],
    reason: [reason],
    path: [where, ...path],
  }).flat();
  return [
    action(at, inner.scope.header("dict")).slice(0, -" }}".length),
    ...entries.map(([one, other]) => `${pad(at + 2)}${goString(one)} ${goString(other)}`),
    `${pad(at)}}}`,
    ...block(at + 2, `if hasKey ${map} ${pipeline(key, inner)}`, [
      action(at + 4, refusal(textNode(parts), inner)),
    ]),
    action(at, "end"),
  ];
}

const ANY_TEXT = string({ description: "A key, or why it cannot be set." });

const isAlwaysThere = (node: Node): boolean =>
  (node.kind === "scoped" && node.path.length === 0) ||
  (node.kind === "value" && node.guards.length === 0 && !mayBeAbsent(node.field));

const mayBeAbsent = (field: Field): boolean => "presence" in field && field.presence === "optional";

const orEmpty = (subject: Node): Node => ({
  kind: "default",
  subject,
  fallback: { kind: "raw", parts: ["dict"] },
});

function exclusiveLines({ path, value, names }: ExclusiveJudgement, at: number, context: Context) {
  const [one, other] = names;
  const there = isAlwaysThere(value) ? "" : `${argument(value, context)} `;
  const part = (name: string): string => `${argument(value, context)}.${name}`;
  return block(at, `if and ${there}${part(one)} ${part(other)}`, [
    action(
      at + 2,
      refusal(
        textNode([where, ...path, ": ", ...messageParts<string>("bothSet", { one, other })]),
        context,
      ),
    ),
  ]);
}

function withinLines(within: Within, at: number, context: Context): Lines {
  if (within.kind === "where")
    return block(
      at,
      `if ${pipeline(within.test, context)}`,
      judgementLines(within.judgements, at + 2, context),
    );
  const inner = entering(within.scope, within.over, context);
  const body = judgementLines(within.judgements, at + 2, inner);
  return block(at, inner.scope.header(pipeline(within.subject, context)), body);
}
