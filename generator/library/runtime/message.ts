import { messages, type Messages } from "../types/messages.js";

/** A message with its places filled in, word for word as the types write it. */
export const message = (
  kind: keyof Messages,
  parts: Readonly<Record<string, string | number>>,
): string =>
  messages[kind].replace(/\{(\w+)\}/g, (place, name: string) => String(parts[name] ?? place));
