import { dnsName, group, imageReferenceFormat, list, string } from "../../../generator/index.js";
import { downloadUrl, jarName, pathInImage, sha256Format } from "./content-formats.js";

const file = string({ description: "Name of the file.", format: jarName });
const image = string({
  description: "The image, with its tag or digest.",
  format: imageReferenceFormat,
});
const path = string({ description: "Path of the JAR in the image.", format: pathInImage });

const example = {
  file: "company-provider.jar",
  image: "registry.example.com/team/providers:1.2.3",
  path: "/providers/company-provider.jar",
};

/**
 * Each item is one JAR, so that those of the image stay beside it.
 * @see https://www.keycloak.org/server/configuration-provider
 */
export const providersField = group(
  {
    description:
      "JARs in /opt/keycloak/providers: providers, and themes that are JARs. Keycloak builds itself with them at each start; an optimized image has them in it.",
  },
  {
    images: list(
      group({ description: "A JAR that an init container copies." }, { file, image, path }),
      {
        description: "JARs of images, copied by init containers. The image needs `cp`.",
        uniqueBy: "file",
        default: [],
        examples: [[example]],
      },
    ),
    imageVolumes: list(group({ description: "A JAR of an image volume." }, { file, image, path }), {
      description:
        "JARs of images, mounted as image volumes. The image needs nothing else in it; the cluster needs image volumes, which Kubernetes has by default since 1.35.",
      uniqueBy: "file",
      default: [],
      examples: [[example]],
    }),
    configMaps: list(
      group(
        { description: "A JAR of a ConfigMap." },
        {
          file: string({
            description: "Key of the ConfigMap, which is the name of the file, too.",
            format: jarName,
          }),
          name: dnsName({ description: "Name of the ConfigMap." }),
        },
      ),
      {
        description: "JARs of ConfigMaps, which have up to 1 MiB under `binaryData`.",
        uniqueBy: "file",
        default: [],
        examples: [[{ file: "company-provider.jar", name: "company-providers" }]],
      },
    ),
    urls: list(
      group(
        { description: "A JAR that an init container downloads." },
        {
          file,
          url: string({ description: "Where it is.", format: downloadUrl }),
          sha256: string({
            description: "Its SHA-256 sum: no pod starts with another file.",
            format: sha256Format,
          }),
        },
      ),
      {
        description: "JARs that an init container downloads, each time that a pod starts.",
        uniqueBy: "file",
        default: [],
        examples: [
          [
            {
              file: "company-provider.jar",
              url: "https://example.com/company-provider-1.2.3.jar",
              sha256: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            },
          ],
        ],
      },
    ),
  },
);
