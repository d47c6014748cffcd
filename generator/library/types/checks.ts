export type { Annotated } from "./annotated.js";
export type * from "./claims.js";
export type * from "./node.js";
export type * from "./rules.js";
export type { Verdict } from "./verdict.js";
