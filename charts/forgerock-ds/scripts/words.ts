import { awaitedFiles, isOtherBranch, text, when, type Items } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { keystoreSecrets, mounted, sources, values } from "../context.js";

const { keystore } = contract.paths;
const { isCsi, isVaultAgent, values: origins } = sources.keystore;
const { key } = sources.keystore.files.password;

/** Whether all servers have one certificate, of a keystore. */
export const hasKeystore = isOtherBranch(values.certificates, "own");

/** Where the keystore and its password come from, for those who must correct them. */
const originLines: Items<string> = [
  when<readonly string[]>(
    isVaultAgent,
    [
      text`store="${origins.vaultAgent.path} in Vault"`,
      text`word="the key ${key} of ${origins.vaultAgent.path} in Vault"`,
    ],
    when<readonly string[]>(
      isCsi,
      [
        text`store="the SecretProviderClass ${origins.csi.className}"`,
        text`word="${key} of the SecretProviderClass ${origins.csi.className}"`,
      ],
      [
        text`store="the Secret ${keystoreSecrets.keystore}"`,
        text`word="the key ${key} of the Secret ${keystoreSecrets.password}"`,
      ],
    ),
  ),
];

/** What servers are given: waited for or missed, as its source has it; a keystore that opens. */
export const words: Items<string> = [
  ...awaitedFiles(mounted.passwords, mounted.keystore),
  when<readonly string[]>(hasKeystore, [
    ...originLines,
    "",
    "# A server whose keystore does not open would go on without LDAPS.",
    "check_keystore() {",
    "  local listed",
    `  applied keystore ${keystore}/keystore.p12 ${keystore}/password && return`,
    '  if ! listed=$("${JAVA_HOME:+$JAVA_HOME/bin/}keytool" -list -v -storetype PKCS12 \\',
    `    -keystore ${keystore}/keystore.p12 -storepass:file ${keystore}/password 2>&1); then`,
    '    say "$listed"',
    '    say "The keystore of $store does not open: correct the keystore or its password, $word. This server tries again by itself."',
    "    exit 1",
    "  fi",
    "  if [[ $listed != *PrivateKeyEntry* ]]; then",
    '    say "The keystore of $store has no private key: put the servers\' key and certificate in. This server tries again by itself."',
    "    exit 1",
    "  fi",
    '  if [[ $listed != *"DNSName: $HOST"* && $listed != *"DNSName: *.$DOMAIN"* ]]; then',
    '    say "WARNING: the certificate does not name $HOST: clients that verify will refuse this server."',
    "  fi",
    `  remember keystore ${keystore}/keystore.p12 ${keystore}/password`,
    "}",
    "check_keystore",
  ]),
];
