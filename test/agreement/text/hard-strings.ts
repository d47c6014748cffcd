/** Words that YAML 1.1 reads as booleans, null, dates, merges and sexagesimal numbers. */
const words = "y Y yes NO on Off true FALSE null Null ~ = << 2001-01-01 12:30:45 e1".split(" ");

const numbers =
  "0 -0 1 -1 +1 007 0899 0x1F 0X1f 0o17 0b101 1_000 1e3 1E-5 1.5 .5 5. -.inf .NaN 190:20:30 1e999 239.1.2.3 16 123 99999999999999999999".split(
    " ",
  );

/** Texts that YAML, Go templates, shells and Helm's own splitting of manifests know. */
const signs = [
  ..."- ? : , # & * ! | > ' \" % @ ` \\ / -- --- ... [] {} [a] {a} a:b a# ${a} $(a) a=b -a".split(
    " ",
  ),
  ..."{{ }} {{- {{.Release.Name}} {{/* %s %d$ !!str *a &a".split(" "),
  ...["a: b", "a #b", "- a", "? a", "a\\nb", '"a" b', "'a' b", "{{ fail `x` }}", "|-\n  a", "# a"],
  ...["a/b", "example.com/a", "A_b.c-d", "a.cli", "/a/b.jar", "..", ".", ".a", "..a", "a."],
];

const spaces = [
  ..." |  |\t|\n|\r|\r\n|\v|\f|\u0085|\u00a0|\u1680|\u2003|\u2028|\u2029|\u202f|\u3000|\ufeff".split(
    "|",
  ),
  ...[" a", "a ", "\ta", "a\tb", "\na", "a\n", "a\n\n", "a\nb", "a\n b\n", " a\nb", "\ta\nb"],
  ...[
    "a \nb",
    "a\r\nb",
    "a\rb",
    "a\n---\nb",
    "a\n...\nb",
    "a\n# b",
    "a\u00a0b",
    "\ufeffa",
    "a\ufeff",
  ],
  ...["-\ufeff", "-\u00a0a", "-\u2028", "-\va", "?a\u0085b", "a\u2028b", "/a\n", "true\n"],
];

const characters = [
  ..."\0|\u0001|\u0007|\b|\u001b|\u007f|\u0080|\u009f|\ufffd|\ufffe|\uffff|\u{1f600}|\u{10ffff}|é|e\u0301|\u202eabc|İ|ß".split(
    "|",
  ),
  ...["a\0b", "-\u0001", "\u{1f600} \u{1f468}\u200d\u{1f469}"],
];

/** Longer than names, labels, keys and lines of YAML may be. */
const long = [53, 64, 129, 254, 1025, 5000].map((length) => "x".repeat(length));

const names = ["", "__proto__", "constructor", "toString", "length", "a b", "a-b"];

/** Texts that somewhere on the way from a values file to the API are taken for something else. */
export const hardStrings: readonly string[] = [
  ...new Set([...words, ...numbers, ...signs, ...spaces, ...characters, ...long, ...names]),
];

/** Half characters, which no file can hold. */
export const loneSurrogates: readonly string[] = ["\ud800", "a\udc00", "\udc00\ud800"];
