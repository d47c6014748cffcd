import { messageParts, type Messages } from "../../model/messages.js";

/** A message with its places filled in, word for word as the types write it. */
export const message = (
  kind: keyof Messages,
  parts: Readonly<Record<string, string | number>>,
): string => messageParts(kind, parts).join("");
