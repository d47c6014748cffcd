/** How one number stands to another; "?" where a literal is not known or has an exponent. */
export type Order<A extends number, B extends number> = number extends A | B
  ? "?"
  : OrderOfText<`${A}`, `${B}`>;

// Numbers as JavaScript prints them: no leading zeros, no trailing zeros in the fraction.
type OrderOfText<A extends string, B extends string> = A extends B
  ? "="
  : Exponent extends Letters<A> | Letters<B>
    ? "?"
    : A extends `-${infer PositiveA}`
      ? B extends `-${infer PositiveB}`
        ? OrderOfSize<PositiveB, PositiveA>
        : "<"
      : B extends `-${string}`
        ? ">"
        : OrderOfSize<A, B>;

type Exponent = "e";
type Letters<A extends string> = A extends `${string}e${string}` ? Exponent : never;

type OrderOfSize<A extends string, B extends string> =
  Parts<A> extends [infer WholeA extends string, infer FractionA extends string]
    ? Parts<B> extends [infer WholeB extends string, infer FractionB extends string]
      ? WholeA extends WholeB
        ? OrderOfFractions<FractionA, FractionB>
        : OrderOfWholes<WholeA, WholeB>
      : never
    : never;

type Parts<A extends string> = A extends `${infer Whole}.${infer Fraction}`
  ? [Whole, Fraction]
  : [A, ""];

// The longer one is larger; of equally long ones the first different digit decides.
export type OrderOfWholes<
  A extends string,
  B extends string,
  SoFar extends "<" | "=" | ">" = "=",
> = A extends `${infer DigitA}${infer RestA}`
  ? B extends `${infer DigitB}${infer RestB}`
    ? OrderOfWholes<RestA, RestB, SoFar extends "=" ? OrderOfDigits<DigitA, DigitB> : SoFar>
    : ">"
  : B extends ""
    ? SoFar
    : "<";

type OrderOfFractions<
  A extends string,
  B extends string,
> = A extends `${infer DigitA}${infer RestA}`
  ? B extends `${infer DigitB}${infer RestB}`
    ? DigitA extends DigitB
      ? OrderOfFractions<RestA, RestB>
      : OrderOfDigits<DigitA, DigitB>
    : ">"
  : B extends ""
    ? "="
    : "<";

type OrderOfDigits<A extends string, B extends string> = A extends B
  ? "="
  : "0123456789" extends `${string}${A}${string}${B}${string}`
    ? "<"
    : ">";
