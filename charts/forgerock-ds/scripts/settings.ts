import { equals, present, text, unless, when, type Items } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { values } from "../context.js";
import { hasKeystore } from "./words.js";

const { instance, keystore, passwords } = contract.paths;
const configuration = `${instance}/config/config.ldif`;

const isPlain = equals(values.service.ldap, "plain");
const hasMonitor = present(values.secret.monitorKey);
const manager = `${passwords}/directory-manager`;
const monitor = `${passwords}/monitor`;

const change = (dn: string) => [`dn: ${dn},cn=config`, "changetype: modify"];

const handler = (name: string): Items<string> => [
  ...change(`cn=${name} Connection Handler,cn=Connection Handlers`),
  "replace: ds-cfg-key-manager-provider",
  when<string>(
    hasKeystore,
    "ds-cfg-key-manager-provider: cn=PKCS12,cn=Key Manager Providers,cn=config",
    "ds-cfg-key-manager-provider: cn=JKS,cn=Key Manager Providers,cn=config",
  ),
  "-",
  "replace: ds-cfg-ssl-cert-nickname",
  "",
];

const policy = (name: string): Items<string> => [
  ...change(`cn=${name} Password Policy,cn=Password Policies`),
  "replace: ds-cfg-require-secure-authentication",
  when<string>(
    isPlain,
    "ds-cfg-require-secure-authentication: false",
    "ds-cfg-require-secure-authentication: true",
  ),
  "-",
  "replace: ds-cfg-require-secure-password-changes",
  when<string>(
    isPlain,
    "ds-cfg-require-secure-password-changes: false",
    "ds-cfg-require-secure-password-changes: true",
  ),
  "",
];

/** What the values say of the server's own configuration, as changes to its file. */
const changes: Items<string> = [
  ...handler("LDAP"),
  ...handler("LDAPS"),
  ...policy("Default"),
  ...policy("Root"),
  ...change("ds-cfg-backend-id=userRoot,cn=Backends"),
  "replace: ds-cfg-db-cache-percent",
  text`ds-cfg-db-cache-percent: ${values.jvm.databaseCachePercent}`,
];

/** Read from where they are mounted: neither the key nor its password is on the volume. */
const keystoreChanges: Items<string> = [
  "",
  ...change("cn=PKCS12,cn=Key Manager Providers"),
  "replace: ds-cfg-key-store-file",
  `ds-cfg-key-store-file: ${keystore}/keystore.p12`,
  "-",
  "replace: ds-cfg-key-store-pin-file",
  `ds-cfg-key-store-pin-file: ${keystore}/password`,
  "-",
  "replace: ds-cfg-enabled",
  "ds-cfg-enabled: true",
];

/**
 * Applies the values and the Secret's passwords to the configuration while the server is stopped:
 * nobody needs to know the old password of the directory manager. The file has hashes alone. It
 * takes seconds where anything differs from the last time, and no virtual machine where nothing does.
 */
export const settings: Items<string> = [
  "cat > /tmp/settings.ldif <<'END'",
  ...changes,
  "END",
  when<readonly string[]>(hasKeystore, [
    "cat >> /tmp/settings.ldif <<'END'",
    ...keystoreChanges,
    "END",
  ]),
  "",
  "hash_of() {",
  '  encode-password --storageScheme SSHA512 --clearPasswordFile "$1" \\',
  "    | sed --quiet 's/^[^{]*\\({.*}[^\"]*\\).*/\\1/p'",
  "}",
  "",
  "password_change() {",
  "  local hash",
  '  hash=$(hash_of "$2")',
  '  [ -n "$hash" ]',
  "  printf '%s\\n' \"dn: $1\" 'changetype: modify' 'replace: userPassword' \"userPassword: $hash\" ''",
  "}",
  "",
  ...monitorScript(),
  "",
  "settle() {",
  `  local of=(/tmp/settings.ldif ${manager})`,
  when<string>(hasMonitor, `  of+=(${monitor})`),
  `  local readers=ldap:///all file=${configuration}`,
  when<string>(values.anonymousReads, "  readers=ldap:///anyone"),
  '  echo "# Who reads: $readers" >> /tmp/settings.ldif',
  '  applied settings "${of[@]}" && return',
  '  say "Applying settings and passwords."',
  "  {",
  "    cat /tmp/settings.ldif",
  "    echo",
  `    password_change "$MANAGER,cn=Root DNs,cn=config" ${manager}`,
  "    monitor_change",
  "  } > /tmp/changes.ldif",
  `  sed '/acl "Anonymous read access"/s#userdn="[^"]*"#userdn="'"$readers"'"#' "$file" > /tmp/config.ldif`,
  '  ldifmodify --outputLDIF "$file.new" /tmp/config.ldif /tmp/changes.ldif',
  '  sync "$file.new"',
  '  mv "$file.new" "$file"',
  '  remember settings "${of[@]}"',
  "}",
  "settle",
];

/** uid=monitor is each server's own, and has none of the privileges of its kind. */
function monitorScript(): Items<string> {
  const dn = "cn=Monitor,cn=Root DNs,cn=config";
  return [
    "monitor_change() {",
    `  local dn='${dn}' is_there=`,
    `  ! grep --quiet "^dn: $dn\\$" ${configuration} || is_there=1`,
    when<readonly string[]>(hasMonitor, [
      '  if [ -n "$is_there" ]; then',
      `    password_change "$dn" ${monitor}`,
      "    return",
      "  fi",
      "  local hash",
      `  hash=$(hash_of ${monitor})`,
      '  [ -n "$hash" ]',
      "  printf '%s\\n' \"dn: $dn\" 'changetype: add' 'objectClass: top' 'objectClass: person' \\",
      "    'objectClass: organizationalPerson' 'objectClass: inetOrgPerson' \\",
      "    'objectClass: ds-cfg-root-dn-user' 'cn: Monitor' 'sn: Monitor' \\",
      "    'ds-cfg-alternate-bind-dn: uid=monitor' \\",
      "    'ds-pwp-password-policy-dn: cn=Root Password Policy,cn=Password Policies,cn=config' \\",
      '    "userPassword: $hash"',
      "  sed --quiet 's/^ds-cfg-default-root-privilege-name: /ds-privilege-name: -/p' \\",
      `    ${configuration}`,
      "  echo",
    ]),
    unless<readonly string[]>(hasMonitor, [
      "  [ -z \"$is_there\" ] || printf '%s\\n' \"dn: $dn\" 'changetype: delete' ''",
    ]),
    "}",
  ];
}

/** The password of the administrator of replication is an entry that all servers have. */
export const renewing: readonly string[] = [
  "renew_replication_admin() {",
  `  local code=0 word=${passwords}/replication-admin`,
  "  local dn='cn=admin,cn=Administrators,cn=admin data'",
  `  local here=(--hostname localhost --port ${contract.ports.administration} --useSSL --trustAll)`,
  `  here+=(--bindDN "$MANAGER" --bindPasswordFile ${manager})`,
  '  applied replication-admin "$word" && return',
  '  ldapsearch "${here[@]}" --baseDN "$dn" --searchScope base "(objectClass=*)" 1.1 \\',
  "    > /dev/null 2>&1 || code=$?",
  "  # Without such an entry (32) this server has joined no other one yet.",
  "  if ((code != 32)); then",
  '    say "Applying the password of the administrator of replication."',
  '    ldappasswordmodify "${here[@]}" --authzID "dn:$dn" --newPasswordFile "$word" > /dev/null',
  "  fi",
  '  remember replication-admin "$word"',
  "}",
];
