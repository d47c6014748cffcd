import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../tools/run.js";
import { directory, file, type Tree } from "./entry.js";
import type { JarsLayer } from "./recipe.js";

const project = (artifact: string): string => {
  const [group, name, version] = artifact.split(":");
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>fairlead.test</groupId><artifactId>jars</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version>
  </dependency></dependencies>
</project>
`;
};

/** @throws when the JARs are not those that were pinned. */
export async function jarsTree({ artifact, sha256, at, owner }: JarsLayer): Promise<Tree> {
  const folder = await mkdtemp(join(tmpdir(), "fairlead-jars-"));
  try {
    await writeFile(join(folder, "pom.xml"), project(artifact));
    await run(
      "mvn",
      [
        "--batch-mode",
        "--quiet",
        "dependency:copy-dependencies",
        "-DincludeScope=runtime",
        "-DoutputDirectory=jars",
      ],
      { timeout: 10 * 60_000, cwd: folder },
    );
    const tree: Tree = new Map([[at, directory(0o775, owner)]]);
    const digests = [];
    for (const name of (await readdir(join(folder, "jars"))).sort()) {
      const content = await readFile(join(folder, "jars", name));
      digests.push(`${createHash("sha256").update(content).digest("hex")} ${name}\n`);
      tree.set(`${at}/${name}`, file(content, 0o664, owner));
    }
    const actual = createHash("sha256").update(digests.join("")).digest("hex");
    if (actual !== sha256) {
      throw new Error(
        `the ${digests.length} JARs of ${artifact} have sha256 ${actual} together where ${sha256} was pinned: remove what is not Maven Central's from Maven's local repository and build again`,
      );
    }
    return tree;
  } finally {
    await rm(folder, { recursive: true });
  }
}
