import {
  branchOf,
  isBranch,
  orElse,
  present,
  text,
  when,
  type Expression,
  type Items,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { keystoreSecrets, passwordKeys, passwordsSecret, values } from "../context.js";

const { keystore, passwords } = contract.paths;
const isSecret = isBranch(values.certificates, "secret");
const { passwordKey, keystoreKey } = branchOf(values.certificates, "secret");

const awaited = (file: string, key: Expression<string>, secret: Expression<string>) =>
  text`await_key ${file} ${key} ${secret}`;

/** What the user's Secrets have: waited for, since it comes by itself; a keystore that opens. */
export const words: Items<string> = [
  "# await_key FILE KEY SECRET: waits until a Secret has a value under a key.",
  "await_key() {",
  "  local seconds=0",
  '  until [ -s "$1" ]; do',
  '    ((seconds % 30)) || say "The Secret $3 has no value under the key $2: add one. This server goes on by itself then, within two minutes."',
  "    sleep 2",
  "    ((seconds += 2))",
  "  done",
  "}",
  awaited(`${passwords}/directory-manager`, passwordKeys.directoryManager, passwordsSecret),
  awaited(`${passwords}/replication-admin`, passwordKeys.replicationAdmin, passwordsSecret),
  when<string>(
    present(values.secret.monitorKey),
    text`await_key ${passwords}/monitor ${orElse(values.secret.monitorKey, "monitor")} ${passwordsSecret}`,
  ),
  when<readonly string[]>(isSecret, [
    awaited(
      `${keystore}/keystore.p12`,
      orElse(keystoreKey, "keystore.p12"),
      keystoreSecrets.keystore,
    ),
    awaited(`${keystore}/password`, orElse(passwordKey, "password"), keystoreSecrets.password),
    "",
    "# A server whose keystore does not open would go on without LDAPS.",
    "check_keystore() {",
    "  local listed",
    `  applied keystore ${keystore}/keystore.p12 ${keystore}/password && return`,
    '  if ! listed=$("${JAVA_HOME:+$JAVA_HOME/bin/}keytool" -list -v -storetype PKCS12 \\',
    `    -keystore ${keystore}/keystore.p12 -storepass:file ${keystore}/password 2>&1); then`,
    '    say "$listed"',
    text`    say "The keystore of the Secret ${keystoreSecrets.keystore} does not open: correct the keystore or its password, the key ${orElse(passwordKey, "password")} of the Secret ${keystoreSecrets.password}. This server tries again by itself."`,
    "    exit 1",
    "  fi",
    "  if [[ $listed != *PrivateKeyEntry* ]]; then",
    text`    say "The keystore of the Secret ${keystoreSecrets.keystore} has no private key: put the servers' key and certificate in. This server tries again by itself."`,
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
