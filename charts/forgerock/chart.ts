import type { ChartDefinition } from "../../generator/index.js";
import directory from "../forgerock-ds/chart.js";
import { dependencies } from "./parts.js";
import { rules } from "./rules.js";

const { appVersion, kubeVersion, home, icon, sources } = directory.metadata;

/** It has no objects of its own: all are those of its parts. */
export default {
  metadata: {
    name: "forgerock",
    version: "0.1.0",
    appVersion,
    description:
      "The stores of access managers in one release: users, tokens and configuration, each on directory servers of its own.",
    kubeVersion,
    home,
    icon,
    sources,
    keywords: ["forgerock", "opendj", "openam", "ldap", "directory", "identity", "umbrella"],
  },
  fields: {},
  dependencies,
  rules,
  templates: {},
} satisfies ChartDefinition;
