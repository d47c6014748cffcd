import { isBranch, script, when, type Templated } from "../../../generator/index.js";
import { values } from "../context.js";
import { forgerockContract } from "../forgerock-contract.js";
import { profiles } from "../profiles.js";

const { storeAdmin } = forgerockContract.paths;

/** A setup profile of the commercial server; the words behind `--set` are its parameters. */
const profile = (name: string, account: string): Templated<readonly string[]> => [
  `setup-profile --profile ${name} \\`,
  `  --set "${name}/baseDn:$BASE_DN" \\`,
  `  --set "${name}/${account}:$(< ${storeAdmin}/password)"`,
];

const [isUser, isToken] = [isBranch(values.store, "user"), isBranch(values.store, "token")];

/** What the commercial image runs when its volume is empty. */
export const setupProfile = script([
  "#!/usr/bin/env bash",
  "set -euo pipefail",
  when<readonly string[]>(
    isUser,
    profile(profiles.user.name, "amIdentityStoreAdminPassword"),
    when<readonly string[]>(
      isToken,
      profile(profiles.token.name, "amCtsAdminPassword"),
      profile(profiles.config.name, "amConfigAdminPassword"),
    ),
  ),
]);
