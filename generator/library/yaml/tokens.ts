import type { Mark } from "./cursor.js";

/** A piece of a text, as libyaml's scanner cuts it. */
export type Token = Piece & {
  readonly mark: Mark;
};

type Piece =
  | {
      readonly kind:
        | "streamEnd"
        | "directive"
        | "documentStart"
        | "documentEnd"
        | "blockSequenceStart"
        | "blockMappingStart"
        | "blockEnd"
        | "flowSequenceStart"
        | "flowSequenceEnd"
        | "flowMappingStart"
        | "flowMappingEnd"
        | "blockEntry"
        | "flowEntry"
        | "key"
        | "value";
    }
  | { readonly kind: "alias" | "anchor"; readonly name: string }
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "scalar"; readonly value: string; readonly isPlain: boolean };

export type TokenKind = Token["kind"];
