import type { Generator, Parameters } from "../../types/argo-cd.js";

type AnyGenerator = Generator<Parameters>;

export const list = (elements: readonly Parameters[]): AnyGenerator => ({
  generator: { list: { elements: elements.map((element) => ({ ...element })) } },
  samples: elements,
  places: {},
});

export const clusters = ({
  matchLabels,
  example: { name, server, labels = {} },
}: {
  readonly matchLabels?: Parameters;
  readonly example: {
    readonly name: string;
    readonly server: string;
    readonly labels?: Parameters;
  };
}): AnyGenerator => ({
  generator: {
    clusters: matchLabels === undefined ? {} : { selector: { matchLabels: { ...matchLabels } } },
  },
  samples: [
    { name, nameNormalized: name.toLowerCase().replace(/[^a-z0-9.-]/g, "-"), server, ...labels },
  ],
  places: Object.fromEntries(
    Object.keys(labels).map((label) => [label, `index .metadata.labels ${JSON.stringify(label)}`]),
  ),
});

interface GitOptions {
  readonly repository: string;
  readonly revision?: string;
}

const git = ({ repository, revision = "HEAD" }: GitOptions, more: object) => ({
  git: { repoURL: repository, revision, ...more },
});

export const gitFolders = (
  options: GitOptions & { readonly folders: readonly string[]; readonly example: string },
): AnyGenerator => {
  const { folders, example: path } = options;
  const basename = path.split("/").at(-1) ?? path;
  return {
    generator: git(options, { directories: folders.map((one) => ({ path: one })) }),
    samples: [
      { path, basename, basenameNormalized: basename.toLowerCase().replace(/[^a-z0-9.-]/g, "-") },
    ],
    places: {
      path: ".path.path",
      basename: ".path.basename",
      basenameNormalized: ".path.basenameNormalized",
    },
  };
};

export const gitFiles = (
  options: GitOptions & { readonly files: readonly string[]; readonly example: Parameters },
): AnyGenerator => ({
  generator: git(options, { files: options.files.map((path) => ({ path })) }),
  samples: [options.example],
  places: {},
});

export const matrix = (one: AnyGenerator, other: AnyGenerator): AnyGenerator => ({
  generator: { matrix: { generators: [one.generator, other.generator] } },
  samples: one.samples.flatMap((a) => other.samples.map((b) => ({ ...a, ...b }))),
  places: { ...one.places, ...other.places },
});
