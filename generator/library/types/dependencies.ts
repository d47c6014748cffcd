import type { Choice, Group } from "./node.js";

// Values of a chart below a chart around it, which has other defaults for some of them. Together
// with those nothing is demanded: the build sees to it.

/** The interface of values where defaults stand for what is not written, the words of unions included. */
export type Given<T, Defaults> = T extends object
  ? Fits<T, Defaults> extends true
    ? Omit<T, keyof Defaults> & {
        [K in keyof T & keyof Defaults]?: Given<T[K], Defaults[K]>;
      }
    : T
  : T;

/** Whether defaults are of this kind of object, and not of another branch of its union. */
type Fits<T, Defaults> = false extends {
  [K in keyof T & keyof Defaults]: Defaults[K] extends object
    ? true
    : Defaults[K] extends T[K]
      ? true
      : false;
}[keyof T & keyof Defaults]
  ? false
  : true;

/** The model of a chart below another one, by its interface there. */
export type Below<Shape, M, Defaults> =
  M extends Group<unknown, infer Members, unknown>
    ? Group<Shape, MembersWith<Members, Defaults>, unknown>
    : never;

type MembersWith<Members, Defaults> = [keyof Defaults] extends [never]
  ? Members
  : Omit<Members, keyof Defaults> & {
      [K in keyof Members & keyof Defaults]: ModelWith<Members[K], Defaults[K]>;
    };

type ModelWith<M, Defaults> =
  M extends Choice<
    infer Shape,
    infer Discriminator extends string,
    string,
    infer Branches,
    infer Listed
  >
    ? Defaults extends { readonly [D in Discriminator]: infer Word extends keyof Branches & string }
      ? Choice<
          Given<Shape, Defaults>,
          Discriminator,
          Word,
          BranchesWith<Branches, Word, Defaults>,
          Listed
        >
      : M
    : M extends Group<infer Shape, infer Members, unknown>
      ? Group<Given<Shape, Defaults>, MembersWith<Members, Defaults>, unknown>
      : M;

/** Branches of which one goes without its word. */
type BranchesWith<Branches, Word extends keyof Branches, Defaults> = Omit<Branches, Word> & {
  [K in Word]: Branches[K] extends Group<infer Shape, infer Members, unknown>
    ? Group<Given<Shape, Defaults>, Members, unknown>
    : never;
};

/** A document with what the chart around it has for defaults, merged as Helm merges them. */
export type WithDefaults<V, Defaults> = [keyof Defaults] extends [never]
  ? V
  : V extends readonly unknown[]
    ? V
    : V extends object
      ? Omit<V, keyof Defaults> & {
          [K in keyof Defaults]: K extends keyof V
            ? V[K] extends undefined
              ? Defaults[K]
              : WithDefaults<V[K], Defaults[K]>
            : Defaults[K];
        }
      : V;
