import type { ScopedNode } from "../expression/node.js";
import type { EachTree } from "../expression/tree.js";

/** What opened a scope. */
export type Over = "with" | EachTree["over"];

interface Frame {
  readonly scope: symbol;
  readonly over: Over;
  readonly item: string;
  readonly key: string;
  /** Set when a deeper frame speaks of this one, which then needs a variable. */
  named: boolean;
}

/** Where the printer stands: what `.` means there, and whether the root is `.` or `$`. */
export class Scope {
  private constructor(private readonly frames: readonly Frame[]) {}

  static readonly root = new Scope([]);

  /** The root context: `.` outside of `with` and `range`, `$` inside. */
  get root(): "." | "$" {
    return this.frames.length === 0 ? "." : "$";
  }

  /** Prefix of the root's fields: nothing, or `$`. */
  get prefix(): "" | "$" {
    return this.frames.length === 0 ? "" : "$";
  }

  enter(scope: symbol, over: Over): Scope {
    const suffix = this.frames.length === 0 ? "" : String(this.frames.length + 1);
    const frame = {
      scope,
      over,
      item: `$value${suffix}`,
      key: `$${over === "map" ? "key" : "index"}${suffix}`,
      named: false,
    };
    return new Scope([...this.frames, frame]);
  }

  /** `with` or `range` and its subject, with variables where the body needed them. */
  header(subject: string): string {
    const frame = this.frames.at(-1);
    if (frame === undefined) throw new TypeError("the root scope has no header");
    const { over, item, key, named } = frame;
    if (over === "map" || over === "indexed") return `range ${key}, ${item} := ${subject}`;
    const keyword = over === "with" ? "with" : "range";
    return named ? `${keyword} ${item} := ${subject}` : `${keyword} ${subject}`;
  }

  /** The printed form of a scoped reference. */
  refer({ scope, part, path }: ScopedNode): string {
    const index = this.frames.findIndex((frame) => frame.scope === scope);
    const frame = this.frames[index];
    if (frame === undefined) throw new TypeError("a subject is used outside of its with or range");
    const odd = path.find((name) => !/^[A-Za-z_]\w*$/.test(name));
    if (odd !== undefined)
      throw new TypeError(`the property .${odd} is no identifier: read it with call("index", …)`);
    if (part === "key") return frame.key;
    if (frame.over === "map" || frame.over === "indexed") return pathFrom(frame.item, path);
    if (index === this.frames.length - 1) return path.length === 0 ? "." : pathFrom("", path);
    frame.named = true;
    return pathFrom(frame.item, path);
  }
}

/** Parentheses: a template reads nothing from an object that an item leaves out, instead of failing. */
const pathFrom = (item: string, [first, ...deeper]: readonly string[]): string =>
  first === undefined
    ? item
    : deeper.reduce((parent, name) => `(${parent}).${name}`, `${item}.${first}`);
