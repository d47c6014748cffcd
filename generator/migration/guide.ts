import type { Carry, Migration, Variable } from "../language/migration.js";

/** The page on the way over from one chart, made of its table. */
export function guide(migration: Migration, chart: string): string {
  const { from, about, keys, assumed, always = [], server } = migration;
  const alike = keysAlike(keys);
  const rows = Object.entries(keys)
    .filter(([key]) => !alike.includes(key))
    .map(([key, carry]) => row(key, carry));
  const taken = Object.entries({ ...server.options, ...server.variables })
    .filter(([, { value }]) => !("same" in value))
    .map(([name, variable]) => row(name, variable.value, variable));
  return [
    `# From ${from}`,
    "",
    "<!-- Made from the chart's table; UPDATE_GOLDEN=1 npx vitest run test/golden/migration.test.ts writes it anew. -->",
    "",
    about,
    "",
    "```sh",
    `npx fairlead import --from ${from} values.yaml -o ${chart}.values.ts`,
    "```",
    "",
    "The file is checked like any other. Its comments and the summary on standard error name every key that is not as it was; look at each before you install. Helm templates in values (`{{ … }}`) cannot be carried. The new release has names and labels of its own: install it beside the old one, on the same database once the old one is down.",
    "",
    "## What holds where nothing is said",
    "",
    ...assumed.map(
      ({ key, value, where, unless }) =>
        `- \`${key}\` is \`${String(value)}\` in ${from}${where === undefined ? "" : ` with \`${where}\``}${unless === undefined ? "" : ` without \`${unless}\``}.`,
    ),
    ...always.map(
      ({ to, value, because }) => `- \`${to}\` becomes \`${String(value)}\`: ${because}.`,
    ),
    "",
    "## Keys",
    "",
    ...(alike.length === 0
      ? []
      : [
          `The same here: ${groupsOf(alike, keys)
            .map((key) => `\`${key}\``)
            .join(", ")}.`,
          "",
        ]),
    "| there | here |",
    "| --- | --- |",
    ...rows,
    "",
    "## Options and variables of the server",
    "",
    `Options are the same on the command line, as \`--http-enabled\`, and among variables, as \`${server.prefix}HTTP_ENABLED\`. Other options become entries of \`${server.furtherOptions}\`, other variables stay in \`${server.furtherVariables}\`.`,
    "",
    "| there | here |",
    "| --- | --- |",
    ...taken,
    "",
  ].join("\n");
}

/** Keys that are values of ours under the same name, with nothing to know. */
const keysAlike = (keys: Migration["keys"]): readonly string[] =>
  Object.entries(keys).flatMap(([key, carry]) =>
    "to" in carry && carry.to === key && Object.keys(carry).length === 1 ? [key] : [],
  );

/** Keys, of groups that are alike as a whole the group's name alone. */
function groupsOf(alike: readonly string[], keys: Migration["keys"]): readonly string[] {
  const known = Object.keys(keys);
  const isWhole = (group: string): boolean => {
    const inside = known.filter((key) => `${key}.`.startsWith(`${group}.`));
    return inside.length > 1 && inside.every((key) => alike.includes(key));
  };
  const groups = alike.map((key) => {
    const names = key.split(".");
    const outer = names.map((_, index) => names.slice(0, index + 1).join("."));
    return outer.find(isWhole) ?? key;
  });
  return [...new Set(groups)];
}

function row(key: string, carry: Carry, variable?: Variable): string {
  const secret =
    variable?.secret === undefined
      ? ""
      : `; from a Secret: \`${variable.secret.name}\`, \`${variable.secret.key}\``;
  return `| \`${key}\` | ${words(carry).replaceAll("|", "\\|")}${secret} |`;
}

/** What becomes of a key, in words. */
function words(carry: Carry): string {
  if ("not" in carry) return `not carried: ${carry.not}`;
  if ("ignored" in carry) return `does nothing there: ${carry.ignored}`;
  if ("same" in carry) {
    const same = carry.same.map((one) => `\`${JSON.stringify(one)}\``).join(", ");
    return `${same}: as here; else ${words(carry.otherwise)}`;
  }
  if ("cases" in carry)
    return [...new Set(carry.cases.map((one) => words(one.carry)))].join("; or ");
  if ("list" in carry) return "each by its name: see below";
  if ("mounts" in carry) {
    const paths = Object.entries(carry.mounts).map(
      ([path, { configMap, secret }]) => `\`${path}\`: \`${configMap}\`, \`${secret}\``,
    );
    return `\`${carry.to}\`; ${paths.join("; ")}`;
  }
  const { note, sets = {}, words: by = {} } = carry;
  const implied = Object.entries(sets).map(([path, value]) => `\`${path}: ${String(value)}\``);
  const said = Object.entries(by)
    .filter(([theirs, ours]) => theirs !== String(ours))
    .map(([theirs, ours]) => `\`${theirs}\` is \`${String(ours)}\``);
  return [
    [`\`${carry.to}\``, ...implied].join(", "),
    ...said,
    ...(note === undefined ? [] : [note]),
  ].join("; ");
}
