import { contract } from "../contract.js";

const { paths, ports } = contract;
const config = `${paths.instance}/config/config.ldif`;

/** Indexes are each server's own: nothing replicates them. */
export const indexing: readonly string[] = [
  'index_stage() { echo "index-$(tr "=," - <<< "$1")"; }',
  "",
  "# build_indexes ATTRIBUTE=TYPE,…: indexes of the attributes, each built once.",
  "build_indexes() {",
  "  local one attribute wanted=() which=(--backend-name userRoot --index-name)",
  '  local here=(--hostname localhost --trustAll --bindDN "$MANAGER")',
  `  here+=(--port ${ports.administration} --bindPasswordFile ${paths.passwords}/directory-manager)`,
  '  local rebuild=(rebuild-index "${here[@]}" --baseDN "$BASE_DN")',
  "  : > /tmp/indexes.batch",
  "  for one; do",
  '    ! is_done "$(index_stage "$one")" || continue',
  "    attribute=${one%%=*}",
  '    wanted+=("$one")',
  '    rebuild+=(--index "$attribute")',
  `    if grep --quiet --ignore-case "^dn: ds-cfg-attribute=$attribute,cn=Index" ${config}; then`,
  '      echo "delete-backend-index ${which[*]} $attribute" >> /tmp/indexes.batch',
  "    fi",
  '    echo "create-backend-index ${which[*]} $attribute --set index-type:${one#*=}" \\',
  '      | sed "s/,/ --set index-type:/g" >> /tmp/indexes.batch',
  "  done",
  "  ((${#wanted[@]})) || return 0",
  '  say "Building the indexes ${wanted[*]}."',
  '  dsconfig "${here[@]}" --no-prompt --batchFilePath /tmp/indexes.batch > /tmp/indexes.log || {',
  "    cat /tmp/indexes.log",
  "    return 1",
  "  }",
  '  "${rebuild[@]}"',
  '  for one in "${wanted[@]}"; do mark "$(index_stage "$one")"; done',
  "}",
];
