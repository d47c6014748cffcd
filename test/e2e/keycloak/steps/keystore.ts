import { Unrecoverable, waitFor } from "../../../cluster/wait.js";
import type { Stage } from "../../harness/scenario.js";
import type { Values } from "../../harness/values.js";

const keystorePassword = "of-the-keystore";
const file = "/tmp/keystore.p12";

/** What keytool is asked for, as the chart's README says. */
const generations = {
  "sym-encrypt": "-genseckey -keyalg AES -keysize 256",
  "asym-encrypt": "-genkeypair -keyalg RSA -keysize 2048 -dname CN=jgroups",
} as const;

/**
 * Makes the Secret that nodes share; keytool is the image's own.
 * @returns the values of a release whose nodes have it
 */
export async function makesSharedSecret(
  { kube }: Stage,
  security: keyof typeof generations,
  name: string,
  image: string,
): Promise<Values> {
  const keytool = `keytool ${generations[security]} -alias jgroups -storetype PKCS12 -keystore ${file} -storepass ${keystorePassword}`;
  const quietly = `said=$(${keytool} 2>&1) || { echo "$said"; exit 1; }`;
  await kube.apply([pod(image, `${quietly}; base64 --wrap=0 ${file}`)]);
  await waitFor(
    "a keystore",
    async () => {
      const phase = await kube.run(["get", "pod", "keytool", "--output=jsonpath={.status.phase}"]);
      if (phase === "Failed") throw new Unrecoverable(await kube.run(["logs", "keytool"]));
      return phase === "Succeeded" || `the pod keytool is ${phase}`;
    },
    { interval: 500 },
  );
  const keystore = await kube.run(["logs", "keytool"]);
  await kube.run(["delete", "pod", "keytool", "--now"]);
  await kube.apply([
    {
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name },
      stringData: { password: "of-the-nodes", "keystore-password": keystorePassword },
      data: { "keystore.p12": keystore.trim() },
    },
  ]);
  return { jgroups: { security, secret: { name } } };
}

function pod(image: string, command: string): object {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "keytool" },
    spec: {
      restartPolicy: "Never",
      securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
      containers: [
        {
          name: "keytool",
          image,
          command: ["/bin/sh", "-c", command],
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
        },
      ],
    },
  };
}
