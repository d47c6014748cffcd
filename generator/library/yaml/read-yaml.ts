import { decode } from "./decode.js";
import { decodeText } from "./decode-text.js";
import { locator, type Locate } from "./locate.js";
import { parseDocument } from "./parser.js";
import { positionOf } from "./cursor.js";
import { YamlError } from "./yaml-error.js";

/** A values file that was read. */
export interface ValuesFile {
  /** Keys whose value is null are there. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Where a value stands, by its path as problems have it, such as `env[0].name`. */
  readonly locate: Locate;
}

/**
 * Reads a values file as Helm 3 and Helm 4 both read it. Where they differ from each other, or
 * silently take one of two things, the file is refused.
 * @throws YamlError with a sentence and the place
 */
export function readYaml(bytes: Uint8Array): ValuesFile {
  const root = parseDocument(decodeText(bytes));
  const values = root === undefined ? null : decode(root);
  if (values === null) return { values: {}, locate: () => undefined };
  if (isMap(values)) return { values, locate: locator(root) };
  throw new YamlError(
    "the document is no map, so it holds no values",
    root === undefined ? { line: 1, column: 1 } : positionOf(root.mark),
  );
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
