import { stringify } from "yaml";
import type { ChartMetadata } from "../language/chart.js";

/** Chart.yaml. @see https://helm.sh/docs/topics/charts/#the-chartyaml-file */
export function chartYaml(metadata: ChartMetadata): string {
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
    },
    { compat: "yaml-1.1", lineWidth: 0 },
  );
}
