/** What a layer holds at one path: its mode, its owner and what it is. */
export interface Entry {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly node:
    | { readonly type: "directory" }
    | { readonly type: "file"; readonly content: Buffer }
    | { readonly type: "symlink"; readonly target: string };
}

/** A file tree: paths without a leading or trailing slash. */
export type Tree = Map<string, Entry>;

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const root: Owner = { uid: 0, gid: 0 };

export function directory(mode = 0o755, { uid, gid } = root): Entry {
  return { mode, uid, gid, node: { type: "directory" } };
}

export function file(content: Buffer | string, mode = 0o644, { uid, gid } = root): Entry {
  return { mode, uid, gid, node: { type: "file", content: Buffer.from(content) } };
}

export function symlink(target: string): Entry {
  return { mode: 0o777, uid: 0, gid: 0, node: { type: "symlink", target } };
}
