import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { charts } from "../charts.js";
import { collections } from "./charts/collections.js";
import { given, outside, wrongLines, wrongOnes } from "./charts/ways.js";
import { compile, instantiations } from "./compile.js";
import { temporaryProject, type TemporaryProject } from "./temporary-sdk.js";

let project: TemporaryProject;
beforeAll(async () => {
  project = await temporaryProject(charts);
});
afterAll(() => {
  project.remove();
});

const written = (name: string, lines: readonly string[]): string => {
  const file = join(project.folder, `${name}.ts`);
  writeFileSync(file, lines.join("\n"));
  return file;
};

/** Values as somebody may write them for a store. */
const store = (replicas: number, role: string): string => `{
  replicas: ${replicas},
  store: { role: "${role}", baseDn: "dc=example,dc=com" },
  storage: { size: "20Gi" },
  service: { type: "NodePort", ldapsNodePort: ${30_000 + replicas} },
  zones: { names: ["a", "b", "c"] },
  resources: { requests: { memory: "2Gi" }, limits: { memory: "4Gi" } },
  extraEnv: [{ name: "TZ", value: "Europe/Rome" }],
}`;

const alone = [
  'import { forgerockAm } from "@fairlead/values/forgerock-am";',
  'import { forgerockDs } from "@fairlead/values/forgerock-ds";',
];

describe("values of a chart of other charts", () => {
  it("cost the compiler about what its parts cost by themselves", () => {
    const together = ['import { forgerock } from "@fairlead/values/forgerock";'];
    const words = [store(3, "user"), store(6, "token"), store(9, "config")] as const;
    const cost = instantiations([
      written("together", [
        ...together,
        `forgerock({ userstore: ${words[0]}, tokenstore: ${words[1]}, configstore: ${words[2]}, am: { enabled: false } });`,
      ]),
    ]);
    const parts = instantiations([
      written("alone", [
        ...alone,
        ...words.map((word) => `forgerockDs(${word});`),
        "forgerockAm({ tokenStore: { enabled: true } });",
      ]),
    ]);
    expect(cost / parts).toBeLessThan(1.5);
  });

  it("cost next to nothing where they are not written", () => {
    const nothing = written("nothing", [
      'import { forgerock } from "@fairlead/values/forgerock";',
      "forgerock({});",
    ]);
    const each = written("each", [...alone, "forgerockDs({});", "forgerockAm({});"]);
    expect(instantiations([nothing]) / instantiations([each])).toBeLessThan(2);
  });

  it("are refused below an alias where they stand, like those of the part's own chart", () => {
    const directory = charts.find(({ metadata }) => metadata.name === "forgerock-ds");
    if (directory === undefined) throw new Error("there is no chart forgerock-ds");
    // The model is the part's own: a sample tells that it is used.
    const sample = collections(directory)
      .filter(({ path }) => ["indexes", "extraEnv", "storageClass.parameters"].includes(path))
      .map((one) => ({
        ...one,
        call: (document: string) =>
          one.call(document).replace(/^forgerockDs\(([^]*)\);$/, "forgerock({ tokenstore: $1 });"),
      }));
    expect(sample).toHaveLength(3);
    const text = [
      'import { forgerock } from "@fairlead/values/forgerock";',
      'import type { ForgerockDsValues } from "@fairlead/values/forgerock-ds";',
      ...outside,
      ...sample.flatMap((one) => ["{", ...given(one), ...wrongOnes(one), "}"]),
    ].join("\n");
    const refused = compile(project.folder, [written("sample", [text])]).map(({ line }) => line);
    expect([...new Set(refused)]).toEqual(wrongLines(text));
  });
});
