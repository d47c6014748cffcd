import fc from "fast-check";

/** Pieces of YAML, right and wrong, that the parsers of the world read differently. */
const pieces = [
  ..."a b key 1 0o17 010 1e3 1.5 ~ null y off .inf .5 : - ? # [ ] { } , ' \" \\ | > & * ! % @ `".split(
    " ",
  ),
  ...[": ", "- ", "? ", ", ", "# c", "''", '""', "\\n", "\\x41", "\\\n", "x y", "k: v\n", "- i\n"],
  ...[
    "\n",
    "\n",
    "\n  ",
    "\n    ",
    "\n ",
    "\n\t",
    "\t",
    " ",
    "  ",
    "\r\n",
    "\r",
    "\u0085",
    "\u2028",
  ],
  ...[
    "|\n  ",
    "|-\n  ",
    "|+\n ",
    ">\n  ",
    ">2\n   ",
    "&a ",
    "*a",
    "*a : ",
    "<<",
    "<<: ",
    "<<: *a\n",
  ],
  ...[
    "!!str ",
    "!!int ",
    "!!binary ",
    "!!set ",
    "!mine ",
    "! ",
    "---\n",
    "...\n",
    "--- ",
    "%YAML 1.1\n",
  ],
  ...["é", "\u{1f600}", "\ufeff", "\u00a0", "\u0001", "2001-01-01", "{a: 1}", "[1, 2]", "[? a]"],
];

const whole = [
  "a: 1\nb:\n  c: [1, 2]\n  d: {e: f}\n",
  "a: &x\n  b: 1\nc:\n  <<: *x\n  d: 2\n",
  "a: |\n  x\n   y\n\nb: >-\n  z\n  w\n",
  "a:\n- b\n- c: d\n  e: f\n",
  "a: \"x\n  y\\\n  z\"\nb: 'q'\n",
];

const piece = fc.constantFrom(...pieces);

/** Documents made of pieces, and right ones that a piece spoils. */
export const yamlTexts: fc.Arbitrary<string> = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => `k: ${parts.join("")}`),
  fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => parts.join("")),
  fc
    .tuple(fc.constantFrom(...whole), fc.array(fc.tuple(fc.nat(), piece), { maxLength: 4 }))
    .map(([text, spoils]) =>
      spoils.reduce((spoilt, [at, part]) => {
        const index = at % (spoilt.length + 1);
        return spoilt.slice(0, index) + part + spoilt.slice(index);
      }, text),
    ),
);

const hardParts = [
  ..."\n \t \r \u0085 \u2028 \ufeff \u00a0 \u0000 \u007f".split(" "),
  ..." |  |a|- |-|? |: |:|#| #|'|\"|>|&|*|!|%|@|`|{{|}}|\\|[|]|{|}|,|---|...|<<|=|~".split("|"),
  ..."| 0 1 0x 0X 0b 0B 0o 0O 1e3 _ . y null true \u{1f600}".split(" "),
];

/** Strings that a writer of YAML can get wrong. */
export const hardStrings: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...hardParts), { maxLength: 7 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
  fc.constantFrom("\tb\nc\n", "0X1F", "0B1", "<<", "", "__proto__", "x".repeat(5000), "a\n b\n\n"),
);
