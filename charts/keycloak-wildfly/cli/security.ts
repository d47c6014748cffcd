import { equals, text, when, type Items } from "../../../generator/manifest/index.js";
import { isAuthenticated, isEncrypted, paths, stackName, values } from "../context.js";

type Lines = readonly string[];

const { secret, security } = values.jgroups;

const stack = text`/subsystem=jgroups/stack=${stackName}`;

const KEYSTORE = "jgroups";

/** Who may join, and who may read messages. */
export const securityLines: Items<string> = [
  when<Lines>(isEncrypted, [
    text`/subsystem=elytron/key-store=${KEYSTORE}:add(path="${paths.jgroups}/${secret.keystoreKey}",type=PKCS12,credential-reference={clear-text="\${env.JGROUPS_KEYSTORE_PASSWORD}"})`,
  ]),
  when<Lines>(equals(security, "sym-encrypt"), [
    text`${stack}/protocol=SYM_ENCRYPT:add(add-index=5,key-store=${KEYSTORE},key-alias="${secret.keyAlias}",key-credential-reference={clear-text="\${env.JGROUPS_KEYSTORE_PASSWORD}"})`,
  ]),
  when<Lines>(equals(security, "asym-encrypt"), [
    text`${stack}/protocol=ASYM_ENCRYPT:add(add-index=5,key-store=${KEYSTORE},key-alias="${secret.keyAlias}",key-credential-reference={clear-text="\${env.JGROUPS_KEYSTORE_PASSWORD}"})`,
  ]),
  when<Lines>(isAuthenticated, [text`${stack}/protocol=AUTH:add(add-index=8)`]),
];
