import type { ChartDefinition } from "../../generator/index.js";
import accessManager from "../forgerock-am/chart.js";
import { dependencies } from "./parts.js";
import { rules } from "./rules.js";

const { appVersion, kubeVersion, home, icon, sources } = accessManager.metadata;

/** It has no objects of its own: all are those of its parts. */
export default {
  metadata: {
    name: "forgerock",
    version: "0.1.0",
    appVersion,
    description:
      "Access managers and their stores of users, tokens and configuration in one release: OpenAM and OpenDJ.",
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
