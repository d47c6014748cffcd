import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultValues } from "../../generator/artefacts/default-values.js";
import { charts } from "../charts.js";
import { compile } from "./compile.js";
import { temporaryProject, type TemporaryProject } from "./temporary-sdk.js";

let project: TemporaryProject;
beforeAll(async () => {
  project = await temporaryProject(charts);
});
afterAll(() => {
  project.remove();
});

const lines = [
  'import { directoryOf, forgerockAm } from "@fairlead/values/forgerock-am";',
  'import { forgerockDs } from "@fairlead/values/forgerock-ds";',
  'const certificates = { kind: "secret", name: "tls" } as const;',
  'const users = forgerockDs({ replicas: 3, store: { baseDn: "dc=example,dc=com" }, certificates });',
  'const tokens = forgerockDs({ fullnameOverride: "cts", store: { role: "token" }, certificates });',
  'const commercial = forgerockDs({ distribution: { name: "forgerock" }, image: { repository: "a/b", tag: "8" }, secret: { monitorKey: "m" } });',
];

/** What the compiler says of one more line. */
function said(line: string): readonly string[] {
  const file = join(project.folder, "directories.ts");
  writeFileSync(file, [...lines, line].join("\n"));
  return compile(project.folder, [file]).map(({ message }) => message.split("\n", 1)[0] ?? "");
}

describe("a directory of values that are there", () => {
  it.each([
    ["as it is", "forgerockAm({ userStore: directoryOf(users) });"],
    [
      "with more beside it",
      'forgerockAm({ userStore: { ...directoryOf(users), bindDn: "uid=a" } });',
    ],
    [
      "with a Secret of one's own",
      'forgerockAm({ userStore: { ...directoryOf(users), secret: { name: "copied" } } });',
    ],
    [
      "with its literals",
      'export const three: 3 = directoryOf(users, { name: "a" }).servers.replicas;',
    ],
    [
      "with literals of its own defaults",
      'export const base: "ou=tokens" = directoryOf(tokens).baseDn;\nexport const cts: "cts" = directoryOf(tokens).servers.name;',
    ],
    [
      "with what was said before",
      'const d = directoryOf(users, { name: "a", namespace: "b" });\nforgerockAm({ userStore: { ...d, servers: { ...d.servers, replicas: 3 } } });',
    ],
    [
      "with what nobody knows of it",
      "declare const count: number;\nforgerockAm({ userStore: directoryOf(forgerockDs({ replicas: count, certificates })) });",
    ],
    [
      "of the commercial server, by the account of its profile",
      'const d = directoryOf(commercial);\nexport const key: "store-admin" = d.secret.key;\nexport const dn: string = d.bindDn;',
    ],
  ])("is taken %s", (_what, line) => {
    expect(said(line)).toEqual([]);
  });

  it.each([
    [
      "another number of servers",
      "const d = directoryOf(users);\nforgerockAm({ userStore: { ...d, servers: { ...d.servers, replicas: 2 } } });",
      "userStore.servers.replicas (2) must be 3, as it was derived",
    ],
    [
      "another base DN",
      'forgerockAm({ userStore: { ...directoryOf(users), baseDn: "dc=a" } });',
      "userStore.baseDn ('dc=a') must be 'dc=example,dc=com', as it was derived",
    ],
    [
      "other servers, by another port",
      'forgerockAm({ tokenStore: { ...directoryOf(tokens), servers: { from: "list", hosts: ["a:636"] } } });',
      "tokenStore.servers.from ('list') must be 'release', as it was derived",
    ],
    [
      "certificates that servers sign themselves",
      "directoryOf(forgerockDs({}));",
      'certificates.kind must not be "own"',
    ],
  ])("is refused with %s", (_what, line, sentence) => {
    expect(said(line).join("\n").replaceAll('\\"', '"')).toContain(sentence);
  });
});

interface Modules {
  readonly directoryOf: (store: object, release?: object) => object;
  readonly forgerockDs: (values: object) => object;
}

describe("what it is when it runs", () => {
  let modules: Modules;
  beforeAll(async () => {
    const load = async (name: string) =>
      (await import(pathToFileURL(join(project.sdk, `${name}.js`)).href)) as Partial<Modules>;
    modules = { ...(await load("forgerock-ds")), ...(await load("forgerock-am")) } as Modules;
  });
  const certificates = { kind: "csi", className: "tls" };
  const derived = (values: object, release?: object): object =>
    modules.directoryOf(modules.forgerockDs({ certificates, ...values }), release);

  it("has the chart's own defaults", () => {
    const directory = charts.find(({ metadata }) => metadata.name === "forgerock-ds");
    expect(derived({})).toEqual({
      servers: { from: "release", replicas: defaultValues(directory?.fields ?? {})["replicas"] },
      baseDn: "ou=identities",
      secret: {},
    });
    const store = directory?.fields["store"];
    const branches = store?.shape === "union" ? store.branches : {};
    for (const [role, { fields }] of Object.entries(branches)) {
      const field = fields["baseDn"];
      expect(derived({ store: { role } })).toMatchObject({
        baseDn: field !== undefined && "default" in field ? field.default : undefined,
      });
    }
  });

  it("has the names of the release", () => {
    expect(derived({ fullnameOverride: "users" })).toMatchObject({ servers: { name: "users" } });
    expect(derived({ replicas: 5 }, { name: "a", namespace: "b" })).toMatchObject({
      servers: { from: "release", replicas: 5, name: "a", namespace: "b" },
    });
  });

  it.each([
    [
      { name: "words", directoryManagerKey: "root" },
      { name: "words", key: "root" },
    ],
    [
      { from: "vaultAgent", role: "a", path: "b", directoryManagerTemplate: "c" },
      { from: "vaultAgent", role: "a", path: "b", template: "c" },
    ],
    [
      { from: "csi", className: "a", directoryManagerKey: "root" },
      { from: "csi", className: "a", key: "root" },
    ],
    [{ from: "externalSecret", storeName: "a", remoteKey: "b" }, {}],
  ])("has the password from where the directory has it: %j", (secret, wanted) => {
    expect((derived({ secret }) as { secret: object }).secret).toEqual(wanted);
  });

  it("has the account that the commercial server's profile makes", () => {
    const distribution = { name: "forgerock" };
    const image = { repository: "a/b", tag: "8" };
    const of = (more: object): object =>
      modules.directoryOf(modules.forgerockDs({ distribution, image, ...more }));
    expect(of({ secret: { monitorKey: "m", name: "words" } })).toEqual({
      servers: { from: "release", replicas: 2 },
      baseDn: "ou=identities",
      bindDn: "uid=am-identity-bind-account,ou=admins,ou=identities",
      secret: { name: "words", key: "store-admin" },
    });
    const named = {
      distribution: { ...distribution, storeAdminKey: "am" },
      secret: { monitorKey: "m" },
    };
    expect(of({ ...named, store: { role: "token" } })).toMatchObject({
      bindDn: "uid=openam_cts,ou=admins,ou=famrecords,ou=openam-session,ou=tokens",
      secret: { key: "am" },
    });
    expect(of({ ...named, store: { role: "config" } })).toMatchObject({
      bindDn: "uid=am-config,ou=admins,ou=am-config",
    });
  });

  it("refuses certificates that servers sign themselves", () => {
    expect(() => modules.directoryOf(modules.forgerockDs({}))).toThrow(
      'certificates.kind must not be "own"',
    );
  });
});
