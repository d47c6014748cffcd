import { object, UnexpectedAnswer } from "./answer.js";
import { redirectUri } from "./code-flow.js";
import { request, type HttpRequest, type HttpResponse } from "../../harness/http.js";
import { passwordGrant } from "./tokens.js";

export interface Administrator {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** What the load logs in to. */
export interface RealmPlan {
  readonly realm: string;
  readonly client: string;
  /** Users user-1 … user-N, each with its own name as password. */
  readonly users: number;
  /**
   * Rounds of a cheap password hash. Keycloak's default, argon2, costs a fifth of a second and more
   * of a core on a test machine, so that hashing would be all that a load test measures. `default`
   * keeps it.
   */
  readonly hashing: number | "default";
}

export function userName(index: number): string {
  return `user-${index}`;
}

/** Makes realm, client and users; what is there already is left as it is. */
export async function prepareRealm(admin: Administrator, plan: RealmPlan): Promise<void> {
  const call = await administration(admin);
  const { realm, client, users, hashing } = plan;
  const cheap = { passwordPolicy: `hashAlgorithm(pbkdf2-sha256) and hashIterations(${hashing})` };
  await create(call, "", {
    realm,
    enabled: true,
    sslRequired: "none",
    // RSA in a JVM that has just started is slow enough to be most of what a load test measures.
    defaultSignatureAlgorithm: "ES256",
    ...(hashing !== "default" && cheap),
  });
  await create(call, `/${realm}/clients`, {
    clientId: client,
    publicClient: true,
    directAccessGrantsEnabled: true,
    standardFlowEnabled: true,
    redirectUris: [redirectUri],
  });
  for (let index = 1; index <= users; index += 1) {
    const username = userName(index);
    await create(call, `/${realm}/users`, {
      username,
      enabled: true,
      email: `${username}@example.com`,
      emailVerified: true,
      firstName: "User",
      lastName: String(index),
      credentials: [{ type: "password", value: username, temporary: false }],
    });
  }
}

/** What people see a realm called. */
export async function displayName(admin: Administrator, realm: string): Promise<string> {
  const call = await administration(admin);
  const answer = await call(`/${realm}`);
  const name = object(answer.body)?.["displayName"];
  if (typeof name !== "string") throw new UnexpectedAnswer(`realm ${realm}`, answer);
  return name;
}

/** Sessions that the server at the administrator's URL counts for a client. */
export async function countSessions(
  admin: Administrator,
  realm: string,
  client: string,
): Promise<number> {
  const call = await administration(admin);
  const list = await call(`/${realm}/clients?clientId=${encodeURIComponent(client)}`);
  const found: unknown = list.status === 200 ? JSON.parse(list.body) : undefined;
  const first: unknown = Array.isArray(found) ? found[0] : undefined;
  const id = object(JSON.stringify(first ?? null))?.["id"];
  if (typeof id !== "string") throw new UnexpectedAnswer(`client ${client}`, list);
  const answer = await call(`/${realm}/clients/${id}/session-count`);
  const count = object(answer.body)?.["count"];
  if (typeof count !== "number") throw new UnexpectedAnswer("session-count", answer);
  return count;
}

/** A realm as the administrator sees it. */
export async function realmOf(
  admin: Administrator,
  realm: string,
): Promise<Readonly<Record<string, unknown>>> {
  const call = await administration(admin);
  const answer = await call(`/${realm}`);
  const found = answer.status === 200 ? object(answer.body) : undefined;
  if (found === undefined) throw new UnexpectedAnswer(`realm ${realm}`, answer);
  return found;
}

/** Changes what a realm is. */
export async function changeRealm(
  admin: Administrator,
  realm: string,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  const call = await administration(admin);
  const answer = await call(`/${realm}`, { method: "PUT", json: change });
  if (answer.status !== 204) throw new UnexpectedAnswer(`PUT realm ${realm}`, answer);
}

type Call = (path: string, options?: HttpRequest) => Promise<HttpResponse>;

async function administration({ url, username, password }: Administrator): Promise<Call> {
  const place = { url, realm: "master", client: "admin-cli" };
  // The token lives for a minute: a long preparation needs several.
  let token = await passwordGrant(place, username, password);
  return async (path, options) => {
    const target = new URL(`${url.replace(/\/$/, "")}/admin/realms${path}`);
    const send = (): Promise<HttpResponse> =>
      request(target, { ...options, headers: { authorization: `Bearer ${token.access}` } });
    const answer = await send();
    if (answer.status !== 401) return answer;
    token = await passwordGrant(place, username, password);
    return send();
  };
}

async function create(call: Call, path: string, json: object): Promise<void> {
  // A new realm gets RSA keys, whose generation takes a while.
  const answer = await call(path, { method: "POST", json, timeout: 60_000 });
  if (answer.status !== 201 && answer.status !== 409) {
    throw new UnexpectedAnswer(`POST /admin/realms${path}`, answer);
  }
}
