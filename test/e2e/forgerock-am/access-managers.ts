import { waitFor } from "../../cluster/wait.js";
import { request, type HttpRequest, type HttpResponse } from "../harness/http.js";
import { byTurns, isReady, type Pod } from "../harness/kube.js";
import type { Release } from "../harness/release.js";
import { secret, type Stage } from "../harness/scenario.js";
import { signingKeys } from "./keys.js";

const administrator = "of-the-administrator";
const pin = "of-the-keystore";

/** What is said of a token that is no session, or none any more. */
export const noSession = "no such session";

/** Access managers of a release, and what people and applications ask of their pods. */
export class AccessManagers implements Release {
  /** Modulus of the key in the Secret. */
  modulus = "";

  /** @param name of the chart, or the alias that it has in another one */
  constructor(
    readonly stage: Stage,
    readonly release: string,
    readonly name: string,
  ) {}

  get fullname(): string {
    return `${this.release}-${this.name}`;
  }

  /** What the chart expects by the keys of a Secret: `words`, and in base64 `data`. */
  async secret(): Promise<Readonly<Record<"words" | "data", Readonly<Record<string, string>>>>> {
    const { keystore, modulus } = await signingKeys(pin);
    this.modulus = modulus;
    const words = {
      administrator,
      agents: "of-the-agents",
      "encryption-key": "of-thirty-two-letters-or-more-1234",
      "keystore-password": pin,
    };
    return { words, data: { "keystore.jceks": keystore } };
  }

  /** The Secrets that the chart expects. @param authority certificate that signed the directories' */
  async prepare(authority: string): Promise<void> {
    const { words, data } = await this.secret();
    await this.stage.kube.apply([
      { ...secret(this.fullname, words), data },
      secret(`${this.fullname}-authority`, { "ca.crt": authority }),
    ]);
  }

  pods(): Promise<readonly Pod[]> {
    const labels = [`instance=${this.release}`, `name=${this.name}`];
    return this.stage.kube.pods(labels.map((label) => `app.kubernetes.io/${label}`).join(","));
  }

  /** Those that are ready and stay. */
  async ready(): Promise<readonly Pod[]> {
    return (await this.pods()).filter(isReady);
  }

  /** Waits until there are so many, all of them ready. */
  async are(count: number): Promise<readonly Pod[]> {
    await waitFor(
      `${count} access managers`,
      async () => {
        const [ready, all] = [await this.ready(), await this.pods()];
        return (
          (ready.length === count && all.length === count) ||
          `${ready.length} of ${all.length} are ready`
        );
      },
      { seconds: 3 * byTurns, interval: 1000 },
    );
    return this.ready();
  }

  /** Address of the Service, behind which is any of them. */
  service(): Promise<string> {
    const output = "--output=jsonpath={.spec.clusterIP}";
    return this.stage.kube.run(["get", "service", this.fullname, output]);
  }

  /**
   * Asks by the name that OpenAM has for all of them.
   * @param at a pod, or the Service's address
   * @param path below /openam
   */
  ask(at: Pod | string, path: string, options: HttpRequest = {}): Promise<HttpResponse> {
    const address = typeof at === "string" ? at : at.status.podIP;
    if (address === undefined) throw new Error("the pod has no address");
    const host = `${this.fullname}.${this.stage.kube.namespace}.svc.cluster.local:8080`;
    return request(new URL(`http://${address}:8080/openam${path}`), {
      timeout: 60_000,
      ...options,
      headers: { ...options.headers, host },
    });
  }

  /** @returns a session's token */
  async login(at: Pod | string, name: string, password: string): Promise<string> {
    const { status, body } = await this.ask(at, "/json/authenticate", {
      method: "POST",
      headers: {
        "X-OpenAM-Username": name,
        "X-OpenAM-Password": password,
        "Accept-API-Version": "protocol=1.0,resource=2.0",
      },
      json: {},
    });
    const token = status === 200 ? (JSON.parse(body) as { tokenId?: string }).tokenId : undefined;
    if (token === undefined) throw new Error(`${name} cannot log in: ${status} ${body}`);
    return token;
  }

  loginAsAdministrator(pod: Pod): Promise<string> {
    return this.login(pod, "amadmin", administrator);
  }

  /** Makes a user in the user store. */
  async addUser(pod: Pod, name: string, password: string): Promise<void> {
    const token = await this.loginAsAdministrator(pod);
    await waitFor(`OpenAM to make ${name}`, async () => {
      const { status, body } = await this.ask(pod, "/json/users/?_action=create", {
        method: "POST",
        headers: { iPlanetDirectoryPro: token, "Accept-API-Version": "protocol=2.1,resource=3.0" },
        json: { username: name, userpassword: password, mail: `${name}@example.com` },
      });
      return status === 201 || status === 200 || `${status} ${body}`;
    });
  }

  /** Whose session it is, as one pod or any judges it. @throws with {@link noSession} where it is none */
  async userOf(at: Pod | string, token: string): Promise<string> {
    const path = `/json/sessions/${encodeURIComponent(token)}?_action=validate`;
    const headers = { "Accept-API-Version": "protocol=1.0,resource=1.1" };
    const { status, body } = await this.ask(at, path, { method: "POST", headers, json: {} });
    if (status !== 200) throw new Error(`no answer about a session: ${status} ${body}`);
    const { valid, uid = "" } = JSON.parse(body) as { valid?: boolean; uid?: string };
    if (valid !== true) throw new Error(`${noSession}: ${body}`);
    return uid;
  }

  /** What OpenAM's REST interface has at a path, as its administrator sees it on one pod. */
  async setting(pod: Pod, path: string): Promise<Readonly<Record<string, unknown>>> {
    const token = await this.loginAsAdministrator(pod);
    const headers = {
      iPlanetDirectoryPro: token,
      "Accept-API-Version": "protocol=1.0,resource=1.0",
    };
    const { status, body } = await this.ask(pod, `/json${path}`, { headers });
    if (status !== 200) throw new Error(`${pod.metadata.name} has no ${path}: ${status} ${body}`);
    return JSON.parse(body) as Readonly<Record<string, unknown>>;
  }

  /** Moduli of the keys that one pod publishes. */
  async published(pod: Pod): Promise<readonly string[]> {
    const { status, body } = await this.ask(pod, "/oauth2/connect/jwk_uri");
    if (status !== 200)
      throw new Error(`${pod.metadata.name} publishes no keys: ${status} ${body}`);
    const { keys } = JSON.parse(body) as { keys: readonly { readonly n?: string }[] };
    return keys.flatMap(({ n }) => (n === undefined ? [] : [n])).sort();
  }
}
