import { stringify } from "yaml";
import type { Chart } from "../language/chart.js";
import type { Dependencies } from "../language/dependency.js";

/** Chart.yaml. @see https://helm.sh/docs/topics/charts/#the-chartyaml-file */
export function chartYaml({ metadata, dependencies = {} }: Chart): string {
  const { name, description, version, appVersion, kubeVersion, home, icon } = metadata;
  return stringify(
    {
      apiVersion: "v2",
      name,
      description,
      type: "application",
      version,
      // A version that YAML could read as a number is quoted by force.
      appVersion,
      kubeVersion,
      home,
      ...(icon !== undefined && { icon }),
      sources: metadata.sources,
      keywords: metadata.keywords,
      ...(metadata.annotations !== undefined && { annotations: metadata.annotations }),
      ...(Object.keys(dependencies).length > 0 && { dependencies: listed(dependencies) }),
    },
    { compat: "yaml-1.1", lineWidth: 0 },
  );
}

/** Without a repository Helm takes what lies in charts/, and nothing else. */
const listed = (dependencies: Dependencies) =>
  Object.entries(dependencies).map(([alias, { chart }]) => ({
    name: chart.metadata.name,
    version: chart.metadata.version,
    repository: "",
    condition: `${alias}.enabled`,
    ...(alias !== chart.metadata.name && { alias }),
  }));
