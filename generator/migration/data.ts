import type { Migration } from "../language/migration.js";

/** What a value of ours holds. */
export type Kind = "boolean" | "number" | "text" | "list" | "map";

/** A chart's ways over, as the values SDK holds them. */
export interface MigrationData {
  readonly chart: string;
  /** Every value of ours by its path, such as `database.host`. */
  readonly targets: Readonly<Record<string, Kind>>;
  readonly migrations: readonly Migration[];
}
