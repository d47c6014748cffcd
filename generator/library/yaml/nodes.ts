import type { Mark } from "./cursor.js";

/** A part of a YAML document. Tags of lists and maps are not kept: Helm ignores them. */
export type YamlNode = ScalarNode | SequenceNode | MappingNode | AliasNode;

export interface ScalarNode {
  readonly kind: "scalar";
  readonly mark: Mark;
  /** In full, such as `tag:yaml.org,2002:int`; empty without one. */
  readonly tag: string;
  readonly value: string;
  /** Whether the value is written without quotes, or under the tag `!`. */
  readonly isPlain: boolean;
}

export interface SequenceNode {
  readonly kind: "sequence";
  readonly mark: Mark;
  readonly items: readonly YamlNode[];
}

export interface MappingNode {
  readonly kind: "mapping";
  readonly mark: Mark;
  readonly entries: readonly (readonly [key: YamlNode, value: YamlNode])[];
}

export interface AliasNode {
  readonly kind: "alias";
  readonly mark: Mark;
  readonly name: string;
  readonly target: YamlNode;
}

/** Whether a key stands for the merge of another map. */
export const isMergeKey = (key: YamlNode): boolean =>
  key.kind === "scalar" &&
  key.value === "<<" &&
  (key.isPlain || key.tag === "tag:yaml.org,2002:merge");
