import { must, not, nothingInBoth, present } from "../../generator/index.js";
import { values } from "./context.js";

const { optimized, providers, themes } = values;

/** No two files have one name, and what is built into an image is not added to it at start. */
export const contentRules = [
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
