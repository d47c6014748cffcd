/** Where something stands in a text: lines and columns count from 1, columns in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A values file that Helm refuses. */
export class YamlError extends Error {
  override readonly name: string = "YamlError";
  readonly position: Position;

  constructor(sentence: string, position: Position) {
    super(sentence);
    this.position = position;
  }
}

/**
 * A values file that a Helm reads, but one major otherwise than the other, or not as it looks: it
 * takes one of two values, or leaves a part out. Refused, so that nobody is surprised.
 */
export class AmbiguousYamlError extends YamlError {
  override readonly name = "AmbiguousYamlError";
}
