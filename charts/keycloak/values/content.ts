import { dnsName, group, list, section } from "../../../generator/index.js";
import { configCliField } from "./config-cli.js";
import { fetchField } from "./fetch.js";
import { providersField } from "./providers.js";
import { themesField } from "./themes.js";

/** What Keycloak begins with. */
export const contentFields = section("Content", {
  realmImport: group(
    {
      description:
        "Realms that are made at start where there is none of their name. Later changes of their files do nothing.",
    },
    {
      configMaps: list(dnsName({ description: "Name of a ConfigMap." }), {
        description:
          "ConfigMaps, every key that ends in .json a realm. `${NAME}` in it stands for a variable, such as one of `extraEnv`.",
        uniqueItems: true,
        default: [],
        examples: [["company-realm"]],
      }),
      secrets: list(dnsName({ description: "Name of a Secret." }), {
        description: "Secrets, in the same way, for realms that have passwords in them.",
        uniqueItems: true,
        default: [],
        examples: [["company-realm"]],
      }),
    },
  ),
  configCli: configCliField,
  providers: providersField,
  themes: themesField,
  fetch: fetchField,
});
