/** A values file for the chart keycloak, and what is said of how it is written. */
export interface YamlCase {
  readonly name: string;
  readonly file: Uint8Array;
  /** What validate says of it: nothing where it is right. */
  readonly says?: string;
  /** Why validate refuses what a Helm takes. */
  readonly stricter?: string;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the chart demands; every document has it. */
const DEMANDED = `database: { host: db.example.com }
hostname: { url: https://login.example.com }
proxy: { headers: xforwarded }
`;

const right = (name: string, yaml: string): YamlCase => ({ name, file: bytes(DEMANDED + yaml) });

const wrong = (name: string, says: string, yaml: string): YamlCase => ({
  name,
  file: bytes(DEMANDED + yaml),
  says,
});

/** Taken by one Helm or both, and refused here. */
const stricter = (name: string, why: string, says: string, yaml: string): YamlCase => ({
  ...wrong(name, says, yaml),
  stricter: why,
});

const odd = (name: string, file: Uint8Array, rest: Pick<YamlCase, "says" | "stricter"> = {}) => ({
  name,
  file,
  ...rest,
});

const TWO_VALUES = "Helm takes one of two";
const LEFT_OUT = "Helm leaves a part out";
const MAJORS = "Helm 3 and Helm 4 differ";
const UNSEEN = "nobody sees what stands there";
const NOT_AS_IT_LOOKS = "Helm reads something else than one sees";

const label = (value: string): string => `podAnnotations: { a: ${value} }`;
const NO_STRING = "podAnnotations.a must be a string";

/** Numbers and words: YAML 1.1 without base 60, with 0o17. */
const scalars: readonly YamlCase[] = [
  right("0o17 is 15", "replicas: 0o17"),
  wrong("0644 is 420", "replicas (420) must be at most 100", "replicas: 0644"),
  right("017 is 15", "replicas: 017"),
  right("0x1F is 31", "replicas: 0x1F"),
  right("0X1F is 31", "replicas: 0X1F"),
  right("0b11 is 3", "replicas: 0b11"),
  wrong("1_000 is 1000", "replicas (1000) must be at most 100", "replicas: 1_000"),
  right("1e1 is 10", "replicas: 1e1"),
  right("3.0 is 3", "replicas: 3.0"),
  wrong("0899 is 899", "replicas (899) must be at most 100", "replicas: 0899"),
  right("0o8 is text", label("0o8")),
  wrong("1e3 is no text", `${NO_STRING}, not 1000`, label("1e3")),
  right("12:30:45 is text", label("12:30:45")),
  right("a date is text", label("2001-01-01")),
  wrong("y is true", `${NO_STRING}, not true`, label("y")),
  wrong("off is false", `${NO_STRING}, not false`, label("off")),
  wrong("NO is false", `${NO_STRING}, not false`, label("NO")),
  wrong("nothing is null", "podAnnotations.a must not be null", label("")),
  wrong("~ is null", "podAnnotations.a must not be null", label("~")),
  wrong(".inf is no number for Helm", "infinite", label(".inf")),
  wrong(".nan is no number for Helm", "infinite or none", label(".nan")),
  right("words in quotes are text", label('"off"')),
  wrong(
    "more than 64 bits hold",
    "must be at most 2147483647",
    "cache: { maxCount: { users: 18446744073709551616 } }",
  ),
];

const tags: readonly YamlCase[] = [
  right("!!str 3 is text", label("!!str 3")),
  right("! 3 is text", label("! 3")),
  right("an unknown tag makes text", label("!mine 3")),
  right('!!int "3" is 3', 'replicas: !!int "3"'),
  wrong("!!int x", "'x' is no !!int", "replicas: !!int x"),
  right("!!binary is decoded", label("!!binary YWJj")),
  wrong("!!binary of no base64", "!!binary is not followed by base64", label("!!binary '*'")),
  stricter("!!binary of no text", LEFT_OUT, "!!binary holds no UTF-8", label("!!binary /w==")),
  right("!!timestamp is text", label("!!timestamp 2001-01-01")),
  wrong("!!timestamp of no time", "'soon' is no !!timestamp", label("!!timestamp soon")),
  right("!!omap on a list is a list", "extraEnv: !!omap [{ name: A }]"),
  wrong(
    "!!set is a map of nulls",
    "podAnnotations.a must not be null",
    "podAnnotations: !!set { a }",
  ),
  wrong("a handle that nobody declared", "the tag's handle '!e!'", label("!e!x y")),
];

const keys: readonly YamlCase[] = [
  right("a number as key", "podAnnotations: { 1: a, 1.50: b, 1e2: c }"),
  right("true as key", "podAnnotations: { yes: a }"),
  wrong("null as key", "null is no key", "podAnnotations: { ~: a }"),
  wrong("a list as key", "a list or a map is no key", "podAnnotations: { [a]: b }"),
  wrong("a map as key", "a list or a map is no key", "podAnnotations:\n  ? { a: b }\n  : c"),
  wrong(
    ".inf as key is text",
    ":4:25 - podAnnotations..inf must be a string, not 1",
    "podAnnotations: { .inf: 1 }",
  ),
  stricter(
    "a key twice",
    TWO_VALUES,
    "the key 'replicas' stands twice",
    "replicas: 2\nreplicas: 3",
  ),
  stricter(
    "a key as number and text",
    TWO_VALUES,
    "the key '1' stands twice",
    "podAnnotations: { 1: a, '1': b }",
  ),
  right("a merge", "podAnnotations:\n  <<: { a: b }\n  c: d"),
  right("a merge that is overruled", "podAnnotations:\n  <<: { a: b }\n  a: c"),
  right("a merge of several maps", "podAnnotations:\n  <<: [{ a: b }, { a: c }]"),
  stricter(
    "a merge that overrules",
    NOT_AS_IT_LOOKS,
    "'<<' stands behind the key 'a'",
    "podAnnotations:\n  a: c\n  <<: { a: b }",
  ),
  stricter(
    "two merges",
    TWO_VALUES,
    "'<<' stands twice",
    "podAnnotations:\n  <<: { a: b }\n  <<: { a: c }",
  ),
  wrong("a merge of no map", "'<<' wants a map", "podAnnotations:\n  <<: b"),
  right("an alias", "podLabels: &a { a: b }\npodAnnotations: *a"),
  right("an anchor that is given anew", "podAnnotations: { a: &x b, c: &x d, e: *x }"),
  right("an alias as key", "podAnnotations: { a: &x b, *x : c }"),
  wrong("an alias without an anchor", "'*x' has no anchor", "replicas: *x"),
  wrong("an anchor that holds itself", "'&x' holds itself", "podAnnotations: &x { a: *x }"),
  wrong(
    "aliases without end",
    "aliases make too much of this file",
    `podAnnotations:\n  a0: &a0 [x, x]\n${Array.from({ length: 20 }, (_, n) => `  a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join("\n")}`,
  ),
];

const lines: readonly YamlCase[] = [
  right(
    "several lines",
    'podLabels: {\n  a: "b",\n}\npodAnnotations:\n  text: |\n    one\n    two',
  ),
  right("a list that ends at the margin", "jvm: { options: [\n-Xss1m,\n] }"),
  wrong(
    "a tab as indentation",
    "a tab stands where indentation is expected",
    "podAnnotations:\n\ta: b",
  ),
  right("a tab between", "replicas:\t3"),
  wrong("a tab in an empty line", "a tab stands", "replicas: 2\n\t\npodAnnotations: {}"),
  wrong("an escape of JSON", "Helm knows no escape '\\/'", label('"a\\/b"')),
  wrong("half a character", "is no character", label('"\\ud83d"')),
  wrong("a question mark within brackets", "',' or ']' is missing", "jvm: { options: [-Xx?y] }"),
  wrong("a colon too many", "a second ': ' is not allowed here", "replicas: 2: 3"),
  wrong("an open quote", 'the closing " is missing', label('"b')),
  stricter("NEL", NOT_AS_IT_LOOKS, "invisible U+0085", "replicas: 3\u0085podAnnotations: {}"),
  wrong(
    "NEL in escapes",
    'podAnnotations.a holds "\\u0085", which Helm cannot write',
    'podAnnotations: { a: "b\\Nc\\u2028" }',
  ),
  wrong("a line separator", "invisible U+2028", 'podAnnotations: { a: "b\u2028c" }'),
  stricter(
    "a line separator between values",
    NOT_AS_IT_LOOKS,
    "invisible U+2028",
    "podAnnotations: { a: b }\u2028replicas: 3",
  ),
  stricter(
    "a line end of old",
    MAJORS,
    "a carriage return without",
    "replicas: 3\rpodAnnotations: {}",
  ),
  right("line ends of Windows", "replicas: 3\r\npodAnnotations: { a: b }\r\n"),
  wrong("a control character", "control character U+0001", label('"\u0001"')),
  odd("a byte order mark", bytes(`\ufeff${DEMANDED}`)),
  wrong("one inside", "a byte order mark (U+FEFF)", "podAnnotations: { a: \ufeff }"),
  stricter("one in a comment", UNSEEN, "a byte order mark (U+FEFF)", "# \ufeff"),
  wrong("an unprintable character", "the character U+007F: leave it out", label('"\u007f"')),
  odd("no UTF-8", Uint8Array.from([...bytes(`${DEMANDED}podAnnotations: { a: `), 0xff, 0x7d]), {
    says: "no UTF-8",
  }),
  odd(
    "UTF-16",
    Uint8Array.from([0xff, 0xfe, ...Array.from(DEMANDED).flatMap((one) => [one.charCodeAt(0), 0])]),
    { says: "the file is UTF-16", stricter: MAJORS },
  ),
];

const documents: readonly YamlCase[] = [
  odd("a leading ---", bytes(`---\n${DEMANDED}`)),
  odd("a leading --- with a comment", bytes(`--- # values\n${DEMANDED}`)),
  right("a trailing ---", "---\n"),
  right("a trailing ...", "...\n"),
  odd("a leading --- twice", bytes(`---\n---\n${DEMANDED}`), {
    says: "a second document begins here",
    stricter: MAJORS,
  }),
  stricter("two documents", MAJORS, "a second document begins here", "---\nreplicas: 3\n"),
  stricter("text behind ...", LEFT_OUT, "Helm reads no further", "...\nreplicas: 3\n"),
  odd("a first line that is indented", bytes(`  replicas: 3\n${DEMANDED}`), {
    says: "Helm reads no further",
    stricter: LEFT_OUT,
  }),
  odd("text behind ---", bytes(`--- {}\n`), { says: "begins with '---'", stricter: MAJORS }),
  odd("%YAML 1.1", bytes(`%YAML 1.1\n---\n${DEMANDED}`), {
    says: "Helm 4 refuses directives",
    stricter: MAJORS,
  }),
  odd("%YAML 1.2", bytes(`%YAML 1.2\n---\n${DEMANDED}`), { says: "Helm 4 refuses directives" }),
  odd("a list", bytes("- a\n"), { says: "the document is no map" }),
  odd("a word", bytes("word\n"), { says: "the document is no map" }),
  odd("nothing", bytes("")),
  odd("a comment", bytes("# nothing\n")),
];

export const yamlCases: readonly YamlCase[] = [
  ...scalars,
  ...tags,
  ...keys,
  ...lines,
  ...documents,
];
