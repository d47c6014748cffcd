import { suggestion } from "../model/suggestion.js";
import type { Migration } from "../language/migration.js";
import { carry } from "./carry.js";
import type { Context } from "./context.js";
import type { Kind } from "./data.js";
import { Draft } from "./draft.js";
import { keepWhatIsRight, type Judge } from "./judged.js";
import type { Outcome } from "./outcome.js";
import { at, entryOf, isEmpty, type Plain } from "./plain.js";
import { treeOf } from "./tree.js";
import { unwrap } from "./unwrap.js";
import { walk } from "./walk.js";

export interface Migrated {
  /** Our values, which the judge found right but for `wrong`. */
  readonly values: Plain;
  /** What became of each key that says something. */
  readonly outcomes: readonly Outcome[];
  /** What follows from keys that say nothing. */
  readonly assumed: readonly Outcome[];
  /** What is wrong with our values, and no key of theirs alone is the reason. */
  readonly wrong: readonly string[];
  /** Where in the file the values were. */
  readonly below: string;
}

/** Makes values of ours of a file for another chart. */
export function migrate(
  file: Plain,
  migration: Migration,
  targets: Readonly<Record<string, Kind>>,
  judge: Judge,
): Migrated {
  const { values, below } = unwrap(file, migration);
  const context: Context = { migration, targets, values, draft: new Draft(), spent: new Set() };
  const found = walk(values, migration).flatMap(({ key, value, carry: what }) =>
    what === undefined ? [unknown(key, migration)] : carry(context, key, value, what),
  );
  const assumed = [...assume(context), ...always(context)];
  const { refused, wrong } = keepWhatIsRight(context.draft, judge);
  const kept = new Set(context.draft.entries.map(({ from }) => from));
  const corrected = (outcomes: readonly Outcome[]) =>
    outcomes.map((outcome) => correct(outcome, refused, kept));
  return {
    values: treeOf(context.draft.entries).values,
    outcomes: corrected(found),
    assumed: corrected(assumed),
    wrong: wrong.map(({ message }) => message),
    below,
  };
}

/** An outcome with what our chart refused of it. */
function correct(
  outcome: Outcome,
  refused: readonly Outcome[],
  kept: ReadonlySet<string>,
): Outcome {
  const sentences = refused.flatMap(({ key, sentence }) =>
    key === outcome.key && sentence !== undefined ? [sentence] : [],
  );
  if (sentences.length === 0 || outcome.state === "left") return outcome;
  const sentence = [...new Set(sentences)].join("; ");
  return kept.has(outcome.key)
    ? { ...outcome, state: "changed", sentence: `some of it is left out: ${sentence}` }
    : { key: outcome.key, state: "left", sentence };
}

function unknown(key: string, { from, keys }: Migration): Outcome {
  const close = suggestion(key, Object.keys(keys));
  const meant = close === undefined ? "" : `, which knows ${close}`;
  return { key, state: "idle", sentence: `no value of ${from} is known by this name${meant}` };
}

/** What the other chart takes where its values say nothing. */
function assume(context: Context): readonly Outcome[] {
  const { migration, values } = context;
  return migration.assumed.flatMap(({ key, value, where, unless }) => {
    const what = entryOf(migration.keys, key);
    const isGiven = !isEmpty(at(values, key)) || (unless !== undefined && isOn(values, unless));
    const isSet =
      what !== undefined && "to" in what && context.draft.get(what.to.split(".")) !== undefined;
    if (what === undefined || isGiven || isSet || (where !== undefined && !isOn(values, where)))
      return [];
    return carry(context, key, value, what).map((outcome) => ({
      ...outcome,
      sentence: [`${migration.from} takes '${value}' where it is not set`, outcome.sentence]
        .filter((part) => part !== undefined)
        .join("; "),
    }));
  });
}

/** What the other chart does in any case. */
const always = ({ draft, migration }: Context): readonly Outcome[] =>
  (migration.always ?? []).map(({ to, value, because }) => {
    const path = to.split(".");
    draft.put(path, value, to);
    return { key: to, state: "changed", to: path, sentence: because };
  });

const isOn = (values: Plain, key: string): boolean => {
  const value = at(values, key);
  return !isEmpty(value) && value !== false && value !== "false";
};
