import { waitFor } from "../../cluster/wait.js";
import { secret, type Scenario, type Stage } from "../harness/scenario.js";
import { Authority } from "./keystore.js";
import { OpenAm } from "./openam.js";
import { ldaps, Store } from "./store.js";
import { since } from "./topology.js";

const pin = "of-the-keystore";

/**
 * OpenAM talks TLS 1.0 with a user store unless its configuration says otherwise, which Java has turned
 * off: a list of choices in its console, and nothing that its configurator takes.
 * @see https://github.com/OpenIdentityPlatform/OpenAM/blob/master/openam-server-only/src/main/resources/services/idRepoService.xml
 */
const newerTls = (
  baseDn: string,
) => `dn: ou=OpenDJ,ou=default,ou=OrganizationConfig,ou=1.0,ou=sunIdentityRepositoryService,ou=services,${baseDn}
changetype: modify
add: sunKeyValue
sunKeyValue: openam-idrepo-ldapv3-config-secure-protocol-version=TLSv1.2
`;

/** A real access manager is configured with two stores as the charts' defaults make them. */
export const forgerockDsAccessManager: Scenario = {
  name: "forgerock-ds-openam",
  helm: 3,
  images: ["opendj", "openam"],
  run: (stage) => Authority.during((authority) => story(stage, authority)),
};

async function story(stage: Stage, authority: Authority): Promise<void> {
  const users = new Store(stage, "userstore", "ou=identities");
  const configuration = new Store(stage, "configstore", "ou=am-config");
  const hostOf = ({ fullname }: Store): string =>
    `${fullname}-0.${fullname}-headless.${stage.kube.namespace}.svc.cluster.local`;
  const { keystore, authority: certificate } = await authority.keystore(
    [users, configuration].map((store) => `*.${hostOf(store).replace(/^[^.]*\./, "")}`),
    pin,
  );
  await stage.kube.apply([
    { ...secret("certificates", { password: pin }), data: { "keystore.p12": keystore } },
  ]);
  await stage.must("start", "a user store and a configuration store, by their roles", async () => {
    const begin = performance.now();
    const certificates = { kind: "secret", name: "certificates" };
    await Promise.all(
      [users, configuration].map(async (store) => {
        const role = store === users ? "user" : "config";
        await store.prepare();
        await store.change("install", { store: { role }, certificates });
      }),
    );
    return `${since(begin)} for two servers of each`;
  });

  const openam = new OpenAm(stage);
  await stage.must("configured", "OpenAM configures itself with both, by LDAPS", async () => {
    await openam.start(certificate);
    const begin = performance.now();
    const password = "of-the-manager";
    const said = await openam.configure(
      { host: hostOf(configuration), baseDn: configuration.baseDn, password },
      { host: hostOf(users), baseDn: users.baseDn, password },
    );
    return `"${said}" after ${since(begin)}`;
  });

  await stage.row("user", "a user that it makes logs in, and is on both servers", async () => {
    await configuration.tool(0, ["ldapmodify", ...ldaps], newerTls(configuration.baseDn));
    await openam.addUser("anna", "of-anna-herself");
    await openam.login("anna", "of-anna-herself");
    for (const ordinal of [0, 1])
      await waitFor(`anna on server ${ordinal}`, async () => {
        const found = await users.users(ordinal);
        return found.includes("anna") || found.join(", ");
      });
    return "anna, by POST /json/users";
  });

  await stage.row(
    "indexes",
    "its indexes are on every server, not on the one it wrote to",
    async () => {
      const search = ["--baseDN", users.baseDn, "(memberof=cn=a)", "debugsearchindex"];
      for (const ordinal of [0, 1])
        await waitFor(`the index of memberof on server ${ordinal}`, async () => {
          const found = await users.tool(ordinal, ["ldapsearch", ...ldaps, ...search]);
          return found.includes("[INDEX:memberof.equality]") || found;
        });
      return "memberof.equality on both";
    },
  );
}
