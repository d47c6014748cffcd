import { contract } from "../contract.js";

const { stages, volume } = contract.paths;

/** Marks on the volume: of stages that are complete, and of what files were when they were applied. */
export const marks: readonly string[] = [
  `is_done() { [ -e ${stages}/$1 ]; }`,
  `mark() { sync --file-system ${stages} && : > "${stages}/$1"; }`,
  `mkdir -p ${stages}`,
  "# A fingerprint tells nothing of a password without the volume's salt.",
  `[ -s ${volume}/salt ] || head --bytes 32 /dev/urandom > ${volume}/salt`,
  "fingerprint() {",
  "  local file",
  `  { cat ${volume}/salt; for file; do sha256sum < "$file"; done; } | sha256sum`,
  "}",
  "# applied STAGE FILE…: whether the files are those that the stage was last completed with.",
  `applied() { [ -e "${stages}/$1" ] && [ "$(< "${stages}/$1")" = "$(fingerprint "\${@:2}")" ]; }`,
  "# remember STAGE FILE…: that it was completed with them.",
  "remember() {",
  '  fingerprint "${@:2}" > /tmp/fingerprint',
  `  sync --file-system ${stages}`,
  `  cp /tmp/fingerprint "${stages}/$1.new" && mv "${stages}/$1.new" "${stages}/$1"`,
  "}",
];
