import type { Format } from "../../../generator/index.js";

/** What the entrypoint runs; it passes over files of other kinds. */
export const scriptName: Format = {
  pattern: "^[A-Za-z0-9][-._A-Za-z0-9]{0,199}\\.(sql|sh)$",
  what: "a file's name that ends in .sql or .sh, such as extensions.sql",
};
