import { finishLogin, openLogin } from "../load/code-flow.js";
import { prepareRealm, userName } from "../load/admin.js";
import { knowsSession, passwordGrant } from "../load/tokens.js";
import type { Installation } from "../installation.js";
import type { Stage } from "../../harness/scenario.js";
import { users } from "../under-load.js";

/** Users, and that their sessions are the whole cluster's. */
export async function sharesSessions(stage: Stage, installation: Installation): Promise<void> {
  await stage.must("realm", "a realm with users, made through the Service", async () => {
    const admin = installation.administrator(await installation.serviceUrl());
    await prepareRealm(admin, { realm: "load", client: "load", users, hashing: 1 });
    return `${users} users`;
  });
  await stage.row("login", "a login on each pod is known on every other", async () => {
    const urls = (await installation.pods()).map((pod) => installation.url(pod));
    for (const [index, url] of urls.entries()) {
      const name = userName(index + 1);
      const { access } = await passwordGrant(installation.place(url), name, name);
      await knownAt(installation, urls, access);
    }
    return `${urls.length} logins, each known on ${urls.length} pods`;
  });
  await stage.row("code-flow", "a login form of one pod is finished through another", async () => {
    const urls = (await installation.pods()).map((pod) => installation.url(pod));
    const user = userName(1);
    for (const [index, url] of urls.entries()) {
      const via = urls[(index + 1) % urls.length] ?? url;
      const form = await openLogin(installation.place(url));
      const { access } = await finishLogin(form, user, user, via);
      await knownAt(installation, urls, access);
    }
    return `${urls.length} forms, finished and known elsewhere`;
  });
}

async function knownAt(
  installation: Installation,
  urls: readonly string[],
  access: string,
): Promise<void> {
  for (const url of urls) {
    if (!(await knowsSession(installation.place(url), access))) {
      throw new Error(`the session is not known at ${url}`);
    }
  }
}
