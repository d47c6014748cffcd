import { base, group, passwd } from "./base.js";
import { file } from "./entry.js";
import { home, java } from "./java.js";
import type { Recipe } from "./recipe.js";

const version = "5.0.3";

/**
 * OpenDJ of the Open Identity Platform. Path and user as in
 * https://github.com/OpenIdentityPlatform/OpenDJ/blob/master/opendj-packages/opendj-docker/Dockerfile
 * The official entry point sets a server up; here it is the server's own start alone. A chart that
 * needs that script fails here.
 */
export const opendj: Recipe = {
  name: `docker.io/openidentityplatform/opendj:${version}`,
  layers: [
    base,
    java,
    {
      kind: "maven",
      name: `opendj-${version}`,
      artifact: `org.openidentityplatform.opendj:opendj-server-legacy:${version}:zip`,
      sha256: "efcaaa6ff9e1d57e5d14f670de2a5832ef5338f74964608327a8f73caeb7d07c",
      at: "opt/opendj",
      owner: { uid: 1001, gid: 0 },
      folders: [],
    },
    {
      kind: "files",
      name: "opendj-user",
      files: {
        "etc/passwd": file(`${passwd}opendj:x:1001:0:opendj user:/opt/opendj:/sbin/nologin\n`),
        "etc/group": file(`${group}opendj:x:0:root\n`),
      },
    },
  ],
  config: {
    User: "1001",
    Env: [
      "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      "LANG=C.UTF-8",
      `JAVA_HOME=/${home}`,
    ],
    Entrypoint: ["/opt/opendj/bin/start-ds", "--nodetach"],
    ExposedPorts: ["1389/tcp", "1636/tcp", "4444/tcp"],
  },
};
