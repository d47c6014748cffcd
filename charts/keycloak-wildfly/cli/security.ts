import { equals, text, when, type Items } from "../../../generator/index.js";
import { jgroupsMounts } from "../secrets.js";
import { isAuthenticated, isEncrypted, paths, stackName, values } from "../context.js";

type Lines = readonly string[];

const { secret, security } = values.jgroups;

const stack = text`/subsystem=jgroups/stack=${stackName}`;

const keystorePassword = '{clear-text="${env.JGROUPS_KEYSTORE_PASSWORD}"}';
const password = '{clear-text="${env.JGROUPS_PASSWORD}"}';

const encryptedBy = (protocol: "SYM_ENCRYPT" | "ASYM_ENCRYPT") =>
  text`${stack}/protocol=${protocol}:add(add-index=5,key-store=jgroups,key-alias=${secret.keyAlias},key-credential-reference=${keystorePassword})`;

/**
 * Who may join, and who may read messages. AUTH stands below pbcast.GMS, encryption below
 * pbcast.NAKACK2 (http://www.jgroups.org/manual4/index.html#Security); a protocol and its token are
 * one step to the server.
 */
export const securityLines: Items<string> = [
  when<Lines>(isAuthenticated, [
    "batch",
    text`${stack}/protocol=AUTH:add(add-index=8)`,
    text`${stack}/protocol=AUTH/token=digest:add(algorithm=SHA-512,shared-secret-reference=${password})`,
    "run-batch",
  ]),
  when<Lines>(isEncrypted, [
    text`/subsystem=elytron/key-store=jgroups:add(path="${paths.jgroups}/${jgroupsMounts.keystore.files.keystore}",type=PKCS12,credential-reference=${keystorePassword})`,
  ]),
  when<Lines>(equals(security, "sym-encrypt"), [encryptedBy("SYM_ENCRYPT")]),
  when<Lines>(equals(security, "asym-encrypt"), [encryptedBy("ASYM_ENCRYPT")]),
];
