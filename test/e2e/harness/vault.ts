import { recipes } from "../../cluster/images/recipes.js";
import { waitFor } from "../../cluster/wait.js";
import { request } from "./http.js";
import { Kube } from "./kube.js";
import { namespaceObject } from "./namespace.js";
import { containerSecurity, podSecurity } from "./pod-security.js";

const name = "vault";
const namespace = "fairlead-e2e-vault-server";
const labels = { app: name };
const port = 8200;
const kube = new Kube(namespace);

/**
 * A HashiCorp Vault on a volume of its own, with an engine of KV version 2 at `secret` and the
 * authentication of this cluster's service accounts. Like every Vault it is sealed when it starts.
 */
export class Vault {
  /** Where pods reach it. */
  readonly address = `http://${name}.${namespace}.svc:${port}`;

  private constructor(
    /** Where this machine reaches it. */
    readonly url: string,
    private readonly key: string,
    private readonly token: string,
  ) {}

  static async start(): Promise<Vault> {
    // What a run that was ended has left has keys that nobody knows.
    await remove();
    await kube.apply([namespaceObject(namespace), ...objects]);
    await kube.patiently(["rollout", "status", `deployment/${name}`]);
    const service = ["get", "service", name, "--output=jsonpath={.spec.clusterIP}"];
    const url = `http://${await kube.run(service)}:${port}`;
    await answers(url);
    const made = (await call(url, "PUT", "sys/init", {
      json: { secret_shares: 1, secret_threshold: 1 },
    })) as { readonly keys_base64: readonly [string]; readonly root_token: string };
    const vault = new Vault(url, made.keys_base64[0], made.root_token);
    await vault.unseal();
    await vault.#configure();
    return vault;
  }

  stop(): Promise<void> {
    return remove();
  }

  seal(): Promise<unknown> {
    return this.#call("PUT", "sys/seal");
  }

  async unseal(): Promise<void> {
    await this.#call("PUT", "sys/unseal", { key: this.key });
    // For a moment behind that it is nobody's turn to serve.
    await waitFor("Vault unsealed", async () => {
      const { status, body } = await request(new URL("/v1/sys/health", this.url));
      return status === 200 || body;
    });
  }

  /** Ends the server: nothing listens any more. */
  async leave(): Promise<void> {
    await kube.run(["scale", `deployment/${name}`, "--replicas=0"]);
    await waitFor("no Vault", async () => {
      const pods = await kube.pods(`app=${name}`);
      return pods.length === 0 || `${pods.length} pods`;
    });
  }

  /** Starts it again, as it was, and sealed. */
  async comeBack(): Promise<void> {
    await kube.run(["scale", `deployment/${name}`, "--replicas=1"]);
    await kube.patiently(["rollout", "status", `deployment/${name}`]);
    await answers(this.url);
  }

  /** A version of a secret, at `secret/data/<path>`, with these keys and no other. */
  async write(path: string, data: Readonly<Record<string, string>>): Promise<void> {
    await this.#call("POST", `secret/data/${path}`, { data });
  }

  /** A role by which a service account of a namespace reads one secret. */
  async allow(role: string, path: string, account: string, from: Kube): Promise<void> {
    const policy = `path "secret/data/${path}" { capabilities = ["read"] }`;
    await this.#call("PUT", `sys/policies/acl/${role}`, { policy });
    await this.#call("POST", `auth/kubernetes/role/${role}`, {
      bound_service_account_names: [account],
      bound_service_account_namespaces: [from.namespace],
      token_policies: [role],
      token_ttl: "1h",
    });
  }

  async #configure(): Promise<void> {
    await this.#call("POST", "sys/mounts/secret", { type: "kv", options: { version: "2" } });
    await this.#call("POST", "sys/auth/kubernetes", { type: "kubernetes" });
    await this.#call("POST", "auth/kubernetes/config", {
      kubernetes_host: "https://kubernetes.default.svc",
    });
    // A new engine takes nothing until it has made itself up.
    await waitFor("an engine of KV version 2", async () => {
      await this.write("ready", { is: "it" });
      return true;
    });
  }

  #call(method: "GET" | "POST" | "PUT", path: string, json?: unknown): Promise<unknown> {
    return call(this.url, method, path, { json, headers: { "x-vault-token": this.token } });
  }
}

async function remove(): Promise<void> {
  await kube.run(["delete", "--ignore-not-found", `clusterrolebinding/${namespace}`]);
  await kube.patiently(["delete", "--ignore-not-found", "namespace", namespace]);
}

/** Waits until it can be reached, sealed or not: its Service learns of a pod a little later. */
const answers = (url: string): Promise<void> =>
  waitFor("an answer of Vault", async () => {
    const { status, body } = await request(new URL("/v1/sys/seal-status", url));
    return status === 200 || body;
  });

/** @throws with what Vault says, where it does not do it */
async function call(
  url: string,
  method: "GET" | "POST" | "PUT",
  path: string,
  options: Parameters<typeof request>[1],
): Promise<unknown> {
  const { status, body } = await request(new URL(`/v1/${path}`, url), { ...options, method });
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${body.trim()}`);
  return body === "" ? undefined : JSON.parse(body);
}

const configuration = {
  storage: { file: { path: "/vault/file" } },
  listener: { tcp: { address: `0.0.0.0:${port}`, tls_disable: true } },
  api_addr: `http://${name}.${namespace}.svc:${port}`,
  disable_mlock: true,
};

const objects: readonly object[] = [
  { apiVersion: "v1", kind: "ServiceAccount", metadata: { name } },
  {
    // Vault asks the API server whose a token is.
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: { name: namespace },
    roleRef: {
      apiGroup: "rbac.authorization.k8s.io",
      kind: "ClusterRole",
      name: "system:auth-delegator",
    },
    subjects: [{ kind: "ServiceAccount", name, namespace }],
  },
  {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: { name },
    spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
  },
  {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name },
    spec: { selector: labels, ports: [{ port }] },
  },
  {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name },
    data: { "vault.json": JSON.stringify(configuration) },
  },
  {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name },
    spec: {
      replicas: 1,
      strategy: { type: "Recreate" },
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          serviceAccountName: name,
          securityContext: { ...podSecurity(100), fsGroup: 1000 },
          containers: [
            {
              name,
              image: recipes.vault.name,
              args: ["server", "-config=/vault/config/vault.json"],
              ports: [{ containerPort: port }],
              // Sealed, it answers, too.
              readinessProbe: { tcpSocket: { port }, periodSeconds: 1 },
              securityContext: containerSecurity,
              volumeMounts: [
                { name: "data", mountPath: "/vault/file" },
                { name: "config", mountPath: "/vault/config" },
                { name: "tmp", mountPath: "/tmp" },
              ],
            },
          ],
          volumes: [
            { name: "data", persistentVolumeClaim: { claimName: name } },
            { name: "config", configMap: { name } },
            { name: "tmp", emptyDir: {} },
          ],
        },
      },
    },
  },
];
