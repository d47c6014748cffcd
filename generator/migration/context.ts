import type { Migration } from "../language/migration.js";
import type { Kind } from "./data.js";
import type { Draft } from "./draft.js";
import type { Plain } from "./plain.js";

/** What everything that carries values over works on. */
export interface Context {
  readonly migration: Migration;
  readonly targets: Readonly<Record<string, Kind>>;
  /** Their values. */
  readonly values: Plain;
  readonly draft: Draft;
  /** Volumes that values of ours stand for, so that they are not carried as volumes. */
  readonly spent: Set<string>;
}
