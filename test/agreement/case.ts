/** One document of the corpus, and what everyone must say about it. */
export interface Case {
  readonly name: string;
  /** A values file. */
  readonly yaml: string;
  /** Name of the value that is wrong, such as `env[0].name`; undefined for a good document. */
  readonly wrong: string | undefined;
  /** Why the types of literals cannot judge the document. */
  readonly unjudged: Unjudged | undefined;
}

/** Values on the command line, and what both Helms must say; `--set` makes int64 and booleans. */
export interface SetCase {
  readonly set: readonly string[];
  /** The same, with every value a string. */
  readonly setString?: readonly string[];
  readonly wrong?: string;
}

/** What TypeScript cannot know of literals. */
export type Unjudged =
  | "types do not match regular expressions"
  | "types do not compare the items of a list"
  | "types know no patterns inside Kubernetes shapes"
  | "YAML alone can write this";

export const regex: Unjudged = "types do not match regular expressions";
export const items: Unjudged = "types do not compare the items of a list";
export const shapes: Unjudged = "types know no patterns inside Kubernetes shapes";
export const yamlOnly: Unjudged = "YAML alone can write this";

export const right = (name: string, yaml: string, unjudged?: Unjudged): Case => ({
  name,
  yaml,
  wrong: undefined,
  unjudged,
});

export const wrong = (name: string, value: string, yaml: string, unjudged?: Unjudged): Case => ({
  name,
  yaml,
  wrong: value,
  unjudged,
});
