import { ldaps, type Store } from "../forgerock-ds/store.js";
import type { Pod } from "../harness/kube.js";
import type { Stage } from "../harness/scenario.js";
import type { Parts } from "./parts.js";

/** What two access managers share: sessions that they sign, keys, and tokens that are kept. */
export async function asOne(stage: Stage, { managers, tokenstore }: Parts): Promise<void> {
  const two = async (): Promise<readonly [Pod, Pod]> => {
    const [one, other] = await managers.pods();
    if (one === undefined || other === undefined) throw new Error("there are no two");
    return [one, other];
  };

  await stage.row("session", "a session that one signs is valid on the other", async () => {
    const [one, other] = await two();
    await managers.addUser(one, "anna", "of-anna-herself");
    const token = await managers.login(one, "anna", "of-anna-herself");
    if (!token.includes("*eyJ")) throw new Error(`the session is not in its token: ${token}`);
    return `${await managers.userOf(other, token)}, on ${other.metadata.name}`;
  });

  await stage.row("keys", "both publish the key of the Secret, and no other", async () => {
    for (const pod of await two()) {
      const keys = await managers.published(pod);
      if (keys.join() !== managers.modulus)
        throw new Error(`${pod.metadata.name} publishes ${keys.join()}, not ${managers.modulus}`);
    }
    return `${managers.modulus.slice(0, 12)}… by the JWK URI of each`;
  });

  await stage.row("tokens", "sessions that are kept are in the token store", async () => {
    const [one, other] = await two();
    const token = await managers.loginAsAdministrator(one);
    const user = await managers.userOf(other, token);
    const count = await keptBelow(tokenstore);
    return `${count} below ${tokenstore.baseDn}; ${user} on the other`;
  });
}

/** How many tokens are kept in a store. @throws where there is none */
export async function keptBelow(store: Store): Promise<number> {
  const search = ["--baseDN", store.baseDn, "(objectClass=frCoreToken)", "1.1"];
  const found = await store.tool(0, ["ldapsearch", ...ldaps, ...search]);
  const count = found.match(/^dn: /gm)?.length ?? 0;
  if (count === 0) throw new Error(`${store.fullname} has no token`);
  return count;
}
