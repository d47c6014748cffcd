import type { AfterDigits, Digit, LowerCase, MadeOf } from "./text.js";

type UpTo4 = "0" | "1" | "2" | "3" | "4";
type UpTo5 = UpTo4 | "5";
type NotZero = Exclude<Digit, "0">;
type Octet =
  Digit | `${NotZero}${Digit}` | `1${Digit}${Digit}` | `2${UpTo4}${Digit}` | `25${UpTo5}`;
type MulticastOctet = `22${"4" | Exclude<Digit, UpTo4>}` | `23${Digit}`;

/** Whether a word passes the check of that name, which a kind of the model gives. */
export type HasFormat<Word extends string, Check> = Check extends "dnsName"
  ? IsDnsName<Word>
  : Check extends "host"
    ? IsHost<Word>
    : Check extends "duration"
      ? IsDuration<Word>
      : Check extends "multicast"
        ? IsMulticast<Word>
        : never;

/** Whether an IPv4 address lies in 224.0.0.0/4 (RFC 5771). */
export type IsMulticast<Word extends string> =
  Word extends `${infer A}.${infer B}.${infer C}.${infer D}`
    ? A extends MulticastOctet
      ? B | C | D extends Octet
        ? true
        : false
      : false
    : false;

type BinarySuffix = `${"K" | "M" | "G" | "T" | "P" | "E"}i`;
type DecimalSuffix = "n" | "u" | "m" | "k" | "M" | "G" | "T" | "P" | "E";

/** Whether a word is a Kubernetes quantity that is not negative. */
export type IsQuantity<Word extends string> = Word extends `${Digit}${infer Rest}`
  ? AfterDigits<Rest> extends `.${infer Fraction}`
    ? IsQuantitySuffix<AfterDigits<Fraction>>
    : IsQuantitySuffix<AfterDigits<Rest>>
  : Word extends `.${Digit}${infer Rest}`
    ? IsQuantitySuffix<AfterDigits<Rest>>
    : false;

type IsQuantitySuffix<Word extends string> = Word extends "" | BinarySuffix | DecimalSuffix
  ? true
  : Word extends `${"e" | "E"}${infer Exponent}`
    ? IsWhole<Exponent extends `${"-" | "+"}${infer Unsigned}` ? Unsigned : Exponent>
    : false;

type IsWhole<Word extends string> = Word extends `${Digit}${infer Rest}`
  ? AfterDigits<Rest> extends ""
    ? true
    : false
  : false;

/** Whether a word is digits and one unit. */
export type IsDuration<Word extends string> = Word extends `${Digit}${infer Rest}`
  ? AfterDigits<Rest> extends "ms" | "s" | "m" | "h" | "d"
    ? true
    : false
  : false;

/** Whether a word is made of labels of letters, digits and inner dashes (RFC 1123). */
export type IsDnsName<Word extends string> = HasLabels<Word, Digit | LowerCase, "-">;

/** The same with upper case and underscores, and perhaps a dot at the end. */
export type IsHost<Word extends string> = HasLabels<
  Word extends `${infer Name}.` ? Name : Word,
  Digit | LowerCase | Uppercase<LowerCase>,
  "-" | "_"
>;

type HasLabels<Word extends string, Outer extends string, Inner extends string> = Word extends
  | ""
  | `${Inner | "."}${string}`
  | `${string}${Inner | "."}`
  | `${string}.${Inner | "."}${string}`
  | `${string}${Inner}.${string}`
  ? false
  : MadeOf<Word, Outer | Inner | ".">;

/** Whether a word begins with one of the schemes, has a host, and no space. */
export type IsUrl<
  Word extends string,
  Scheme extends string,
> = Word extends `${Scheme}://${infer Rest}`
  ? Rest extends "" | `${" " | "/" | "?" | "#"}${string}` | `${string}${" " | "\t" | "\n"}${string}`
    ? false
    : true
  : false;
