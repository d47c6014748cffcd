import type { Chart } from "../../language/chart.js";
import { workloadsOf, type CountedPods } from "../workloads.js";
import { operandType, truth } from "./rules.js";

/** How many pods values `V` bring, as a type: `number` where literals do not tell. */
export const pods = (chart: Chart): string =>
  workloadsOf(chart)
    .pods.map(counted)
    .reduceRight((sum, one) => `C.Sum<${one}, ${sum}>`, "0");

function counted({ when, count }: CountedPods): string {
  const number = `C.Counted<${operandType(count)}>`;
  if (when.length === 0) return number;
  return `C.If<C.Both<[${when.map(truth).join(", ")}]>, ${number}>`;
}
