/** What a chart author writes charts with. */
export * from "../model/index.js";
export * from "../expression/constraints.js";
export * from "../expression/expression.js";
export * from "../expression/operators.js";
export { branchOf, references, type References } from "../expression/references.js";
export type { Helper } from "../expression/node.js";
export * from "./control.js";
export * from "./manifest.js";
export type { Part, Templated } from "./templated.js";
export type { Chart, ChartDefinition, ChartMetadata, ChartTexts } from "./chart.js";
export * from "./blocks/naming.js";
export * from "./blocks/image.js";
export * from "./blocks/placement.js";
export * from "./blocks/secret.js";
export * from "./blocks/service-account.js";
