import { wrong, type Case } from "../case.js";

const image = "image: { repository: a/b, tag: '8' }\n";
const hostname = "hostname: { url: 'https://a.example.com/am' }\n";
const stores = "configStore: { bindDn: uid=a }\nuserStore: { bindDn: uid=b }\n";
const tokens = "tokenStore: { enabled: true, bindDn: uid=c }\n";
const forgerock = "distribution: { name: forgerock }\n";

/** The commercial server as its image asks for it, and one thing that does not fit. */
export const commercial = forgerock + image + hostname + stores + tokens;

/** Documents in which something does not fit the commercial server. */
export const wrongDistributions: readonly Case[] = [
  wrong(
    "no image of one's own",
    "image.repository",
    `${forgerock}image: { tag: '8' }\n${hostname}${stores}${tokens}`,
  ),
  wrong(
    "an image of no version",
    "image.tag",
    `${forgerock}image: { repository: a/b }\n${hostname}${stores}${tokens}`,
  ),
  wrong("no public URL", "hostname.url", forgerock + image + stores + tokens),
  wrong(
    "a URL of OpenAM",
    "hostname.url",
    `${forgerock}${image}hostname: { url: 'https://a.example.com/openam' }\n${stores}${tokens}`,
  ),
  wrong("a URL of the commercial server", "hostname.url", hostname),
  wrong(
    "a domain of the commercial server's cookie",
    "hostname.cookieDomain",
    `${forgerock}${image}hostname: { url: 'https://a.example.com/am', cookieDomain: a.example.com }\n${stores}${tokens}`,
  ),
  wrong("sessions that are kept", "sessions.kind", `${commercial}sessions: { kind: stateful }`),
  wrong("requests", "configuration", `${commercial}configuration: { a.http: 'PUT /a' }`),
  wrong(
    "requests of Secrets for the commercial server",
    "secretConfiguration.names",
    `${commercial}secretConfiguration: { names: [a] }`,
  ),
  wrong(
    "requests of an operator",
    "secretConfiguration.from",
    `${commercial}secretConfiguration: { from: vaultStaticSecret, mount: a, path: b }`,
  ),
  wrong(
    "no token store",
    "tokenStore.enabled",
    forgerock + image + hostname + stores + "tokenStore: { bindDn: uid=c }",
  ),
  wrong(
    "another base DN of configuration",
    "configStore.baseDn",
    `${forgerock}${image}${hostname}${tokens}userStore: { bindDn: uid=b }\nconfigStore: { bindDn: uid=a, baseDn: dc=a }`,
  ),
  wrong(
    "another base DN of users",
    "userStore.baseDn",
    `${forgerock}${image}${hostname}${tokens}configStore: { bindDn: uid=b }\nuserStore: { bindDn: uid=a, baseDn: dc=a }`,
  ),
  wrong(
    "another base DN of tokens",
    "tokenStore.baseDn",
    `${forgerock}${image}${hostname}${stores}tokenStore: { enabled: true, bindDn: uid=a, baseDn: dc=a }`,
  ),
  wrong(
    "the directory manager for configuration",
    "configStore.bindDn",
    `${forgerock}${image}${hostname}${tokens}userStore: { bindDn: uid=b }`,
  ),
  wrong(
    "the directory manager for users",
    "userStore.bindDn",
    `${forgerock}${image}${hostname}${tokens}configStore: { bindDn: uid=b }`,
  ),
  wrong(
    "the directory manager for tokens",
    "tokenStore.bindDn",
    `${forgerock}${image}${hostname}${stores}tokenStore: { enabled: true }`,
  ),
  wrong(
    "passwords of Vault's injector",
    "secret.from",
    `${commercial}secret: { from: vaultAgent, role: a, path: b }`,
  ),
  wrong(
    "passwords of a CSI driver",
    "secret.from",
    `${commercial}secret: { from: csi, className: a }`,
  ),
  wrong(
    "certificates of Vault's injector",
    "authority.from",
    `${commercial}authority: { from: vaultAgent, role: a, path: b }`,
  ),
  wrong(
    "certificates of a CSI driver",
    "authority.from",
    `${commercial}authority: { from: csi, className: a }`,
  ),
  ...["vaultAgent, role: a, path: b", "csi, className: a"].flatMap((source) => [
    wrong(
      "a configuration store's password of " + source,
      "configStore.secret.from",
      `${forgerock}${image}${hostname}${tokens}userStore: { bindDn: uid=b }\nconfigStore: { bindDn: uid=a, secret: { from: ${source} } }`,
    ),
    wrong(
      "a user store's password of " + source,
      "userStore.secret.from",
      `${forgerock}${image}${hostname}${tokens}configStore: { bindDn: uid=b }\nuserStore: { bindDn: uid=a, secret: { from: ${source} } }`,
    ),
    wrong(
      "a token store's password of " + source,
      "tokenStore.secret.from",
      `${forgerock}${image}${hostname}${stores}tokenStore: { enabled: true, bindDn: uid=a, secret: { from: ${source} } }`,
    ),
  ]),
];
