let templating = false;

/**
 * Whether values are made for a template, in which texts hold places for parameters: no format would
 * know them. The same values have been judged with what comes into those places.
 */
export const isTemplating = (): boolean => templating;

const BEGIN = "\u0001";
const END = "\u0002";

/** Stands for a parameter until the text around it is known to be no template. */
export const markOf = (key: string): string => `${BEGIN}${key}${END}`;

/** Whether a text holds a parameter. */
export const isMarked = (text: string): boolean => text.includes(BEGIN);

/** What a function returns that makes values for a template. */
export function whileTemplating<T>(make: () => T): T {
  templating = true;
  try {
    return make();
  } finally {
    templating = false;
  }
}
