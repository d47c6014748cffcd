import type { Format } from "../../../generator/index.js";

export const jarName: Format = {
  pattern: "^[A-Za-z0-9][-A-Za-z0-9._]{0,98}\\.jar$",
  what: "a name of a JAR in letters, digits, '-', '_' and '.', such as company-provider.jar",
};

/** Without a dot, so that no theme has the name of a JAR beside it. */
export const themeName: Format = {
  pattern: "^[A-Za-z0-9][-A-Za-z0-9_]{0,99}$",
  what: "a name of a theme in letters, digits, '-' and '_', such as company",
};

// What begins with two dots might lead out, and Kubernetes refuses it below a volume.
const STEP = "\\.?[-A-Za-z0-9_+@][-A-Za-z0-9_+@.]*";

export const pathInImage: Format = {
  pattern: `^(/${STEP})+$`,
  what: "a path from the root of an image, such as /providers/company-provider.jar",
};

export const pathInTheme: Format = {
  pattern: `^${STEP}(/${STEP})*$`,
  what: "a path within a theme, such as login/resources/css/login.css",
};

export const sha256Format: Format = {
  pattern: "^[0-9a-f]{64}$",
  what: `a SHA-256 sum in lower case, such as ${"0123456789abcdef".repeat(4)}`,
};

/** It is an argument of a container, in which Kubernetes takes `$(…)` and `$$` for its own. */
export const downloadUrl: Format = {
  pattern: "^https?://[^\\s/?#$][^\\s$]*$",
  what: "a URL that begins with https:// or http://, without white space and '$', such as https://example.com/company-provider.jar",
};
