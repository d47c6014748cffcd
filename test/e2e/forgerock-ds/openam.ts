import { waitFor } from "../../cluster/wait.js";
import { hosts, request, type HttpResponse } from "../harness/http.js";
import { containerSecurity, podSecurity } from "../harness/pod-security.js";
import type { Pod } from "../harness/kube.js";
import { secret, type Stage } from "../harness/scenario.js";
import { recipes } from "../../cluster/images/recipes.js";

const host = "openam.example.com";
const origin = `http://${host}:8080`;
const base = "/usr/openam/config";
const tomcat = "/usr/local/tomcat";
const trust = "/usr/openam/trust";

/** Passwords of its administrator and of its agents, which must differ. */
const administrator = "of-the-administrator";
const agents = "of-the-agents";

/** A directory that it is configured with. */
export interface Directory {
  readonly host: string;
  readonly baseDn: string;
  readonly password: string;
}

/** An OpenAM in a pod of its own, which forgets everything when it ends. */
export class OpenAm {
  constructor(private readonly stage: Stage) {}

  /** Starts one that trusts an authority, and waits until it can be configured. */
  async start(authority: string): Promise<void> {
    const { kube } = this.stage;
    await kube.apply([secret("authority", { "ca.crt": authority }), pod]);
    await waitFor(
      "OpenAM to be configured",
      async () => {
        const [one] = await kube.pods("app=openam");
        const address = (one as (Pod & { status: { podIP?: string } }) | undefined)?.status.podIP;
        if (address === undefined) return "no address yet";
        hosts.set(host, address);
        const { status } = await this.#ask("/openam/isAlive.jsp");
        return status === 302 || String(status);
      },
      { seconds: 600 },
    );
  }

  /**
   * Configures it as its page does.
   * @returns the last line of what it says @throws with the reason where it fails: not by the status alone
   * @see https://github.com/OpenIdentityPlatform/OpenAM/wiki/Installation-Guide
   */
  async configure(configuration: Directory, users: Directory): Promise<string> {
    const manager = "cn=Directory Manager";
    const { body } = await this.#ask("/openam/config/configurator", {
      method: "POST",
      timeout: 300_000,
      form: {
        ...{ SERVER_URL: origin, DEPLOYMENT_URI: "/openam", BASE_DIR: base },
        ...{ locale: "en_US", PLATFORM_LOCALE: "en_US", COOKIE_DOMAIN: "example.com" },
        ...{ AM_ENC_KEY: "of-thirty-two-letters-or-more-1234", acceptLicense: "true" },
        ...{ ADMIN_PWD: administrator, ADMIN_CONFIRM_PWD: administrator },
        ...{ AMLDAPUSERPASSWD: agents, AMLDAPUSERPASSWD_CONFIRM: agents },
        ...{ DATA_STORE: "dirServer", DIRECTORY_SSL: "SSL", DIRECTORY_PORT: "1636" },
        ...{ DIRECTORY_SERVER: configuration.host, ROOT_SUFFIX: configuration.baseDn },
        ...{ DS_DIRMGRDN: manager, DS_DIRMGRPASSWD: configuration.password },
        ...{ USERSTORE_TYPE: "LDAPv3ForOpenDS", USERSTORE_SSL: "SSL", USERSTORE_PORT: "1636" },
        ...{ USERSTORE_HOST: users.host, USERSTORE_SUFFIX: users.baseDn },
        ...{ USERSTORE_MGRDN: manager, USERSTORE_PASSWD: users.password },
      },
    });
    const last = body.trim().split("\n").at(-1) ?? "";
    if (!last.includes("Configuration complete!")) throw new Error(body.slice(0, 2000));
    return last.trim();
  }

  /** Makes a user in the user store, which it may not have found yet. */
  async addUser(name: string, password: string): Promise<void> {
    const token = await this.login("amadmin", administrator);
    const json = { username: name, userpassword: password, mail: `${name}@example.com` };
    const headers = {
      iPlanetDirectoryPro: token,
      "Accept-API-Version": "protocol=2.1,resource=3.0",
    };
    const path = "/openam/json/users/?_action=create";
    await waitFor(`OpenAM to make ${name}`, async () => {
      const { status, body } = await this.#ask(path, { method: "POST", headers, json });
      return status === 201 || status === 200 || `${status} ${body}`;
    });
  }

  /** @returns a session's token */
  async login(name: string, password: string): Promise<string> {
    const headers = { "X-OpenAM-Username": name, "X-OpenAM-Password": password };
    const options = { method: "POST", headers, json: {} } as const;
    const { status, body } = await this.#ask("/openam/json/authenticate", options);
    const token = status === 200 ? (JSON.parse(body) as { tokenId?: string }).tokenId : undefined;
    if (token === undefined) throw new Error(`${name} cannot log in: ${status} ${body}`);
    return token;
  }

  #ask(path: string, options: Parameters<typeof request>[1] = {}): Promise<HttpResponse> {
    return request(new URL(path, origin), options).catch((error: unknown) => ({
      status: 0,
      headers: {},
      body: String(error),
    }));
  }
}

const image = recipes.openam.name;
const mounts = [
  { name: "trust", mountPath: trust },
  { name: "authority", mountPath: "/usr/openam/authority", readOnly: true },
];

/** Tomcat unpacks the application beside it: its root is writable, unlike the charts' pods. */
const pod = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "openam", labels: { app: "openam" } },
  spec: {
    hostAliases: [{ ip: "127.0.0.1", hostnames: [host] }],
    securityContext: { ...podSecurity(1001), runAsGroup: 0, fsGroup: 1001 },
    initContainers: [
      {
        name: "trust",
        image,
        command: [
          ...["keytool", "-importcert", "-noprompt", "-alias", "ca", "-storetype", "PKCS12"],
          ...["-storepass", "changeit", "-keystore", `${trust}/trust.p12`],
          ...["-file", "/usr/openam/authority/ca.crt"],
        ],
        securityContext: containerSecurity,
        volumeMounts: mounts,
      },
    ],
    containers: [
      {
        name: "openam",
        image,
        env: [
          { name: "HOME", value: "/tmp" },
          {
            name: "CATALINA_OPTS",
            value: [
              "-Xmx1g",
              // That of the image is not its user's, and OpenAM wants to write there.
              "-Duser.home=/tmp",
              `-Dcom.sun.identity.configuration.directory=${base}`,
              `-Dcom.iplanet.services.configpath=${base}`,
              // Its own default is a version that Java refuses.
              "-Dorg.forgerock.openam.ldap.secure.protocol.version=TLSv1.2",
              `-Djavax.net.ssl.trustStore=${trust}/trust.p12`,
              "-Djavax.net.ssl.trustStorePassword=changeit",
            ].join(" "),
          },
        ],
        ports: [{ name: "http", containerPort: 8080 }],
        resources: { requests: { memory: "1Gi" }, limits: { memory: "2Gi" } },
        securityContext: { ...containerSecurity, readOnlyRootFilesystem: false },
        volumeMounts: [
          ...mounts,
          { name: "base", mountPath: base },
          ...["logs", "temp", "work"].map((folder) => ({
            name: "tomcat",
            mountPath: `${tomcat}/${folder}`,
            subPath: folder,
          })),
        ],
      },
    ],
    volumes: [
      { name: "trust", emptyDir: {} },
      { name: "base", emptyDir: {} },
      { name: "tomcat", emptyDir: {} },
      { name: "authority", secret: { secretName: "authority" } },
    ],
  },
};
