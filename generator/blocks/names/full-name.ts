import { release, text, type Expression } from "../../expression/expression.js";
import { both, call, certain, either, equals, not, present } from "../../expression/operators.js";
import { when } from "../../language/choice.js";
import { textHelper } from "../../language/helper.js";
import { bind } from "../../language/parts.js";
import type { Part } from "../../language/templated.js";
import type { Helper, Node } from "../../expression/node.js";
import { NODE } from "../../expression/tree.js";
import {
  ambiguous,
  BEGINNING,
  LEGAL,
  ofChart,
  plain,
  type FullNameRules,
} from "./full-name-rules.js";
import type { NamingReferences } from "./naming-fields.js";
import { shortHash } from "./short-hash.js";

const rulesOf = new WeakMap<Helper, FullNameRules>();

/** What a full name is made by, given the expression that prints it; undefined for any other. */
export const fullNameRules = (node: Node): FullNameRules | undefined =>
  node.kind === "include" && node.dependency === undefined ? rulesOf.get(node.helper) : undefined;

/**
 * Whether a joined name is not that of a release of the chart by itself: a-b and c are joined to what
 * a and b-c are, if the chart is b-c.
 */
const isNotChartsOwn = (
  rules: FullNameRules,
  own: Expression<string>,
  joined: Expression<string>,
): readonly Expression<boolean>[] =>
  rules.chart.includes("-")
    ? [either(equals(own, rules.chart), not(call("regexMatch", ofChart(rules), joined)))]
    : [];

/** The beginning of a name, in the characters that names of Services have. */
const beginning = (joined: Expression<string>): Expression<string> =>
  call(
    "trimAll",
    "-",
    call(
      "trunc",
      BEGINNING,
      call("replace", "_", "-", call("replace", ".", "-", call("lower", joined))),
    ),
  );

/** A legal name that no other release or alias has; a letter comes before a digit. */
const hashed = (joined: Expression<string>, name: Expression<string>): Part<string> =>
  bind<string, string>("start", beginning(joined), (start) =>
    bind<string, string>("hash", shortHash(text`${release.name}/${name}`), (hash) => {
      const letter = call("ternary", "r", "", call("regexMatch", "^[0-9]", start));
      return text`${letter}${start}-${hash}`;
    }),
  );

/** Name of the release's objects; see `naming`. */
export function fullName(
  chartName: string,
  name: Expression<string>,
  override: NamingReferences["fullnameOverride"],
  suffixes: readonly string[],
): Expression<string> {
  const rules = { chart: chartName, suffixes };
  const body = (own: Expression<string>, joined: Expression<string>): Part<string> =>
    when<string>(
      present(override),
      certain(override),
      when<string>(
        both(
          call("regexMatch", LEGAL, joined),
          call("regexMatch", plain(rules), own),
          not(call("regexMatch", ambiguous(rules), own)),
          ...isNotChartsOwn(rules, own, joined),
        ),
        joined,
        hashed(joined, own),
      ),
    );
  const fullname = textHelper({
    name: "fullname",
    comment:
      "Name of the release's objects: release and name, joined; the release alone where it is the\n" +
      "name. Where no Service can have that, or another release or alias could have it too (as a-b\n" +
      "and c, a and b-c), it ends in a hash of both. At most 52 characters: a StatefulSet's pods\n" +
      "carry a label of its name, a dash and a hash of ten, and a label has at most 63.",
    yields: "name",
    body: bind<string, string>("name", name, (own) =>
      bind<string, string>(
        "joined",
        call("ternary", own, text`${release.name}-${own}`, equals(release.name, own)),
        (joined) => body(own, joined),
      ),
    ),
  });
  const node = fullname[NODE];
  if (node.kind === "include") rulesOf.set(node.helper, rules);
  return fullname;
}
