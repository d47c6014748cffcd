import { scalar, verbatim } from "./scalar.js";

/** Lines of a template; control lines stand where their content stands. */
export type Lines = readonly string[];

export const pad = (at: number): string => " ".repeat(at);

/** Lines at an indentation; empty ones stay empty. */
export const indented = (at: number, lines: Lines): Lines =>
  lines.map((line) => (line === "" ? "" : pad(at) + line));

export const action = (at: number, content: string): string => `${pad(at)}{{- ${content} }}`;

/** A block between its opening action and `end`. */
export const block = (at: number, header: string, body: Lines): Lines => [
  action(at, header),
  ...body,
  action(at, "end"),
];

export const commentLines = (at: number, comment: string): Lines =>
  comment.split("\n").map((line) => `${pad(at)}# ${verbatim(line)}`.trimEnd());

/** One line of YAML that prints as it is. */
export const literal = (value: string | number | boolean): string => verbatim(scalar(value));
