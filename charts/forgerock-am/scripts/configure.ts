import { present, script, when, type Items } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { requests } from "./requests.js";
import { requestsAwaited } from "./secrets.js";
import { settings, TOKENS } from "./settings.js";
import { values } from "../context.js";

const { base, scripts, secrets, stores, tomcat, trust } = contract.paths;
const application = `${tomcat}/webapps${contract.path}`;
const url = `$SERVER_URL${contract.path}`;

/** OpenDJ's own tools, which OpenAM brings along: the image has no other that writes. */
const directory: readonly string[] = [
  "# tool STORE NAME …: one of OpenDJ's tools, on a server of a store.",
  "tool() {",
  "  java -Xmx128m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \\",
  `    -cp "${application}/WEB-INF/lib/*" "com.forgerock.opendj.ldap.tools.$2" \\`,
  '    --hostname "${at[$1]%:*}" --port "${at[$1]##*:}" --useSSL \\',
  `    --trustStorePath ${trust} --trustStorePassword changeit \\`,
  `    --bindDN "$(of "$1" BIND_DN)" --bindPasswordFile ${stores}/$1/password "\${@:3}" 2> /tmp/problem`,
  "}",
  "modify() {",
  "  tool config LDAPModify > /dev/null ||",
  '    stop "The configuration store refuses a change: $(tail --lines 1 /tmp/problem)"',
  "}",
  "",
  "# note WORDS: how far this is, for the next try and for the pods.",
  "note() {",
  '  local dn="dn: ou=fairlead,$CONFIG_BASE_DN"',
  '  if [ -z "$reached" ]; then',
  "    printf '%s\\n' \"$dn\" 'changetype: add' 'objectClass: organizationalUnit' \"description: $1\"",
  "  else",
  "    printf '%s\\n' \"$dn\" 'changetype: modify' 'replace: description' \"description: $1\"",
  "  fi | modify",
  "  reached=$1",
  "}",
  "",
  "# below: what there is in the configuration store beside that note.",
  "below() {",
  '  tool config LDAPSearch --baseDN "$CONFIG_BASE_DN" --searchScope one --wrapColumn 0 \\',
  "    '(!(ou=fairlead))' 1.1 | sed --quiet 's/^dn: //p'",
  "}",
];

/**
 * OpenAM's configurator loads schema and entries of users in one go and fails where any of it is there,
 * as at a second try or in a store that was restored: they are loaded here, and it is told of none.
 */
const users: readonly string[] = [
  "# load_users: what OpenAM asks of a user store, as far as it is not there yet.",
  "load_users() {",
  `  local names=${application}/WEB-INF/classes/schemaNames.properties one`,
  "  for one in $(sed --quiet '/^opendsUserSchema=/,/[^\\\\]$/{s/^opendsUserSchema=//;s/\\\\$//;p}' $names); do",
  `    sed "s/@userStoreRootSuffix@/$USER_BASE_DN/; s/@DB_NAME@/userRoot/" ${application}$one`,
  "    printf '\\n\\n'",
  "  done | tool user LDAPModify --defaultAdd --continueOnError > /dev/null || :",
  "  # What is there already (20, 68) is no failure.",
  "  one=$(sed --quiet '/request failed: /{/failed: 20 /d;/failed: 68 /d;p}' /tmp/problem)",
  '  [ -z "$one" ] || stop "The user store does not take what OpenAM asks of it: $one"',
  "  tool user LDAPSearch --baseDN cn=schema --searchScope base --wrapColumn 0 '(objectClass=*)' attributeTypes |",
  '    grep inetUserStatus > /dev/null || stop "The user store lacks the schema of users: $(tail --lines 1 /tmp/problem)"',
  "  echo 'opendsUserSchema=' >> $names",
  "}",
];

