import type { Rule } from "./rule.js";

/** Everyone who can judge or tell a rule. */
export type Reader = "helm" | "validate" | "typescript" | "inputSchema" | "documentation";

/** Why a reader cannot judge a kind of rule. */
type Reason = string;

type Readers = { readonly helm: true; readonly documentation: true } & {
  readonly [R in "validate" | "typescript" | "inputSchema"]: true | Reason;
};

const ofRelease = "a document does not say which release it is for";

const all = { helm: true, validate: true, documentation: true, typescript: true } as const;

/** Who judges each kind of rule. A new kind, or a new reader, does not compile until it is here. */
export const readers: { readonly [K in Rule["kind"]]: Readers } = {
  must: { ...all, inputSchema: "the chart's defaults are not part of what a person writes" },
  exactlyOne: { ...all, inputSchema: true },
  notTogether: { ...all, inputSchema: true },
  nothingInBoth: { ...all, inputSchema: "JSON Schema cannot compare two values" },
  unique: { ...all, inputSchema: "JSON Schema compares whole items alone" },
  numbered: { ...all, validate: ofRelease, typescript: ofRelease, inputSchema: ofRelease },
  unreserved: { ...all, inputSchema: "the sentence would be that of a pattern" },
};
