import { readYaml } from "../library/yaml/read-yaml.js";
import { YamlError } from "../library/yaml/yaml-error.js";

/** What a text of a values file is that holds YAML itself; undefined where it holds none. */
export function nestedYaml(text: string): unknown {
  const indented = text.split("\n").map((line) => `  ${line}`);
  try {
    const { values } = readYaml(new TextEncoder().encode(["value:", ...indented, ""].join("\n")));
    return values["value"];
  } catch (error) {
    if (error instanceof YamlError) return undefined;
    throw error;
  }
}
