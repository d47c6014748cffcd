/** Something wrong with what was given, in words for the person who gave it. */
export class FairleadError extends Error {
  override readonly name = "FairleadError";
}

/** The message of anything that was thrown. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
