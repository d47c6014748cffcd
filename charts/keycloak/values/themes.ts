import {
  dataKeyFormat,
  dnsName,
  group,
  imageReferenceFormat,
  list,
  map,
  string,
} from "../../../generator/index.js";
import { pathInImage, pathInTheme, themeName } from "./content-formats.js";

const name = string({ description: "Name of the theme.", format: themeName });
const image = string({
  description: "The image, with its tag or digest.",
  format: imageReferenceFormat,
});
const path = string({
  description: "Path of the theme's folder in the image.",
  format: pathInImage,
});

const example = {
  name: "company",
  image: "registry.example.com/team/themes:1.2.3",
  path: "/themes/company",
};

/** @see https://www.keycloak.org/ui-customization/themes */
export const themesField = group(
  {
    description: "Folders in /opt/keycloak/themes. Themes that are JARs are `providers`.",
  },
  {
    images: list(
      group({ description: "A theme that an init container copies." }, { name, image, path }),
      {
        description: "Themes of images, copied by init containers. The image needs `cp`.",
        uniqueBy: "name",
        default: [],
        examples: [[example]],
      },
    ),
    imageVolumes: list(
      group({ description: "A theme of an image volume." }, { name, image, path }),
      {
        description: "Themes of images, mounted as image volumes, as `providers.imageVolumes` are.",
        uniqueBy: "name",
        default: [],
        examples: [[example]],
      },
    ),
    configMaps: list(
      group(
        { description: "A theme of a ConfigMap." },
        {
          name,
          configMap: dnsName({ description: "Name of the ConfigMap." }),
          files: map(
            string({ description: "Path of the file in the theme.", format: pathInTheme }),
            {
              description: "Keys of the ConfigMap, and which file of the theme each is.",
              keyFormat: dataKeyFormat,
            },
          ),
        },
      ),
      {
        description: "Themes of ConfigMaps.",
        uniqueBy: "name",
        default: [],
        examples: [
          [
            {
              name: "company",
              configMap: "company-theme",
              files: {
                "theme.properties": "login/theme.properties",
                "login.css": "login/resources/css/login.css",
              },
            },
          ],
        ],
      },
    ),
  },
);
