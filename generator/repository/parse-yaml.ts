import { parse } from "yaml";

/** Parses YAML; an error names `place` and says where in it the mistake is. */
export function parseYaml(text: string, place: string): unknown {
  try {
    return parse(text) as unknown;
  } catch (cause) {
    const [reason = "unreadable"] = (cause instanceof Error ? cause.message : "").split("\n");
    throw new Error(`${place} is not YAML: ${reason.replace(/:$/, "")}`, { cause });
  }
}
