import { waitFor } from "../../cluster/wait.js";
import { UnexpectedAnswer } from "../keycloak/load/answer.js";
import { knowsSession, passwordGrant, type Place } from "../keycloak/load/tokens.js";

/** Logs in at one site. @returns milliseconds until the other knows the session */
export async function knownAfter(here: Place, there: Place, user: string): Promise<number> {
  const { access } = await passwordGrant(here, user, user);
  const begin = performance.now();
  await waitFor("the session elsewhere", async () => {
    return (await knowsSession(there, access)) || "not known";
  });
  return performance.now() - begin;
}

/** A password that is refused. @throws where it is not */
export async function failsLogin(place: Place, user: string, password = "wrong"): Promise<void> {
  try {
    await passwordGrant(place, user, password);
  } catch (error) {
    if (error instanceof UnexpectedAnswer) return;
    throw error;
  }
  throw new Error(`${user} logs in with the password ${password}`);
}
