import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import { connect, type AddressInfo } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { recipes } from "../../cluster/images/recipes.js";
import { waitFor } from "../../cluster/wait.js";
import { run } from "../../tools/run.js";
import { injected, type AnnotatedPod } from "./injected-pod.js";
import type { Kube } from "./kube.js";

const name = "fairlead-e2e-vault-injector";

interface Review {
  readonly request: { readonly uid: string; readonly object: AnnotatedPod };
}

/**
 * A webhook of the tests that stands for HashiCorp's injector: the API server shows it each pod of a
 * namespace that is to be made. It runs here, where the API server must reach it.
 */
export class PodInjector {
  #tries = 0;

  private constructor(
    private readonly kube: Kube,
    private readonly server: Server,
    private readonly configuration: object,
    /** Names of pods that it was shown. */
    private readonly shown: ReadonlySet<string | undefined>,
  ) {}

  /** @param address of Vault, as pods reach it */
  static async start(kube: Kube, address: string): Promise<PodInjector> {
    const host = await ownAddress(kube);
    const { key, cert } = await certificateFor(host);
    const injector = { address, image: recipes.vault.name };
    const shown = new Set<string | undefined>();
    const server = createServer({ key, cert }, (request, response) => {
      void json(request).then((body) => {
        const review = body as Review;
        shown.add(review.request.object.metadata.name);
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(answer(review, injector)));
      });
    });
    server.listen(0, host);
    await once(server, "listening");
    const url = `https://${host}:${(server.address() as AddressInfo).port}/mutate`;
    const made = new PodInjector(kube, server, configurationOf(kube, url, cert), shown);
    await made.watch();
    return made;
  }

  /** Has the API server ask it. */
  async watch(): Promise<void> {
    await this.kube.apply([this.configuration]);
    await this.#until(true);
  }

  /** Has the API server ask nobody, as where the injector does not watch a namespace. */
  async leave(): Promise<void> {
    await this.kube.run(["delete", "--ignore-not-found", `mutatingwebhookconfiguration/${name}`]);
    await this.#until(false);
  }

  async stop(): Promise<void> {
    await this.leave();
    this.server.close();
  }

  /** The API server learns of a configuration a little later. */
  async #until(isAsked: boolean): Promise<void> {
    await waitFor(`an API server that asks the injector: ${isAsked}`, async () => {
      this.#tries += 1;
      const tried = `injector-${this.#tries}`;
      const pod = {
        apiVersion: "v1",
        kind: "Pod",
        metadata: { name: tried },
        spec: { containers: [{ name: "none", image: "none" }] },
      };
      // Whether it may be made does not matter: who judges that comes behind.
      const input = JSON.stringify(pod);
      await this.kube.attempt(["create", "--dry-run=server", "--filename=-"], { input });
      return this.shown.has(tried) === isAsked || `${tried} says else`;
    });
  }
}

/** A review's answer: the pod as it shall be, or why it cannot be made. */
function answer({ request: { uid, object } }: Review, injector: Parameters<typeof injected>[1]) {
  const review = { apiVersion: "admission.k8s.io/v1", kind: "AdmissionReview" };
  try {
    const { metadata, spec } = injected(object, injector);
    const patch = [
      { op: "replace", path: "/spec", value: spec },
      { op: "add", path: "/metadata/annotations", value: metadata.annotations ?? {} },
    ];
    const encoded = Buffer.from(JSON.stringify(patch)).toString("base64");
    return {
      ...review,
      response: { uid, allowed: true, patchType: "JSONPatch", patch: encoded },
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...review, response: { uid, allowed: false, status: { message } } };
  }
}

function configurationOf({ namespace }: Kube, url: string, cert: string): object {
  return {
    apiVersion: "admissionregistration.k8s.io/v1",
    kind: "MutatingWebhookConfiguration",
    metadata: { name },
    webhooks: [
      {
        name: "injector.fairlead.invalid",
        admissionReviewVersions: ["v1"],
        sideEffects: "None",
        failurePolicy: "Fail",
        timeoutSeconds: 30,
        namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
        rules: [
          { apiGroups: [""], apiVersions: ["v1"], operations: ["CREATE"], resources: ["pods"] },
        ],
        clientConfig: { url, caBundle: Buffer.from(cert).toString("base64") },
      },
    ],
  };
}

/** The address of this machine, or of this network, that the API server sees. */
async function ownAddress(kube: Kube): Promise<string> {
  const path = "--output=jsonpath={.clusters[0].cluster.server}";
  const server = new URL(await kube.run(["config", "view", "--minify", path]));
  const socket = connect(Number(server.port || 443), server.hostname);
  await once(socket, "connect");
  const address = socket.localAddress ?? "";
  socket.destroy();
  return address;
}

async function certificateFor(address: string): Promise<{ key: string; cert: string }> {
  const cwd = await mkdtemp(join(tmpdir(), "fairlead-injector-"));
  try {
    const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
    const about = ["-subj", "/CN=injector", "-addext", `subjectAltName=IP:${address}`];
    const files = ["-days", "2", "-keyout", "tls.key", "-out", "tls.crt"];
    await run("openssl", ["req", "-x509", ...key, ...about, ...files], { cwd });
    const read = (file: string): Promise<string> => readFile(join(cwd, file), "utf8");
    return { key: await read("tls.key"), cert: await read("tls.crt") };
  } finally {
    await rm(cwd, { recursive: true });
  }
}
