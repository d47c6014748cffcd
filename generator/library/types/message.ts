import type { Messages } from "./messages.js";
import type { PathText } from "./path.js";

type Part = string | number;

/** A message with its places filled in, by words, numbers and ways to values. */
export type Message<Kind extends keyof Messages, Parts> = Fill<Messages[Kind], Parts>;

type Fill<Text extends string, Parts> = Text extends `${infer Before}{${infer Name}}${infer After}`
  ? `${Before}${Name extends keyof Parts ? Shown<Parts[Name]> : Name}${Fill<After, Parts>}`
  : Text;

type Shown<Value> = Value extends Part ? `${Value}` : PathText<Value>;
