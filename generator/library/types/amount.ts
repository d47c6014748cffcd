import type { Absent } from "./rules.js";
import type { AddReversed, Reversed } from "./sum.js";
import type { AfterDigits } from "./text.js";

/** How much a quantity is, in billionths, as digits without leading zeros. */
export interface Amount<Billionths extends string> {
  readonly billionths: Billionths;
}

/** The amount of a quantity; `number` where it is not known, or has an exponent. */
export type AmountOf<Value> = Value extends Absent
  ? Absent
  : Value extends string | number
    ? Parsed<`${Value}`>
    : number;

type Parsed<Word extends string> =
  AfterDigits<Word> extends infer After extends string
    ? Word extends `${infer Whole}${After}`
      ? After extends `.${infer Tail}`
        ? AfterDigits<Tail> extends infer Suffix extends string
          ? Tail extends `${infer Fraction}${Suffix}`
            ? Scaled<Whole, Fraction, Suffix>
            : number
          : never
        : Scaled<Whole, "", After>
      : number
    : never;

/** The zeros that a decimal suffix stands for, in billionths. */
interface Zeros {
  n: "";
  u: "000";
  m: "000000";
  "": "000000000";
  k: "000000000000";
  M: "000000000000000";
  G: "000000000000000000";
  T: "000000000000000000000";
  P: "000000000000000000000000";
  E: "000000000000000000000000000";
}

type Ten<Of extends readonly 1[]> = [...Of, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

/** How often a binary suffix doubles. */
interface Doublings {
  Ki: Ten<[]>;
  Mi: Ten<Doublings["Ki"]>;
  Gi: Ten<Doublings["Mi"]>;
  Ti: Ten<Doublings["Gi"]>;
  Pi: Ten<Doublings["Ti"]>;
  Ei: Ten<Doublings["Pi"]>;
}

type Scaled<
  Whole extends string,
  Fraction extends string,
  Suffix extends string,
> = Suffix extends keyof Zeros
  ? Appended<`${Whole}${Fraction}`, Fraction, Zeros[Suffix]>
  : Suffix extends keyof Doublings
    ? Appended<
        Reversed<Doubled<Reversed<`${Whole}${Fraction}`>, Doublings[Suffix]>>,
        Fraction,
        Zeros[""]
      >
    : number;

/** Digits with zeros behind, one fewer for each digit of the fraction. */
type Appended<
  Digits extends string,
  Fraction extends string,
  Behind extends string,
> = Fraction extends `${string}${infer Others}`
  ? Behind extends `0${infer Fewer}`
    ? Appended<Digits, Others, Fewer>
    : number
  : Amount<Trimmed<`${Digits}${Behind}`>>;

type Doubled<Digits extends string, Times> = Times extends readonly [unknown, ...infer Others]
  ? Doubled<AddReversed<Digits, Digits>, Others>
  : Digits;

type Trimmed<Digits extends string> = Digits extends `0${infer Others}` ? Trimmed<Others> : Digits;
