import { waitFor } from "../../../cluster/wait.js";
import type { Stage } from "../../harness/scenario.js";
import type { Installation } from "../installation.js";
import { userName } from "../load/admin.js";
import { finishLogin, openLogin } from "../load/code-flow.js";
import { CookieJar } from "../load/cookies.js";
import { request } from "../../harness/http.js";
import { knowsSession, realmUrl, type Place } from "../load/tokens.js";
import { address } from "../product.js";

const logins = 10;
const requests = 20;

/** Where a browser goes, whoever answers there. */
const place = (installation: Installation, port?: number): Place =>
  installation.place(port === undefined ? address : `${address}:${port}`);

/** Logins by the public address, through the Ingress. */
export async function ingressLogins(stage: Stage, installation: Installation): Promise<void> {
  await stage.row("ingress", "logins by the public address through the Ingress", async () => {
    return `${await logIn(place(installation))} code flows, sessions known`;
  });
}

/** Logins through the Gateway's listener, which the HTTPRoute is attached to. */
export async function routeLogins(
  stage: Stage,
  installation: Installation,
  port: number,
): Promise<void> {
  await stage.row("http-route", "logins through the HTTPRoute of a Gateway", async () => {
    return `${await logIn(place(installation, port))} code flows, sessions known`;
  });
}

async function logIn(at: Place): Promise<number> {
  // A controller learns of a change when it does.
  await waitFor("an answer", async () => {
    const { status } = await request(realmUrl(at, ".well-known/openid-configuration"));
    return status === 200 || `status ${status}`;
  });
  for (let index = 1; index <= logins; index += 1) {
    const user = userName(index);
    const { access } = await finishLogin(await openLogin(at), user, user);
    if (!(await knowsSession(at, access))) throw new Error(`the session of ${user} is not known`);
  }
  return logins;
}

/** A browser that keeps its cookies stays on one node; those without any are spread. */
export async function sticks(stage: Stage, installation: Installation): Promise<void> {
  await stage.row("sticky", "one browser stays on one node by the cookie", async () => {
    const one = await served(installation, new CookieJar());
    const many = await served(installation);
    if (one.length !== 1) throw new Error(`one browser was served by ${one.join(" and ")}`);
    if (many.length < 2) throw new Error(`all browsers were served by ${many.join(" and ")}`);
    return `${requests} requests of one browser on 1 node, without cookies on ${many.length}`;
  });
}

/** The same browser without sticky sessions goes to every node, and logins end even so. */
export async function strays(stage: Stage, installation: Installation): Promise<void> {
  await stage.row("not-sticky", "without sticky sessions: both nodes, and logins end", async () => {
    await installation.waitForView(2);
    let nodes: readonly string[] = [];
    await waitFor("requests on both nodes", async () => {
      nodes = await served(installation, new CookieJar());
      return nodes.length === 2 || `on ${nodes.join(" and ")}`;
    });
    return `${requests} requests on ${nodes.length} nodes, ${await logIn(place(installation))} code flows`;
  });
}

/** The pods that have answered so many requests for a login page. */
async function served(installation: Installation, jar?: CookieJar): Promise<readonly string[]> {
  const pods = await installation.pods();
  const counts = (): Promise<number[]> =>
    Promise.all(pods.map(async (pod) => answered(await installation.metrics(pod))));
  const before = await counts();
  const url = realmUrl(place(installation), ".well-known/openid-configuration");
  for (let index = 0; index < requests; index += 1) {
    const cookie = jar?.header() ?? "";
    const answer = await request(url, cookie === "" ? {} : { headers: { cookie } });
    jar?.store(answer.headers["set-cookie"]);
    if (answer.status !== 200) throw new Error(`${url.href} answers ${answer.status}`);
  }
  const after = await counts();
  return pods
    .filter((_, index) => (after[index] ?? 0) > (before[index] ?? 0))
    .map(({ metadata }) => metadata.name);
}

/** Requests that a node has answered but for those at its management port. */
function answered(metrics: string): number {
  const lines = metrics.matchAll(/^http_server_requests_seconds_count\{(.*)\} (\S+)$/gm);
  return [...lines]
    .filter(([, labels = ""]) => !/uri="\/(health|metrics)/.test(labels))
    .reduce((sum, [, , count]) => sum + Number(count), 0);
}

/** What the public Ingress does not lead to: management, and a console with an Ingress of its own. */
export async function closedWays(stage: Stage, admin: string): Promise<void> {
  await stage.row("closed", "no management and no console by the public address", async () => {
    const closed = ["/metrics", "/health/ready", "/admin/master/console/"];
    for (const path of closed) {
      const { status } = await request(new URL(path, address));
      if (status !== 404) throw new Error(`${path} answers ${status}`);
    }
    const console = await request(new URL("/admin/master/console/", admin));
    if (console.status !== 200) throw new Error(`the console answers ${console.status}`);
    return `${closed.length} paths answer 404, the console ${console.status} at a host of its own`;
  });
}
