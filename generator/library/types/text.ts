/** Whether a word is made of the given characters alone. */
export type MadeOf<
  Word extends string,
  Characters extends string,
> = Word extends `${infer First}${infer Rest}`
  ? First extends Characters
    ? MadeOf<Rest, Characters>
    : false
  : true;

export type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";

export type LowerCase =
  | "a"
  | "b"
  | "c"
  | "d"
  | "e"
  | "f"
  | "g"
  | "h"
  | "i"
  | "j"
  | "k"
  | "l"
  | "m"
  | "n"
  | "o"
  | "p"
  | "q"
  | "r"
  | "s"
  | "t"
  | "u"
  | "v"
  | "w"
  | "x"
  | "y"
  | "z";

/** What is left of a word once its leading digits are taken off. */
export type AfterDigits<Word extends string> = Word extends `${Digit}${infer Rest}`
  ? AfterDigits<Rest>
  : Word;

/** How many UTF-16 units a word has, up to 999. */
export type LengthOf<
  Word extends string,
  Counted extends readonly unknown[] = [],
> = Word extends `${infer _First}${infer Rest}`
  ? LengthOf<Rest, [...Counted, unknown]>
  : Counted["length"];
