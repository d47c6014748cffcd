import { match, when, type Items } from "../../../generator/index.js";
import { values } from "../context.js";
import { profiles, type Profile } from "../profiles.js";

const asked = ({ indexes, units }: Profile): readonly string[] => [
  "# What access managers search for.",
  "profile_indexes=(",
  ...Object.entries(indexes).map(([attribute, types]) => `  ${attribute}=${types.join(",")}`),
  ")",
  "# Where they write, below the base DN.",
  `profile_units=(${units.map((unit) => `ou=${unit}`).join(" ")})`,
];

/** What the store's role asks for. */
export const roleProfile: Items<string> = [
  "profile_indexes=() profile_units=()",
  when<readonly string[]>(
    values.setupProfile,
    match(values.store, {
      user: () => asked(profiles.user),
      token: () => asked(profiles.token),
      config: () => asked(profiles.config),
    }),
  ),
];
