import { verbatim } from "./scalar.js";

/** Lines of a template; control lines stand where their content stands. */
export type Lines = readonly string[];

export const pad = (at: number): string => " ".repeat(at);

export const action = (at: number, content: string): string => `${pad(at)}{{- ${content} }}`;

/** A block between its opening action and `end`. */
export const block = (at: number, header: string, body: Lines): Lines => [
  action(at, header),
  ...body,
  action(at, "end"),
];

export const commentLines = (at: number, comment: string): Lines =>
  comment.split("\n").map((line) => `${pad(at)}# ${verbatim(line)}`.trimEnd());
