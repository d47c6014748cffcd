import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readYaml } from "../../generator/library/yaml/read-yaml.js";
import { built } from "../helm/chart.js";
import { tool } from "../tools/tool.js";
import type { Case, SetCase } from "./case.js";
import { fewAtATime, helmVerdict, names, sentenceOf, type Verdict } from "./judges.js";
import { literalVerdicts } from "./literals.js";
import { matrix, type Row } from "./matrix.js";

/** Documents of a chart, and what everyone must say about them. */
export interface Corpus {
  readonly cases: readonly Case[];
  /** Values on the command line. */
  readonly setCases: readonly SetCase[];
}

interface Sdk {
  readonly validate: (values: unknown) => {
    readonly valid: boolean;
    readonly problems?: readonly { readonly path: string; readonly message: string }[];
  };
}

const read = (yaml: string): unknown => readYaml(new TextEncoder().encode(yaml)).values;

async function helmVerdicts(
  name: "helm3" | "helm4",
  chart: string,
  cases: readonly Case[],
): Promise<readonly Verdict[]> {
  const helm = await tool(name);
  const folder = built(`charts/${chart}`);
  return fewAtATime(cases, 3, ({ yaml }) => helmVerdict(helm, folder, ["--values", "-"], yaml));
}

/** Holds the SDK, both Helms and the compiler to one verdict on each document. */
export function everyoneAgrees(chart: string, { cases, setCases }: Corpus): void {
  describe(`everyone judges ${chart} the same`, () => {
    judgeDocuments(chart, cases);
  });
  describe(`values of ${chart} on the command line`, () => {
    judgeSettings(chart, setCases);
  });
}

function judgeDocuments(chart: string, cases: readonly Case[]): void {
  const rows: Row[] = [];

  beforeAll(async () => {
    const sdk = (await import(pathToFileURL(built(`sdk/${chart}.js`)).href)) as Sdk;
    const helm3 = await helmVerdicts("helm3", chart, cases);
    const helm4 = await helmVerdicts("helm4", chart, cases);
    const judged = cases.filter(({ unjudged }) => unjudged === undefined);
    const literals = literalVerdicts(
      built("sdk"),
      chart,
      judged.map(({ yaml }) => read(yaml)),
    );
    for (const [index, { name, yaml, wrong, unjudged }] of cases.entries()) {
      const result = sdk.validate(read(yaml));
      const problems = result.problems?.map(({ path, message }) => `${path}: ${message}`);
      const sentences = result.problems?.map(({ message }) => message) ?? [];
      const typescript = unjudged ?? literals[judged.findIndex((one) => one.name === name)];
      rows.push({
        name,
        wrong,
        unjudged,
        sentences,
        verdicts: {
          validate: result.valid ? undefined : (problems ?? []).join("\n"),
          "helm 3": helm3[index],
          "helm 4": helm4[index],
          tsc: typescript,
        },
      });
    }
  });

  afterAll(() => {
    process.stdout.write(`${matrix(rows)}\n`);
  });

  it("has a corpus, half of it wrong, with a name for each document", () => {
    const wrong = cases.filter((one) => one.wrong !== undefined);
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(wrong.length).toBeGreaterThanOrEqual(cases.length / 2);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it.each(cases)("$name", ({ name, wrong, unjudged }) => {
    const row = rows.find((one) => one.name === name);
    expect(row).toBeDefined();
    for (const [judge, verdict] of Object.entries(row?.verdicts ?? {})) {
      if (judge === "tsc" && unjudged !== undefined) continue;
      if (wrong === undefined) expect(verdict, `${judge} refuses a good document`).toBeUndefined();
      else {
        expect(verdict, `${judge} takes a wrong document`).toBeDefined();
        const named = names(verdict ?? "", wrong);
        expect(named, `${judge} does not name ${wrong}: ${verdict}`).toBe(true);
      }
    }
    for (const judge of ["helm 3", "helm 4"] as const) {
      const said = sentenceOf(row?.verdicts[judge]);
      if (said === undefined) continue;
      const same = row?.sentences.some((sentence) => said.endsWith(sentence));
      expect(same, `${judge} has words of its own: ${said}`).toBe(true);
    }
  });

  it("hears of formats and of rules from Helm in sentences", () => {
    const said = rows.flatMap(({ verdicts }) => sentenceOf(verdicts["helm 4"]) ?? []);
    for (const words of [" is not a", " must not exceed "])
      expect(
        said.some((sentence) => sentence.includes(words)),
        words,
      ).toBe(true);
  });
}

function judgeSettings(chart: string, setCases: readonly SetCase[]): void {
  it.each(setCases)("$set $setString", async ({ set, setString = [], wrong }) => {
    const values = [
      ...set.flatMap((one) => ["--set", one]),
      ...setString.flatMap((one) => ["--set-string", one]),
    ];
    for (const name of ["helm3", "helm4"] as const) {
      const verdict = await helmVerdict(await tool(name), built(`charts/${chart}`), values);
      if (wrong === undefined) expect(verdict, name).toBeUndefined();
      else expect(names(verdict ?? "", wrong), `${name}: ${verdict}`).toBe(true);
    }
  });
}
