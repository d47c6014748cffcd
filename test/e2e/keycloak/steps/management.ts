import type { Installation } from "../installation.js";

const cli = "/opt/jboss/keycloak/bin/jboss-cli.sh";

/** What the management interface of a running server on WildFly says to an operation. */
export async function manage(
  installation: Installation,
  operation: string,
): Promise<{ readonly result: unknown }> {
  const [pod] = await installation.pods();
  if (pod === undefined) throw new Error("there is no pod");
  const text = await installation.kube.run([
    ...["exec", pod.metadata.name, "--container=keycloak", "--"],
    ...["env", "JAVA_OPTS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", cli, "--connect"],
    ...["--output-json", "--no-color-output", `--commands=${operation}`],
  ]);
  return JSON.parse(text.slice(text.indexOf("{"))) as { readonly result: unknown };
}