const first: Items<string> = [
  "# configure: as OpenAM's own page does. Its status is 200 even where it fails.",
  "configure() {",
  "  local form=() one pairs",
  "  pairs=(",
  `    "SERVER_URL=$SERVER_URL" "DEPLOYMENT_URI=${contract.path}" "BASE_DIR=${base}"`,
  '    locale=en_US PLATFORM_LOCALE=en_US acceptLicense=true "COOKIE_DOMAIN=$COOKIE_DOMAIN"',
  '    DATA_STORE=dirServer DIRECTORY_SSL=SSL "DIRECTORY_SERVER=${at[config]%:*}" "DIRECTORY_PORT=${at[config]##*:}"',
  '    "ROOT_SUFFIX=$CONFIG_BASE_DN" "DS_DIRMGRDN=$CONFIG_BIND_DN"',
  '    USERSTORE_TYPE=LDAPv3ForOpenDS USERSTORE_SSL=SSL "USERSTORE_HOST=${at[user]%:*}" "USERSTORE_PORT=${at[user]##*:}"',
  '    "USERSTORE_SUFFIX=$USER_BASE_DN" "USERSTORE_MGRDN=$USER_BIND_DN"',
  when<string>(present(values.hostname.url), '    LB_SITE_NAME=public "LB_PRIMARY_URL=$SITE_URL"'),
  "  )",
  '  for one in "${pairs[@]}"; do form+=(--data-urlencode "$one"); done',
  "  # Passwords come from files: arguments can be read by others.",
  "  while read -r one; do form+=(--data-urlencode \"${one%% *}@${one#* }\"); done <<'END'",
  `AM_ENC_KEY ${secrets}/encryption-key`,
  `ADMIN_PWD ${secrets}/administrator`,
  `ADMIN_CONFIRM_PWD ${secrets}/administrator`,
  `AMLDAPUSERPASSWD ${secrets}/agents`,
  `AMLDAPUSERPASSWD_CONFIRM ${secrets}/agents`,
  `DS_DIRMGRPASSWD ${stores}/config/password`,
  `USERSTORE_PASSWD ${stores}/user/password`,
  "END",
  `  curl --silent --show-error --max-time 600 --output /tmp/answer "\${form[@]}" ${url}/config/configurator ||`,
  '    stop "OpenAM gave no answer while it was configured. What it has left is removed at the next try."',
  '  [[ $(tail --lines 1 /tmp/answer) == *"Configuration complete!"* ]] ||',
  '    stop "OpenAM could not be configured: $(tail --lines 3 /tmp/answer). What it has left is removed at the next try."',
  "}",
];

/**
 * Properties of the virtual machine go before those of the configuration.
 * @see https://github.com/OpenIdentityPlatform/OpenAM/blob/master/openam-core/src/main/java/com/iplanet/am/util/SystemProperties.java
 */
const ownTokens = `-D${TOKENS}.location=default -D${TOKENS}.root.suffix=`;

/**
 * Configures OpenAM once, and applies the values. It notes how far it is in the configuration store:
 * a try that ends half-way is removed by the next one, and a configuration of somebody else is left alone.
 */
export const configure = script([
  `. ${scripts}/common.sh`,
  `. ${scripts}/boot.sh`,
  `. ${scripts}/secrets.sh`,
  "",
  ...directory,
  "",
  ...users,
  "",
  ...first,
  "",
  ...requests,
  "",
  ...requestsAwaited,
  "await_stores",
  "",
  "reached=$(state)",
  'if [ "$reached" = "revision $REVISION" ]; then',
  '  say "OpenAM is configured as the values say."',
  "  exit",
  "fi",
  "",
  "rm -rf $base",
  "mkdir $base",
  "make_trust",
  "make_tomcat",
  "case $reached in",
  "  configured | revision*) make_boot ;;",
  "esac",
  "# Its own sessions are in the configuration store: the token store that OpenAM knows may be gone.",
  `JVM_OPTIONS+=" ${ownTokens}"`,
  "# Nobody but this Job reaches it: an OpenAM without a configuration takes one from anybody.",
  `(run_tomcat ${contract.ownAddress}) &`,
  "tomcat=$!",
  "trap 'kill -TERM \"$tomcat\" 2> /dev/null || :' EXIT",
  `until curl --silent --max-time 10 --output /dev/null ${url}/isAlive.jsp; do`,
  '  kill -0 "$tomcat" 2> /dev/null || stop "OpenAM did not start."',
  "  sleep 2",
  "done",
  "",
  "case $reached in",
  "  configured | revision*) ;;",
  "  begun)",
  '    say "An earlier try has not ended: what it has left in $CONFIG_BASE_DN is removed."',
  '    below | while read -r dn; do tool config LDAPDelete --deleteSubtree "$dn" < /dev/null > /dev/null; done',
  "    ;;",
  "  *)",
  '    ! below | grep --quiet --ignore-case "^ou=services," ||',
  '      stop "There is a configuration in $CONFIG_BASE_DN already, which is not of this chart: name an empty store."',
  "    note begun",
  "    ;;",
  "esac",
  'if [ "$reached" = begun ]; then',
  '  say "Configuring OpenAM as $SERVER_URL."',
  "  load_users",
  "  configure",
  "  note configured",
  "fi",
  "",
  ...settings,
  "",
  'note "revision $REVISION"',
  'say "OpenAM is configured as the values say."',
]);
