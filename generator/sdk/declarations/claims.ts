import type { Chart } from "../../language/chart.js";
import { guardsOf, nameOf } from "../../model/place.js";
import type { FleetRule } from "../../model/rules/fleet-rule.js";
import { JOINT } from "../../model/rules/fleet-sentence.js";
import { at, chosen, escaped } from "./rules.js";

/** A tuple of what values `V` certainly claim of their network, one member for each rule. */
export const claims = ({ fleetRules = [] }: Chart): string =>
  `readonly [${fleetRules.map((rule) => claim(rule)).join(", ")}]`;

function claim({ what, of }: FleetRule): string {
  const value = of.map((place) => `\${C.Known<${at(place)}>}`).join(escaped(JOINT));
  const claimed = `C.ClaimOf<${JSON.stringify(what)}, \`${value}\`, ${JSON.stringify(nameOf(of[0]))}>`;
  return guardsOf(of).reduceRight(
    (rest, guard) => `[${chosen(guard)}] extends [true] ? ${rest} : never`,
    claimed,
  );
}
