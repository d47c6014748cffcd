import { readYaml } from "../../../generator/library/yaml/read-yaml.js";
import type { HelmName } from "../../helm/render.js";
import type { Bench } from "./bench.js";
import type { Cover } from "./cover.js";
import { isHash, replaced, withoutHash } from "./printed.js";
import type { Pack } from "./sort.js";

/** The objects that a run of Helm prints, in no order: it sorts them by their kinds. */
const objectsIn = (text: string): readonly unknown[] =>
  text
    .split(/^---$/m)
    .filter((one) => one.trim() !== "")
    .map((one) => readYaml(new TextEncoder().encode(one)).values);

/** A value as text, alike whatever the order of keys. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (!(value instanceof Map)) return withoutHash(value);
  return [...value]
    .filter(([key]) => !isHash(String(key)))
    .map(([key, inner]) => [String(key), canonical(inner)])
    .toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1));
}

const texts = (objects: readonly unknown[], pack: Pack["texts"]): readonly string[] =>
  objects.map((object) => JSON.stringify(canonical(replaced(object, pack))));

/** What whole runs of Helm make of documents, beside what their templates do by themselves. */
export async function wholeFaults(
  helm: HelmName,
  bench: Bench,
  cover: Cover,
  taken: readonly Pack[],
): Promise<readonly string[]> {
  const plain = objectsIn((await bench.whole(helm, cover.document)).stdout);
  const faults: string[] = [];
  for (const pack of taken) {
    const { stdout, stderr, code } = await bench.whole(helm, pack.document);
    if (code !== 0) faults.push(`refuses what validate takes: ${stderr}`);
    else {
      const expected = texts(plain, pack.texts);
      const given = texts(objectsIn(stdout), new Map());
      faults.push(
        ...given
          .filter((one) => !expected.includes(one))
          .map((one) => `prints ${one.slice(0, 2000)}`),
      );
    }
  }
  return faults;
}
