import { contract } from "../contract.js";

const { paths, ports } = contract;

/** Indexes are each server's own: nothing replicates them. */
export const indexing: readonly string[] = [
  "# index ATTRIBUTE TYPE…: an index of the attribute, built once.",
  "index() {",
  "  local attribute=$1 stage types=() type",
  '  stage="index-$(tr " " - <<< "$*")"',
  '  is_done "$stage" && return',
  "  shift",
  '  say "Building the index of $attribute for $*."',
  `  local here=(--hostname localhost --port ${ports.administration} --bindDN "$MANAGER")`,
  `  here+=(--bindPasswordFile ${paths.passwords}/directory-manager --trustAll)`,
  '  local which=(--no-prompt --backend-name userRoot --index-name "$attribute")',
  '  for type in "$@"; do types+=(--set "index-type:$type"); done',
  '  if dsconfig get-backend-index-prop "${here[@]}" "${which[@]}" > /dev/null 2>&1; then',
  '    dsconfig delete-backend-index "${here[@]}" "${which[@]}"',
  "  fi",
  '  dsconfig create-backend-index "${here[@]}" "${which[@]}" "${types[@]}"',
  '  rebuild-index "${here[@]}" --baseDN "$BASE_DN" --index "$attribute"',
  '  mark "$stage"',
  "}",
];
