/** What an environment variable holds, as {@link integer} and its like return it. */
export interface EnvironmentInput<T> {
  /** The value of a text, or what is wrong with it; `name` is how a sentence calls the variable. */
  readonly read: (
    text: string | undefined,
    name: string,
  ) => { readonly value: T } | { readonly problem: string };
}

/** Bounds of a number from the environment, both legal. */
export interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
  /** What holds where the variable is not set, or empty. Without it the variable must be set. */
  readonly default?: number;
}

/** A whole number. */
export declare function integer(bounds?: Bounds): EnvironmentInput<number>;

/** A number, which may have a fraction. */
export declare function number(bounds?: Bounds): EnvironmentInput<number>;

/** `true` or `false`. */
export declare function boolean(options?: {
  readonly default?: boolean;
}): EnvironmentInput<boolean>;

/** A text; the lengths are in characters. */
export declare function string(options?: {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: string;
}): EnvironmentInput<string>;

/** One of some words, which keep their types. */
export declare function oneOf<const Words extends readonly [string, ...string[]]>(
  words: Words,
  options?: { readonly default?: Words[number] },
): EnvironmentInput<Words[number]>;

/**
 * A value from the environment, checked at once. An empty variable counts as not set.
 * @throws EnvironmentError with a sentence that names the variable
 * @example
 * ```ts
 * keycloak({ replicas: fromEnv("REPLICAS", integer({ minimum: 2, maximum: 9, default: 3 })) });
 * ```
 */
export declare function fromEnv<T>(variable: string, input: EnvironmentInput<T>): T;

/** A variable of the environment that is missing or wrong. */
export declare class EnvironmentError extends Error {
  readonly variable: string;
}
