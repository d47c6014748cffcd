/** JSON as a file holds it. */
export const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
