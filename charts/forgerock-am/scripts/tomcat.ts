import { script } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { makeTrust } from "./trust.js";

const { base, scripts, secrets, stores, tomcat, trust } = contract.paths;

/** Tomcat for one application behind proxies, without a port that stops it. */
export const serverXml = script([
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<Server port="-1">',
  '  <Service name="Catalina">',
  `    <Connector port="${contract.port}" address="\${fairlead.address}" maxHttpRequestHeaderSize="65536" maxHttpResponseHeaderSize="65536"/>`,
  '    <Engine name="Catalina" defaultHost="localhost">',
  '      <Host name="localhost" appBase="webapps" autoDeploy="false">',
  '        <Valve className="org.apache.catalina.valves.RemoteIpValve"/>',
  '        <Valve className="org.apache.catalina.valves.ErrorReportValve" showReport="false" showServerInfo="false"/>',
  "      </Host>",
  "    </Engine>",
  "  </Service>",
  "</Server>",
]);

/** Everything to standard output. */
export const loggingProperties = script([
  "handlers = java.util.logging.ConsoleHandler",
  ".level = INFO",
  "java.util.logging.ConsoleHandler.formatter = org.apache.juli.OneLineFormatter",
]);

/**
 * What OpenAM is started from: files that are the same for every pod, made of the Secrets.
 * @see https://github.com/OpenIdentityPlatform/OpenAM/blob/master/openam-core/src/main/java/org/forgerock/openam/setup/BootstrapConfig.java
 */
export const boot = script([
  "# Tomcat writes here alone; its application is the image's.",
  "make_tomcat() {",
  `  rm -rf ${tomcat}`,
  `  mkdir -p ${tomcat}/{conf,logs,temp,webapps,work}`,
  `  cp "$CATALINA_HOME/conf/web.xml" ${scripts}/server.xml ${scripts}/logging.properties ${tomcat}/conf/`,
  `  ln -s "$CATALINA_HOME/webapps${contract.path}.war" ${tomcat}/webapps${contract.path}.war`,
  "}",
  "",
  ...makeTrust(trust, "PKCS12"),
  "",
  "# keep ALIAS FILE: a password that OpenAM starts with, as an entry of the keystore.",
  "keep() {",
  `  local options=(-storetype JCEKS -keystore $base${contract.path}/keystore.jceks -storepass:file ${secrets}/keystore-password)`,
  '  keytool -delete -alias "$1" "${options[@]}" > /dev/null 2>&1 || :',
  '  printf \'%s\\n%s\\n\' "$(< "$2")" "$(< "$2")" |',
  '    keytool -importpass -noprompt -alias "$1" "${options[@]}" > /tmp/problem 2>&1 ||',
  '    stop "The keystore takes no entry, so its password is another one, or it is no JCEKS: $(tail --lines 1 /tmp/problem)"',
  "}",
  "",
  "make_boot() {",
  `  local home=$base${contract.path} between= one`,
  "  mkdir -p $home",
  `  cp ${secrets}/keystore.jceks $home/keystore.jceks`,
  `  printf %s "$(< ${secrets}/keystore-password)" > $home/.storepass`,
  "  cp $home/.storepass $home/.keypass",
  `  keep dsameuserpwd ${secrets}/administrator`,
  `  keep configstorepwd ${stores}/config/password`,
  "  {",
  `    printf '{"instance": "%s", "dsameUser": "%s",\\n' "$SERVER_URL${contract.path}" "cn=dsameuser,ou=DSAME Users,$CONFIG_BASE_DN"`,
  `    printf '"keystores": {"default": {"keyStoreType": "JCEKS", "keyStoreFile": "%s",\\n' $home/keystore.jceks`,
  `    printf '"keyStorePasswordFile": "%s", "keyPasswordFile": "%s"}},\\n' $home/.storepass $home/.keypass`,
  `    printf '"configStoreList": ['`,
  "    for one in $CONFIG_SERVERS; do",
  `      printf '%s{"ldapProtocol": "ldaps", "ldapHost": "%s", "ldapPort": %s, "baseDN": "%s", "dirManagerDN": "%s"}' \\`,
  '        "$between" "${one%:*}" "${one##*:}" "$CONFIG_BASE_DN" "$CONFIG_BIND_DN"',
  "      between=$',\\n'",
  "    done",
  `    printf ']}\\n'`,
  `  } > ${base}/boot.json`,
  "}",
  "",
  "# run_tomcat ADDRESS: the server itself, in place of what calls this.",
  "run_tomcat() {",
  '  export CATALINA_OPTS="$JVM_OPTIONS -Duser.home=/tmp -Dfairlead.address=$1 \\',
  `    -Dcom.sun.identity.configuration.directory=${base} -Dcom.iplanet.services.configpath=${base} \\`,
  "    -Dorg.forgerock.openam.ldap.secure.protocol.version=TLSv1.2 \\",
  `    -Djavax.net.ssl.trustStore=${trust} -Djavax.net.ssl.trustStorePassword=changeit"`,
  "  # OpenAM writes an error for each of its own sessions that it makes while it starts.",
  '  exec "$CATALINA_HOME/bin/catalina.sh" run',
  "}",
]);
