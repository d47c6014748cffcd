import { either, must, not, nothingInBoth, present } from "../../generator/index.js";
import { values } from "./context.js";

const { configCli, http, optimized, providers, themes } = values;

/**
 * keycloak-config-cli has files, and asks by HTTP; no two files have one name, and what is built into
 * an image is not added to it at start.
 */
export const contentRules = [
  must(http.enabled, { when: configCli.enabled }),
  must(
    either(present(configCli.configMaps), present(configCli.secrets), present(configCli.files)),
    {
      when: configCli.enabled,
    },
  ),
  ...[providers.images, providers.imageVolumes, providers.configMaps, providers.urls].map((list) =>
    must(not(present(list)), { when: optimized }),
  ),
  nothingInBoth(providers.images, providers.imageVolumes, { by: "file" }),
  nothingInBoth(providers.images, providers.configMaps, { by: "file" }),
  nothingInBoth(providers.images, providers.urls, { by: "file" }),
  nothingInBoth(providers.imageVolumes, providers.configMaps, { by: "file" }),
  nothingInBoth(providers.imageVolumes, providers.urls, { by: "file" }),
  nothingInBoth(providers.configMaps, providers.urls, { by: "file" }),
  nothingInBoth(themes.images, themes.imageVolumes, { by: "name" }),
  nothingInBoth(themes.images, themes.configMaps, { by: "name" }),
  nothingInBoth(themes.imageVolumes, themes.configMaps, { by: "name" }),
] as const;
