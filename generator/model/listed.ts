/** Words as a message lists them: `'a', 'b' or 'c'`. */
export function listed(items: readonly string[], quote = "'"): string {
  const quoted = items.map((item) => `${quote}${item}${quote}`);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}
