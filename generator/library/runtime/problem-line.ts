import type { Problem } from "../types/api.js";

/** A problem as a line of an error. Most sentences name their value themselves. */
export const problemLine = ({ path, message }: Problem): string =>
  `  ${path === "" || message.includes(path) ? "" : `${path}: `}${message}`;
