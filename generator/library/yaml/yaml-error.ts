/** Where something stands in a text: lines and columns count from 1, columns in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A values file that Helm refuses, or reads as something else than it seems to say. */
export class YamlError extends Error {
  override readonly name = "YamlError";
  readonly position: Position;

  constructor(sentence: string, position: Position) {
    super(sentence);
    this.position = position;
  }
}
