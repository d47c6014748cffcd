import type { Carry, Migration, Variable } from "../language/migration.js";

/** Paths of ours that one key leads to. */
function leadsTo(carry: Carry): readonly string[] {
  if ("same" in carry) return leadsTo(carry.otherwise);
  if ("cases" in carry) return carry.cases.flatMap((one) => leadsTo(one.carry));
  if ("mounts" in carry)
    return [
      carry.to,
      ...Object.values(carry.mounts).flatMap(({ configMap, secret }) => [configMap, secret]),
    ];
  if (!("to" in carry)) return [];
  return [
    carry.to,
    ...Object.keys(carry.sets ?? {}),
    ...Object.values(carry.keys ?? {}).flatMap(leadsTo),
  ];
}

const ofVariable = ({ value, secret }: Variable): readonly string[] => [
  ...leadsTo(value),
  ...(secret === undefined ? [] : [secret.name, secret.key]),
];

/** Every path of ours that a way over leads to, with the key that leads there. */
export function pathsOf({
  always = [],
  keys,
  server,
}: Migration): readonly (readonly [string, string])[] {
  const { furtherOptions, furtherVariables, options, variables, words } = server;
  const under = (key: string, paths: readonly string[]) =>
    paths.map((path) => [key, path] as const);
  return [
    ...Object.entries(keys).flatMap(([key, carry]) => under(key, leadsTo(carry))),
    ...Object.entries({ ...options, ...variables }).flatMap(([key, variable]) =>
      under(key, ofVariable(variable)),
    ),
    ...Object.entries(words).flatMap(([key, carry]) => under(key, leadsTo(carry))),
    ...always.map(({ to }) => [to, to] as const),
    ["further options", furtherOptions],
    ["further variables", furtherVariables],
  ];
}
