import { createHash } from "node:crypto";
import { file, symlink } from "./entry.js";
import type { DebianLayer } from "./recipe.js";

const architecture = process.arch === "x64" ? "amd64" : process.arch;
/** Where Java is, from the image's root. */
export const home = `usr/lib/jvm/java-17-openjdk-${architecture}`;

/**
 * Java without a desktop: the package's libraries for sound, fonts and printing are not there, as
 * they are not in the official image.
 */
export const java: DebianLayer = {
  kind: "debian",
  name: "java-17",
  packages: ["openjdk-17-jre-headless"],
  files: {
    "usr/bin/java": symlink(`../../${home}/bin/java`),
    "usr/bin/keytool": symlink(`../../${home}/bin/keytool`),
    "etc/ssl/certs/java/cacerts": file(emptyKeystore("changeit")),
  },
};

/**
 * A Java keystore (JKS) without certificates: no public authority can be reached from the tests'
 * networks, and Debian makes the file in a script that is not run here.
 * https://docs.oracle.com/en/java/javase/17/docs/specs/security/standard-names.html#keystore-types
 */
function emptyKeystore(password: string): Buffer {
  const content = Buffer.alloc(12);
  content.writeUInt32BE(0xfeedfeed, 0);
  content.writeUInt32BE(2, 4);
  const passwordBytes = Buffer.from(password, "utf16le").swap16();
  const seal = createHash("sha1").update(passwordBytes).update("Mighty Aphrodite").update(content);
  return Buffer.concat([content, seal.digest()]);
}
