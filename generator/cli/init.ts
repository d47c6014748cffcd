import { existsSync } from "node:fs";
import { join } from "node:path";
import { FairleadError } from "./errors.js";
import type { InitOptions } from "./init-command.js";
import type { SdkHome } from "./sdk-home.js";
import { sdkModule, type RootModule } from "./sdk-module.js";
import { print } from "./standard-output.js";
import { writeFile } from "./write-folder.js";

interface Example {
  /** Name of the chart's function. */
  readonly function: string;
  /** A call of it with the least that the chart takes. */
  readonly call: string;
}

/** An example for each chart, by its name. */
interface ExamplesModule {
  readonly examples: Readonly<Record<string, Example>>;
}

interface ArgoCdModule {
  readonly applicationHealth: Readonly<Record<string, string>>;
}

export async function initArgoCd(home: SdkHome, { chart, folder }: InitOptions): Promise<void> {
  const from = join(folder, "x");
  const { examples } = await sdkModule<ExamplesModule>(home, from, "examples");
  const { applicationHealth } = await sdkModule<ArgoCdModule>(home, from, "argo-cd");
  const { toYaml } = await sdkModule<RootModule>(home, from);
  const name = chart ?? Object.keys(examples)[0] ?? "";
  const example = examples[name];
  if (example === undefined)
    throw new FairleadError(
      `there is no chart '${name}' in ${home.name}: write one of ${Object.keys(examples).join(", ")}`,
    );
  const files = {
    "fleet.ts": fleetFile(home.name, name, example),
    "applications.ts": applicationsFile(home.name),
    "argocd-cm.yaml": `# For kubectl patch configmap argocd-cm: without it, no Application waits for another.\n${toYaml({ data: applicationHealth })}`,
  };
  const there = Object.keys(files).find((file) => existsSync(join(folder, file)));
  if (there !== undefined)
    throw new FairleadError(`${join(folder, there)} is there already: nothing is written`);
  // Without one, tsc checks nothing; somebody's own says how.
  const written = existsSync(join(folder, "tsconfig.json"))
    ? files
    : { ...files, "tsconfig.json": compilerOptions };
  for (const [file, text] of Object.entries(written)) writeFile(join(folder, file), text);
  print(
    [
      `${Object.keys(written).join(", ")} written`,
      "",
      "Next:",
      "  npx --no -- tsc --noEmit                                   types and rules, of all clusters together",
      "  npx --no -- fairlead argocd applications.ts -o apps        a file for each Application",
      "",
    ].join("\n"),
  );
}

/**
 * No browser's names, of which one would stand for a constant that somebody forgot (`name`, `origin`).
 * Declarations of packages are their authors' to check.
 */
export const compilerOptions = `{
  "compilerOptions": {
    "module": "nodenext",
    "lib": ["es2023"],
    "strict": true,
    "skipLibCheck": true
  }
}
`;

const fleetFile = (sdk: string, chart: string, example: Example): string =>
  `import { fleet } from "${sdk}";
import { ${example.function} } from "${sdk}/${chart}";

/** What runs side by side. \`after\` names clusters that must be healthy before another begins. */
export default fleet({
  clusters: [
    {
      name: "${chart}",
      namespace: "${chart}",
      values: ${example.call.replaceAll("\n", "\n      ")},
    },
  ],
});
`;

const applicationsFile = (sdk: string): string => `import { applications } from "${sdk}/argo-cd";
import fleet from "./fleet.js";

export default applications(fleet, {
  // The repository of charts, or oci:// and the folder of a registry.
  chart: { repository: "https://charts.example.com" },
});
`;
