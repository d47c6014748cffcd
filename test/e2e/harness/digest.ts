import { createHash, randomBytes } from "node:crypto";
import { request, type HttpRequest, type HttpResponse } from "./http.js";

export interface Login {
  readonly username: string;
  readonly password: string;
}

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

/** A request that proves who asks by digest: https://www.rfc-editor.org/rfc/rfc7616 */
export async function digestRequest(
  url: URL,
  { username, password }: Login,
  options: HttpRequest = {},
): Promise<HttpResponse> {
  const refused = await request(url, options);
  if (refused.status !== 401) return refused;
  const challenge = [refused.headers["www-authenticate"]].flat().join(", ");
  const given = (name: string): string =>
    new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1] ?? "";
  const [realm, nonce, opaque] = [given("realm"), given("nonce"), given("opaque")];
  const [count, own] = ["00000001", randomBytes(8).toString("hex")];
  const uri = `${url.pathname}${url.search}`;
  const secret = md5(`${username}:${realm}:${password}`);
  const asked = md5(`${options.method ?? "GET"}:${uri}`);
  const answer = md5([secret, nonce, count, own, "auth", asked].join(":"));
  const fields = {
    username: username.replace(/["\\]/g, "\\$&"),
    realm,
    nonce,
    uri,
    response: answer,
    opaque,
    cnonce: own,
  };
  const quoted = Object.entries(fields).map(([name, value]) => `${name}="${value}"`);
  const authorization = `Digest ${quoted.join(", ")}, qop=auth, nc=${count}, algorithm=MD5`;
  return request(url, { ...options, headers: { ...options.headers, authorization } });
}
