import { UnexpectedAnswer } from "./answer.js";
import { CookieJar } from "./cookies.js";
import { request } from "../../harness/http.js";
import { codeGrant, realmUrl, type Place, type Tokens } from "./tokens.js";

/** Where the browser would be sent with the code; nothing listens there. */
export const redirectUri = "http://localhost/callback";

/** A login form on someone's screen: an authentication session that one node has begun. */
export interface OpenLogin {
  readonly place: Place;
  /** Path and query of the form's target. */
  readonly action: string;
  readonly cookies: CookieJar;
  /** The page that the form is on. */
  readonly page: string;
}

/** Opens the login page, as a browser does that an application sends there. */
export async function openLogin(place: Place): Promise<OpenLogin> {
  const url = realmUrl(place, "protocol/openid-connect/auth");
  url.search = new URLSearchParams({
    client_id: place.client,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid",
    state: "fairlead",
  }).toString();
  const page = await request(url);
  const target = /<form[^>]*id="kc-form-login"[^>]*action="([^"]+)"/.exec(page.body)?.[1];
  if (page.status !== 200 || target === undefined) throw new UnexpectedAnswer("login page", page);
  const { pathname, search } = new URL(target.replaceAll("&amp;", "&"), url);
  const cookies = new CookieJar();
  cookies.store(page.headers["set-cookie"]);
  return { place, action: `${pathname}${search}`, cookies, page: page.body };
}

/**
 * Sends name and password of an open login through `via`, which may be another node than the one
 * that showed the form. @returns the code
 * @throws where the form comes back instead of a code: the authentication session is not known.
 */
export async function submitLogin(
  { place, action, cookies }: OpenLogin,
  username: string,
  password: string,
  via: string = place.url,
): Promise<string> {
  const answer = await request(new URL(action, via), {
    method: "POST",
    form: { username, password, credentialId: "" },
    headers: { cookie: cookies.header() },
  });
  const location = answer.headers.location;
  const code = location === undefined ? null : new URL(location, via).searchParams.get("code");
  if (answer.status !== 302 || code === null) throw new UnexpectedAnswer("login form", answer);
  return code;
}

/** The same, and exchanges the code there. */
export async function finishLogin(
  login: OpenLogin,
  username: string,
  password: string,
  via: string = login.place.url,
): Promise<Tokens> {
  const code = await submitLogin(login, username, password, via);
  return codeGrant({ ...login.place, url: via }, code, redirectUri);
}
