import { script } from "../../../generator/index.js";
import { contract } from "../contract.js";

/**
 * Whether the server at a host has the base DN. It asks for the naming contexts of the root entry,
 * without a virtual machine: a probe that started one would take more than the server.
 * @see https://www.rfc-editor.org/rfc/rfc4511#section-4.5 for the search request
 * @see https://www.rfc-editor.org/rfc/rfc4512#section-5.1 for the root entry
 */
export const serves = script([
  "# serves.sh HOST [alive]: whether the server there has the base DN, or answers at all.",
  "set -u",
  "export LC_ALL=C",
  `exec 3<> "/dev/tcp/$1/${contract.ports.ldap}" || exit 1`,
  "# A search of the root entry alone, for the attribute namingContexts.",
  `printf '\\x30\\x35\\x02\\x01\\x01\\x63\\x30\\x04\\x00\\x0a\\x01\\x00\\x0a\\x01\\x00' >&3`,
  `printf '\\x02\\x01\\x00\\x02\\x01\\x00\\x01\\x01\\x00\\x87\\x0bobjectClass\\x30\\x10\\x04\\x0enamingContexts' >&3`,
  "# The first zero is the empty name of that entry, the second is in the result behind it.",
  'read -r -d "" -t 4 -u 3 && read -r -d "" -t 4 -u 3 entry || exit 1',
  '[ "${2:-}" = alive ] || [[ $entry == *"$BASE_DN"* ]]',
]);
