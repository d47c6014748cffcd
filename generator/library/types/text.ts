// A type recurs a thousand times at most, so a long word is read eight characters at a time.

/** Whether a word is made of the given characters alone. */
export type MadeOf<
  Word extends string,
  Characters extends string,
> = Word extends `${infer A}${infer B}${infer C}${infer D}${infer E}${infer F}${infer G}${infer H}${infer Rest}`
  ? A | B | C | D | E | F | G | H extends Characters
    ? MadeOf<Rest, Characters>
    : false
  : Word extends `${infer First}${infer Rest}`
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

/** How many UTF-16 units a word has; 1000 where it has more than that. */
export type LengthOf<
  Word extends string,
  Counted extends readonly unknown[] = [],
> = Counted["length"] extends 1000
  ? 1000
  : Word extends `${infer _A}${infer _B}${infer _C}${infer _D}${infer _E}${infer _F}${infer _G}${infer _H}${infer Rest}`
    ? LengthOf<Rest, [...Counted, 1, 1, 1, 1, 1, 1, 1, 1]>
    : Word extends `${infer _First}${infer Rest}`
      ? LengthOf<Rest, [...Counted, 1]>
      : Counted["length"];
