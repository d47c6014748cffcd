import { contract } from "../contract.js";

const { paths, ports } = contract;

/** The first server makes what access managers expect below the base DN; the others take it over. */
export const units: readonly string[] = [
  "add_units() {",
  "  local unit code=0",
  "  ((${#profile_units[@]})) || return 0",
  '  for unit in "${profile_units[@]}"; do',
  "    printf '%s\\n' \"dn: $unit,$BASE_DN\" 'objectClass: organizationalUnit' ''",
  "  done > /tmp/units.ldif",
  `  ldapmodify --hostname localhost --port ${ports.ldaps} --useSSL --trustAll --bindDN "$MANAGER" \\`,
  `    --bindPasswordFile ${paths.passwords}/directory-manager --defaultAdd --continueOnError \\`,
  "    --filename /tmp/units.ldif > /dev/null || code=$?",
  "  # What is there already (68) is of an earlier try.",
  '  ((code == 0 || code == 68)) || return "$code"',
  "}",
];
