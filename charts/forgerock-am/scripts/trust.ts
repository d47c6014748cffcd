import { contract } from "../contract.js";

const { authority } = contract.paths;

/** The function make_trust. @param trust the keystore that it makes @param type of the keystore */
export const makeTrust = (trust: string, type: "JKS" | "PKCS12"): readonly string[] => [
  "# The certificates that directories are trusted by, one entry each.",
  "make_trust() {",
  "  local one",
  `  rm -f ${trust} /tmp/authority-*`,
  "  csplit --quiet --elide-empty-files --prefix /tmp/authority- \\",
  `    ${authority}/ca.crt '/-----BEGIN CERTIFICATE-----/' '{*}'`,
  "  for one in /tmp/authority-*; do",
  '    grep --quiet CERTIFICATE "$one" || continue',
  '    keytool -importcert -noprompt -alias "${one##*-}" -file "$one" \\',
  `      -keystore ${trust} -storetype ${type} -storepass changeit > /tmp/problem 2>&1 ||`,
  '      stop "The certificates of the directories cannot be read: $(tail --lines 1 /tmp/problem)"',
  "  done",
  `  [ -e ${trust} ] || stop "There is no certificate in PEM in ${authority}/ca.crt: add those that the directories' are signed by."`,
  "}",
];
