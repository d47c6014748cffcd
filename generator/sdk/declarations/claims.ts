import type { Chart } from "../../language/chart.js";
import { guardsOf, nameOf, type Place } from "../../model/place.js";
import type { FleetRule } from "../../model/rules/fleet-rule.js";
import { JOINT } from "../../model/rules/fleet-sentence.js";
import { at, chosen, escaped } from "./rules.js";

/** A tuple of what values `V` certainly claim of other clusters, one member for each rule. */
export const claims = ({ fleetRules = [] }: Chart): string =>
  `readonly [${fleetRules.map((rule) => claim(rule)).join(", ")}]`;

/** Whether a value is there, and neither false nor empty. */
const holds = (place: Place): string => `C.IsFilled<${at(place)}>`;

function claim(rule: FleetRule): string {
  const { kind, what, of, when, unless } = rule;
  const value = of.map((place) => `\${C.Known<${at(place)}>}`).join(escaped(JOINT));
  const parts = [JSON.stringify(kind), JSON.stringify(what), `\`${value}\``];
  const path = JSON.stringify(nameOf(of[0]));
  const others =
    rule.kind === "mutualInSites"
      ? [`C.Named<${at(rule.others)}, ${JSON.stringify(nameOf(rule.others))}>`]
      : [];
  const claimed = `C.ClaimOf<${[...parts, path, ...others].join(", ")}>`;
  const asked = [
    ...guardsOf([...of, ...(when === undefined ? [] : [when])]).map(
      (guard) => [chosen(guard), "true"] as const,
    ),
    ...(when === undefined ? [] : [[holds(when), "true"] as const]),
    ...(unless === undefined ? [] : [[holds(unless), "false"] as const]),
  ];
  return asked.reduceRight(
    (rest, [truth, wanted]) => `[${truth}] extends [${wanted}] ? ${rest} : never`,
    claimed,
  );
}
