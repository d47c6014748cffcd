import { secret, type Stage } from "../../harness/scenario.js";
import type { Values } from "../../harness/values.js";
import type { Installation } from "../installation.js";
import { realmOf } from "../load/admin.js";
import { openLogin, redirectUri } from "../load/code-flow.js";
import { request } from "../../harness/http.js";

const REALM = "company";
const DISPLAY_NAME = "The Company";
const CLIENT = "site";
const CONFIG_MAP = "company-theme";
const GREETING = "Welcome to the company";
const STYLE = "body{--company:blue}";

const realm = {
  realm: REALM,
  enabled: true,
  displayName: "${COMPANY}",
  loginTheme: REALM,
  clients: [{ clientId: CLIENT, publicClient: true, redirectUris: [redirectUri] }],
};

/** Values with a realm in a Secret, whose placeholder is a variable, and its theme in a ConfigMap. */
export const withContent: Values = {
  realmImport: { secrets: ["company-realm"] },
  extraEnv: [{ name: "COMPANY", value: DISPLAY_NAME }],
  themes: {
    configMaps: [
      {
        name: REALM,
        configMap: CONFIG_MAP,
        files: {
          "theme.properties": "login/theme.properties",
          "messages_en.properties": "login/messages/messages_en.properties",
          "company.css": "login/resources/css/company.css",
        },
      },
    ],
  },
};

/** The realm and its theme. */
export const contentObjects = [
  secret("company-realm", { "company.json": JSON.stringify(realm) }),
  {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: CONFIG_MAP },
    data: {
      "theme.properties":
        "parent=keycloak.v2\nimport=common/keycloak\nstyles=css/styles.css css/company.css\n",
      "messages_en.properties": `loginAccountTitle=${GREETING}\n`,
      "company.css": STYLE,
    },
  },
];

/** The realm is there once the release is, its placeholder replaced, and its login looks as its theme says. */
export async function hasContent(stage: Stage, installation: Installation): Promise<void> {
  const url = await installation.serviceUrl();
  await stage.row("realm-import", "a realm of a Secret, seen by the administrator", async () => {
    const { displayName } = await realmOf(installation.administrator(url), REALM);
    if (displayName !== DISPLAY_NAME) throw new Error(`displayName is ${String(displayName)}`);
    return `displayName ${displayName}`;
  });
  await stage.row("theme", "a theme of a ConfigMap, served with the login form", async () => {
    const { page } = await openLogin({ url, realm: REALM, client: CLIENT });
    if (!page.includes(GREETING)) throw new Error(`the login form does not say ${GREETING}`);
    const style = /href="([^"]+\/company\.css)"/.exec(page)?.[1];
    if (style === undefined) throw new Error("the login form does not link the theme's style");
    const { status, body } = await request(new URL(style, url));
    if (status !== 200 || body.trim() !== STYLE) throw new Error(`${style}: ${status} ${body}`);
    return `"${GREETING}", ${style} ${status}`;
  });
}
