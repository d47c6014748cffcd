import type { Migrated } from "./migrate.js";
import type { Outcome } from "./outcome.js";

/** How many keys were carried, and a sentence for each other one. */
export function summary({ outcomes, assumed, wrong, below }: Migrated, from: string): string {
  const isOf = (...states: readonly Outcome["state"][]) =>
    outcomes.filter(({ state }) => states.includes(state));
  const idle = isOf("idle").length;
  const where = below === "" ? "" : ` below ${below}`;
  const more = idle === 0 ? "" : `; ${idle} more did nothing there`;
  return [
    `carried ${isOf("carried", "changed").length} of ${outcomes.length - idle} keys of ${from}${where}${more}`,
    ...section("changed, or set because of a default:", [...isOf("changed"), ...assumed]),
    ...section("not carried:", isOf("left")),
    ...section("did nothing there:", isOf("idle")),
    ...wrong.map((message) => `still wrong: ${message}`),
    "",
  ].join("\n");
}

const section = (title: string, outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.length === 0
    ? []
    : [title, ...outcomes.map(({ key, sentence = "" }) => `  ${key}: ${sentence}`)];
