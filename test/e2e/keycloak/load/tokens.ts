import { stringField, UnexpectedAnswer } from "./answer.js";
import { request } from "../../harness/http.js";

/** A realm on a server and a public client in it. */
export interface Place {
  /** Base URL of the server, without /realms. */
  readonly url: string;
  readonly realm: string;
  readonly client: string;
  /** Milliseconds for each request. Default: thirty seconds. */
  readonly timeout?: number;
}

export interface Tokens {
  readonly access: string;
  readonly refresh: string;
}

export function realmUrl({ url, realm }: Pick<Place, "url" | "realm">, path: string): URL {
  return new URL(`${url.replace(/\/$/, "")}/realms/${encodeURIComponent(realm)}/${path}`);
}

/** Logs in with name and password (direct access grant). */
export function passwordGrant(
  place: Place,
  username: string,
  password: string,
  scope = "openid",
): Promise<Tokens> {
  return grant("login", place, { grant_type: "password", username, password, scope });
}

/** Prolongs a session. */
export function refreshGrant(place: Place, refresh: string): Promise<Tokens> {
  return grant("refresh", place, { grant_type: "refresh_token", refresh_token: refresh });
}

/** Exchanges an authorization code. */
export function codeGrant(place: Place, code: string, redirect: string): Promise<Tokens> {
  return grant("code", place, { grant_type: "authorization_code", code, redirect_uri: redirect });
}

async function grant(
  what: string,
  place: Place,
  form: Readonly<Record<string, string>>,
): Promise<Tokens> {
  const url = realmUrl(place, "protocol/openid-connect/token");
  const answer = await request(url, {
    method: "POST",
    form: { client_id: place.client, scope: "openid", ...form },
    ...(place.timeout !== undefined && { timeout: place.timeout }),
  });
  if (answer.status !== 200) throw new UnexpectedAnswer(what, answer);
  return {
    access: stringField(what, answer, "access_token"),
    refresh: stringField(what, answer, "refresh_token"),
  };
}

/** Whether the session of an access token is known to the server at this URL. */
export async function knowsSession(place: Place, access: string): Promise<boolean> {
  const answer = await request(realmUrl(place, "protocol/openid-connect/userinfo"), {
    headers: { authorization: `Bearer ${access}` },
  });
  if (answer.status === 200) return true;
  if (answer.status === 401) return false;
  throw new UnexpectedAnswer("userinfo", answer);
}
