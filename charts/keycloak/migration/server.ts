import type { ServerOptions } from "../../../generator/index.js";
import { options } from "./options.js";
import { olderProviderOption } from "./providers.js";
import { variables } from "./variables.js";

const start = {
  same: ["start"],
  otherwise: { not: "the chart starts the server itself" },
} as const;
const binary = {
  same: ["/opt/keycloak/bin/kc.sh", "kc.sh"],
  otherwise: { not: "the chart starts the server itself" },
} as const;

/** What Keycloak on Quarkus is told by variables and on its command line. */
export const server: ServerOptions = {
  prefix: "KC_",
  options,
  variables,
  words: {
    "/opt/keycloak/bin/kc.sh": binary,
    "kc.sh": binary,
    start,
    "start-dev": { not: "a development server is no cluster: the chart starts the production one" },
  },
  furtherOptions: "options",
  unclear: olderProviderOption,
  furtherVariables: "extraEnv",
};
