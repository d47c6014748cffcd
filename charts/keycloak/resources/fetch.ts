import type { IContainer } from "kubernetes-models/v1/Container";
import {
  each,
  present,
  property,
  script,
  text,
  when,
  type Expression,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { values } from "../context.js";
import { CONTENT } from "./content.js";

const { providers, themes } = values;
const { image, resources, securityContext } = values.fetch;

interface InImage {
  readonly image: string;
  readonly path: string;
}

interface Jar extends InImage {
  readonly file: string;
}

interface Theme extends InImage {
  readonly name: string;
}

interface Download {
  readonly file: string;
  readonly url: string;
  readonly sha256: string;
}

const { pullPolicy: imagePullPolicy } = values.image;

const common: Templated<Pick<IContainer, "securityContext" | "resources" | "volumeMounts">> = {
  securityContext,
  resources,
  volumeMounts: [{ name: CONTENT.name, mountPath: CONTENT.path }],
};

/** Each runs the image that it copies from. */
export const copiesOfContent: Items<IContainer> = [
  each<Jar, IContainer>(providers.images, (item, index) => ({
    name: text`copy-provider-${index}`,
    image: property(item, "image"),
    imagePullPolicy,
    command: ["cp", property(item, "path"), text`${CONTENT.path}/${property(item, "file")}`],
    ...common,
  })),
  each<Theme, IContainer>(themes.images, (item, index) => ({
    name: text`copy-theme-${index}`,
    image: property(item, "image"),
    imagePullPolicy,
    // What is in the folder, so that a second run copies no folder into the first copy.
    command: [
      "cp",
      "-r",
      text`${property(item, "path")}/.`,
      text`${CONTENT.path}/${property(item, "name")}`,
    ],
    ...common,
  })),
];

/** Takes a file's name, its URL and its sum for each file. */
const download = [
  "set -eu",
  'while [ "$#" -gt 0 ]; do',
  "  file=$1 url=$2 sum=$3",
  "  shift 3",
  '  if ! curl --fail --silent --show-error --location --retry 5 --output "$file" "$url"; then',
  '    echo "$file cannot be downloaded from $url." >&2',
  "    exit 1",
  "  fi",
  '  actual=$(sha256sum "$file")',
  "  actual=${actual%% *}",
  '  if [ "$actual" != "$sum" ]; then',
  '    rm "$file"',
  '    echo "$url has the SHA-256 sum $actual, but $sum is expected for $file." >&2',
  "    exit 1",
  "  fi",
  '  echo "Downloaded $file from $url."',
  "done",
];

/** Keycloak's image has nothing to download with. */
export const fetchProviders = when<IContainer>(present(providers.urls), {
  name: "fetch-providers",
  image,
  imagePullPolicy,
  command: ["sh", "-c", script(download)],
  args: [
    "fetch-providers",
    each<Download, string>(providers.urls, (item: Expression<Download>) => [
      property(item, "file"),
      property(item, "url"),
      property(item, "sha256"),
    ]),
  ],
  workingDir: CONTENT.path,
  ...common,
});
