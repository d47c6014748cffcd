const words = (text: string): string[] => text.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `two-words` → `TwoWords`. */
export const pascalCase = (text: string): string => words(text).map(capital).join("");

/** `two-words` → `twoWords`. */
export function camelCase(text: string): string {
  const name = pascalCase(text);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
