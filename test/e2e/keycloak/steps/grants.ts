import { UnexpectedAnswer } from "../load/answer.js";
import { userName } from "../load/admin.js";
import { passwordGrant, refreshGrant, type Place, type Tokens } from "../load/tokens.js";

/** A user's session, as the application has it. */
export interface Grants extends Tokens {
  readonly user: string;
}

/** Logs in every user, whose password is the name. @throws at the first who cannot */
export async function allLogIn(
  place: Place,
  users: number,
  scope = "openid",
): Promise<readonly Grants[]> {
  const grants: Grants[] = [];
  for (let index = 1; index <= users; index += 1) {
    const user = userName(index);
    grants.push({ user, ...(await passwordGrant(place, user, user, scope)) });
  }
  return grants;
}

/** The same, for sessions that are kept without a browser. */
export const logInOffline = (place: Place, users: number): Promise<readonly Grants[]> =>
  allLogIn(place, users, "openid offline_access");

/** How many sessions can be prolonged, and what the server says of the last one that cannot. */
export async function goOn(
  place: Place,
  grants: readonly Grants[],
): Promise<{ readonly kept: number; readonly said: string }> {
  let kept = 0;
  let said = "";
  for (const { refresh } of grants) {
    try {
      await refreshGrant(place, refresh);
      kept += 1;
    } catch (error) {
      if (!(error instanceof UnexpectedAnswer)) throw error;
      said = error.message;
    }
  }
  return { kept, said };
}
