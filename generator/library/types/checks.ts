export type { Annotated } from "./annotated.js";
export type { AmountOf } from "./amount.js";
export type * from "./claims.js";
export type * from "./dependencies.js";
export type * from "./items.js";
export type * from "./node.js";
export type * from "./rules.js";
export type { Product, Sum } from "./sum.js";
export type { Verdict } from "./verdict.js";
