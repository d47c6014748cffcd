let templating = false;

/**
 * Whether values are made for a template, in which texts hold places for parameters: no format would
 * know them. The same values have been judged with what comes into those places.
 */
export const isTemplating = (): boolean => templating;

/** What a function returns that makes values for a template. */
export function whileTemplating<T>(make: () => T): T {
  templating = true;
  try {
    return make();
  } finally {
    templating = false;
  }
}
