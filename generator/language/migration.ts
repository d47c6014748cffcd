/** A value of another chart that becomes one of ours. */
export interface Taken {
  /** Path of our value, such as `database.host`. */
  readonly to: string;
  /** Our word for each of theirs; others have no counterpart. */
  readonly words?: Readonly<Record<string, string | number | boolean>>;
  /** Text with their keys in braces, such as `{image.registry}/{image.repository}`. */
  readonly text?: string;
  /** What stands ahead of a text that has no scheme, such as `https://`. */
  readonly scheme?: string;
  /** Regular expression of what is cut off a text. */
  readonly cut?: string;
  /** Regular expression that parts a text into items. */
  readonly split?: string;
  /** Names that lead to a text in each item of nested lists, such as `paths` and `path`. */
  readonly pick?: readonly string[];
  /** An item of our list, with `$` for their text. */
  readonly item?: object | "$";
  /** Keys of their map that become something else. */
  readonly keys?: Readonly<Record<string, Carry>>;
  /** Values of ours that it implies, where nothing else sets them. */
  readonly sets?: Readonly<Record<string, string | number | boolean>>;
  /** What changes its meaning. */
  readonly note?: string;
}

/** A value that is left behind, and what to do. */
export interface Left {
  readonly not: string;
}

/** A key that the other chart itself does nothing with. */
export interface Idle {
  readonly ignored: string;
}

/** Values that say what our chart does anyway. */
export interface Same {
  readonly same: readonly unknown[];
  readonly otherwise: Carry;
}

/** What a text is decides, or each text of a list; where there is a group in the expression, it is the value. */
export interface Cases {
  /** Regular expression that parts a text into several. */
  readonly split?: string;
  readonly cases: readonly { readonly matches: string; readonly carry: Carry }[];
}

/** A list of environment variables, or words of a command line, each of which goes its own way. */
export interface Named {
  readonly list: "variables" | "arguments";
}

/** Mounts, of which some are for files that a value of ours names by their volume's source. */
export interface Mounts {
  readonly to: string;
  /** Their key of the volumes. */
  readonly volumes: string;
  readonly mounts: Readonly<
    Record<string, { readonly configMap: string; readonly secret: string }>
  >;
}

/** What becomes of one key of another chart. */
export type Carry = Taken | Left | Idle | Same | Cases | Named | Mounts;

/** What becomes of a variable: of its text, and of a Secret's name and key where it has none. */
export interface Variable {
  readonly value: Carry;
  readonly secret?: { readonly name: string; readonly key: string };
}

/** What the server is told by name. */
export interface ServerOptions {
  /** What variables of options begin with, such as `KC_`. */
  readonly prefix: string;
  /** By the option's name, such as `http-port`. */
  readonly options: Readonly<Record<string, Variable>>;
  /** By the variable's whole name. */
  readonly variables: Readonly<Record<string, Variable>>;
  /** Words of a command line that are no options. */
  readonly words: Readonly<Record<string, Carry>>;
  /** Our map of further options. */
  readonly furtherOptions: string;
  /** Further options whose names no longer say what they mean, by a regular expression. */
  readonly unclear?: Left & { readonly matches: string };
  /** Our list of further variables. */
  readonly furtherVariables: string;
}

/** What holds in the other chart where its values say nothing, and here would be something else. */
export interface Assumed {
  readonly key: string;
  readonly value: string | number | boolean;
  /** Their key without which it does not matter. */
  readonly where?: string;
  /** Their key with which it does not matter. */
  readonly unless?: string;
}

/** What the other chart does whatever its values say, and ours where it is told. */
export interface Always {
  /** Path of our value. */
  readonly to: string;
  readonly value: string | number | boolean;
  readonly because: string;
}

/** The way over from another chart: a table, from which imports, messages and a guide are made. */
export interface Migration {
  /** The other chart, as `repository/chart`. */
  readonly from: string;
  /** Whom it is for and what to expect, in a few sentences. */
  readonly about: string;
  readonly keys: Readonly<Record<string, Carry>>;
  /** Groups of theirs that mean nothing unless a key is true. */
  readonly switches: Readonly<Record<string, string>>;
  readonly assumed: readonly Assumed[];
  readonly always?: readonly Always[];
  readonly server: ServerOptions;
}
