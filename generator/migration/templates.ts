import { isList, isMap } from "./plain.js";

const OPEN = "\uE000";
const CLOSE = "\uE001";

/** A file whose templates are taken out, so that what is left is YAML. */
export interface Masked {
  readonly text: string;
  /** Puts templates back into what people read. */
  readonly restore: (text: string) => string;
}

/**
 * Puts a word in the place of each Helm template, which need not be YAML. Lines that are nothing but a
 * template, or a placeholder that another tool fills in, stand for lines that nobody knows: they go.
 */
export function maskTemplates(text: string): Masked {
  const templates: string[] = [];
  const masked = text
    .replaceAll(/^[ \t]*\$\{[^}\n]*\}[ \t]*$/gm, "")
    .replaceAll(/\{\{[\s\S]*?\}\}/g, (template) => {
      templates.push(template);
      return `${OPEN}${templates.length - 1}${CLOSE}`;
    })
    .replaceAll(new RegExp(`^[ \\t]*${OPEN}\\d+${CLOSE}[ \\t]*$`, "gm"), "");
  return {
    text: masked,
    restore: (part) =>
      part.replaceAll(
        new RegExp(`${OPEN}(\\d+)${CLOSE}`, "g"),
        (_, index) => templates[Number(index)] ?? "",
      ),
  };
}

/** Whether a template is in any text of a value. */
export function hasTemplate(value: unknown): boolean {
  if (typeof value === "string") return value.includes(OPEN);
  if (isList(value)) return value.some(hasTemplate);
  return isMap(value) && Object.entries(value).flat().some(hasTemplate);
}
