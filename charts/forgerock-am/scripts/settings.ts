import { either, when, type Items } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { hasTokenStore } from "../context.js";
import { mounted } from "../mounted.js";

const { configuration, configurationSecrets, stores } = contract.paths;

const API = "--header 'Accept-API-Version: protocol=1.0,resource=1.0'";

/** What properties of the token store begin with. */
export const TOKENS = "org.forgerock.services.cts.store";

/** What is said of the token store. Its password goes into JSON. */
const tokens: Items<string> = [
  "{",
  `  section=amconfig.${TOKENS}`,
  `  key=${TOKENS}`,
  when<readonly string[]>(
    hasTokenStore,
    [
      `  password=$(< ${stores}/token/password)`,
      "  password=${password//\\\\/\\\\\\\\}",
      '  printf \'{"%s": {"%s": "external", "%s": "%s"},\\n\' \\',
      '    $section.common.section $key.location $key.root.suffix "$TOKEN_BASE_DN"',
      '  printf \'"%s": {"%s": "true", "%s": "%s", "%s": "%s", "%s": "%s"}}\\n\' \\',
      '    $section.external.section $key.ssl.enabled $key.directory.name "${TOKEN_SERVERS// /,}" \\',
      '    $key.loginid "$TOKEN_BIND_DN" $key.password "${password//\\"/\\\\\\"}"',
    ],
    [
      "  # Where the configurator makes room for them.",
      '  printf \'{"%s": {"%s": "default", "%s": "%s"}}\\n\' $section.common.section $key.location \\',
      '    $key.root.suffix "ou=famrecords,ou=openam-session,ou=tokens,$CONFIG_BASE_DN"',
    ],
  ),
  "} > /tmp/body",
  `request "the token store" PUT global-config/servers/server-default/properties/cts /tmp/body ${API}`,
];

const { isVaultAgent, isCsi } = mounted.requests;

/** The user's own requests, in the order of their names, wherever they come from. */
const own: Items<string> = [
  when<readonly string[]>(
    either(isVaultAgent, isCsi),
    [
      "rm -rf /tmp/requests",
      "mkdir /tmp/requests",
      `for file in {${configuration},${configurationSecrets}}/*.http; do`,
      '  [ ! -e "$file" ] || ln -s "$file" /tmp/requests/',
      "done",
      "for file in /tmp/requests/*.http; do",
    ],
    [`for file in ${configuration}/*.http; do`],
  ),
  '  [ ! -e "$file" ] || send "$file"',
  "done",
];

/**
 * What the values say, applied to a configured OpenAM. The user store's servers and its version of TLS
 * are told by LDAP, as nothing else takes them; by itself it is TLS 1.0, which Java refuses.
 * @see https://github.com/OpenIdentityPlatform/OpenAM/blob/master/openam-server-only/src/main/resources/services/idRepoService.xml
 */
export const settings: Items<string> = [
  "# set_key KEY VALUE…: a setting of the user store.",
  "set_key() {",
  '  local dn="ou=OpenDJ,ou=default,ou=OrganizationConfig,ou=1.0,ou=sunIdentityRepositoryService,ou=services,$CONFIG_BASE_DN"',
  "  local key=$1 one were",
  "  shift",
  "  were=$(tool config LDAPSearch --baseDN \"$dn\" --searchScope base --wrapColumn 0 '(objectClass=*)' sunKeyValue |",
  '    sed --quiet "s/^sunKeyValue: $key=/$key=/p") || stop "The user store\'s settings cannot be read: $(tail --lines 1 /tmp/problem)"',
  '  [ "$were" != "$(printf "$key=%s\\n" "$@")" ] || return 0',
  "  {",
  "    printf '%s\\n' \"dn: $dn\" 'changetype: modify'",
  '    if [ -n "$were" ]; then',
  "      echo 'delete: sunKeyValue'",
  '      while read -r one; do echo "sunKeyValue: $one"; done <<< "$were"',
  "      echo -",
  "    fi",
  "    echo 'add: sunKeyValue'",
  '    for one; do echo "sunKeyValue: $key=$one"; done',
  "  } | modify",
  "}",
  "set_key sun-idrepo-ldapv3-config-ldap-server $USER_SERVERS",
  "set_key openam-idrepo-ldapv3-config-secure-protocol-version TLSv1.2",
  "",
  "log_in",
  'echo "{\\"general\\": {\\"statelessSessionsEnabled\\": $STATELESS}}" > /tmp/body',
  `request "where sessions are" PUT realm-config/authentication /tmp/body ${API}`,
  "{",
  "  number=0 between=",
  "  printf '{\"directoryServers\": ['",
  "  for one in $CONFIG_SERVERS; do",
  '    printf \'%s{"serverName": "Server%d", "hostName": "%s", "portNumber": "%s", "connectionType": "SSL"}\' \\',
  '      "$between" $((number += 1)) "${one%:*}" "${one##*:}"',
  "    between=', '",
  "  done",
  "  echo ']}'",
  "} > /tmp/body",
  `request "the configuration store's servers" PUT global-config/servers/01/properties/directoryConfiguration /tmp/body ${API}`,
  ...tokens,
  ...own,
];
