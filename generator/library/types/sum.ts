import type { Digit } from "./text.js";

/** The sum of whole numbers that are not negative; `number` of any others, or what is no number. */
export type Sum<A, B> = A extends number
  ? B extends number
    ? [IsDigits<`${A}`>, IsDigits<`${B}`>] extends [true, true]
      ? NumberOf<Reversed<AddReversed<Reversed<`${A}`>, Reversed<`${B}`>>>>
      : number
    : B
  : A;

/** The product of whole numbers that are not negative; `number` of any others, or what is no number. */
export type Product<A, B> = A extends number
  ? B extends number
    ? [IsDigits<`${A}`>, IsDigits<`${B}`>] extends [true, true]
      ? 0 extends A | B
        ? 0
        : NumberOf<Times<`${A}`, `${B}`>>
      : number
    : B
  : A;

/** Multiplies as people do on paper: a digit at a time, what is there so far moved by one place. */
type Times<A extends string, B extends string, SoFar extends string = ""> = B extends ""
  ? Reversed<SoFar>
  : Times<
      A,
      Rest<B>,
      AddReversed<SoFar extends "" ? "" : `0${SoFar}`, Repeated<Reversed<A>, Ones[First<B>]>>
    >;

/** A number, written from its last digit, added up as often as there are items. */
type Repeated<
  A extends string,
  Times extends readonly 1[],
  SoFar extends string = "",
> = Times extends readonly [1, ...infer Others extends readonly 1[]]
  ? Repeated<A, Others, AddReversed<SoFar, A>>
  : SoFar;

type NumberOf<Word extends string> = Word extends `${infer N extends number}` ? N : number;

type IsDigits<Word extends string> = Word extends `${Digit}${infer Rest}`
  ? Rest extends ""
    ? true
    : IsDigits<Rest>
  : false;

export type Reversed<
  Word extends string,
  SoFar extends string = "",
> = Word extends `${infer First}${infer Rest}` ? Reversed<Rest, `${First}${SoFar}`> : SoFar;

/** As many items as the digit says. */
interface Ones {
  "": [];
  "0": [];
  "1": [1];
  "2": [1, 1];
  "3": [1, 1, 1];
  "4": [1, 1, 1, 1];
  "5": [1, 1, 1, 1, 1];
  "6": [1, 1, 1, 1, 1, 1];
  "7": [1, 1, 1, 1, 1, 1, 1];
  "8": [1, 1, 1, 1, 1, 1, 1, 1];
  "9": [1, 1, 1, 1, 1, 1, 1, 1, 1];
}

type First<Word extends string> = Word extends `${infer D extends Digit}${string}` ? D : "";
type Rest<Word extends string> = Word extends `${Digit}${infer Others}` ? Others : "";

/** Adds numbers that are written from their last digit to their first. */
export type AddReversed<
  A extends string,
  B extends string,
  Carry extends readonly 1[] = [],
  SoFar extends string = "",
> = `${A}${B}` extends ""
  ? `${SoFar}${Carry extends [] ? "" : "1"}`
  : [...Ones[First<A>], ...Ones[First<B>], ...Carry]["length"] extends infer Total extends number
    ? `${Total}` extends `1${infer Last extends Digit}`
      ? AddReversed<Rest<A>, Rest<B>, [1], `${SoFar}${Last}`>
      : AddReversed<Rest<A>, Rest<B>, [], `${SoFar}${Total}`>
    : never;
