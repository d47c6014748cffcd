import { base, group, passwd } from "./base.js";
import { directory, file } from "./entry.js";
import { home as javaHome, java } from "./java.js";
import type { Recipe } from "./recipe.js";

const version = "15.2.1.Final";
const owner = { uid: 185, gid: 0 };
const home = "opt/infinispan";

/**
 * Two classes of the distribution's own start, which Maven Central has no JAR of: what is there hands on
 * to the server's.
 */
const loader = {
  "org/infinispan/server/loader/LogManager.java": `package org.infinispan.server.loader;

public class LogManager extends java.util.logging.LogManager {
  private java.util.logging.LogManager delegate;

  public void setDelegate(java.util.logging.LogManager delegate) {
    this.delegate = delegate;
  }
}
`,
  "org/infinispan/server/loader/ServerLoginModule.java": `package org.infinispan.server.loader;

import java.util.Map;
import java.util.function.BiPredicate;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.spi.LoginModule;

public class ServerLoginModule implements LoginModule {
  private static BiPredicate<CallbackHandler, Subject> authenticator;
  private Subject subject;
  private CallbackHandler handler;

  public static void setAuthenticator(BiPredicate<CallbackHandler, Subject> one) {
    authenticator = one;
  }

  public void initialize(Subject one, CallbackHandler its, Map<String, ?> state, Map<String, ?> options) {
    subject = one;
    handler = its;
  }

  public boolean login() {
    return authenticator.test(handler, subject);
  }

  public boolean commit() {
    return true;
  }

  public boolean abort() {
    return true;
  }

  public boolean logout() {
    return true;
  }
}
`,
};

/** What the distribution's own script does with the arguments that the documentation names. */
const server = `#!/bin/bash
exec java $JAVA_OPTS -Djava.util.logging.manager=org.infinispan.server.loader.LogManager \\
  -Dinfinispan.server.home.path=/${home} -cp "/${home}/boot:/${home}/lib/*" \\
  org.infinispan.server.Bootstrap "$@"
`;

/**
 * Infinispan's server. Paths and user as in
 * https://github.com/infinispan/infinispan-images/blob/main/server-openjdk/README.md
 * The JARs are those of Maven Central, which has no distribution. The official entry point makes users
 * of its environment and then runs bin/server.sh, here there is that alone: a chart that needs the
 * former fails here.
 */
export const infinispan: Recipe = {
  name: `quay.io/infinispan/server:${version}`,
  layers: [
    base,
    java,
    {
      kind: "jars",
      name: `infinispan-${version}`,
      artifact: `org.infinispan:infinispan-server-runtime:${version}`,
      sha256: "af876716673d852dda45f71429a34cd77669a27c042fb2b6584283ab73288d8d",
      at: `${home}/lib`,
      owner,
    },
    { kind: "classes", name: "infinispan-loader", sources: loader, at: `${home}/boot` },
    {
      kind: "files",
      name: "infinispan-server",
      files: {
        "etc/passwd": file(`${passwd}jboss:x:185:0:JBoss user:/${home}:/sbin/nologin\n`),
        "etc/group": file(`${group}jboss:x:185:\n`),
        [`${home}/bin/server.sh`]: file(server, 0o775, owner),
        [`${home}/server`]: directory(0o775, owner),
      },
    },
  ],
  config: {
    User: "185",
    Env: [
      "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      "LANG=C.UTF-8",
      `JAVA_HOME=/${javaHome}`,
    ],
    Entrypoint: [`/${home}/bin/server.sh`],
    ExposedPorts: ["11222/tcp"],
  },
};
