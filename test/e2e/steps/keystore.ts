import { Unrecoverable, waitFor } from "../../cluster/wait.js";
import type { Stage } from "../scenario.js";

const keystorePassword = "of-the-keystore";
const file = "/tmp/keystore.p12";

/** Makes the Secret that nodes share, as the chart's README says; keytool is the image's own. */
export async function makesSharedSecret(stage: Stage, name: string, image: string): Promise<void> {
  const { kube } = stage;
  const keytool = `keytool -genseckey -alias jgroups -keyalg AES -keysize 256 -storetype PKCS12 -keystore ${file} -storepass ${keystorePassword}`;
  const quietly = `said=$(${keytool} 2>&1) || { echo "$said"; exit 1; }`;
  await kube.apply([pod(image, `${quietly}; base64 --wrap=0 ${file}`)]);
  await waitFor(
    "a keystore",
    async () => {
      const phase = await kube.run(["get", "pod", "keytool", "--output=jsonpath={.status.phase}"]);
      if (phase === "Failed") throw new Unrecoverable(await kube.run(["logs", "keytool"]));
      return phase === "Succeeded" || `the pod keytool is ${phase}`;
    },
    { seconds: 60, interval: 500 },
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
