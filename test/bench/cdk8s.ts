import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Writes a program that makes so many Deployments with cdk8s-plus, as `writeSyntheticChart` does.
 * @param installed the folder whose node_modules has cdk8s
 */
export function writeCdk8sProgram(folder: string, installed: string, resources: number): string {
  const cwd = join(folder, `cdk8s${resources}`);
  mkdirSync(cwd, { recursive: true });
  const { resolve } = createRequire(join(installed, "package.json"));
  const url = (name: string): string => JSON.stringify(pathToFileURL(resolve(name)).href);
  writeFileSync(
    join(cwd, "main.mjs"),
    `
import cdk8s from ${url("cdk8s")};
import kplus from ${url("cdk8s-plus-33")};
const app = new cdk8s.App({ outdir: "out" });
const chart = new cdk8s.Chart(app, "synthetic");
for (let index = 0; index < ${resources}; index += 1) {
  const name = "app" + index;
  new kplus.Deployment(chart, name, {
    metadata: { name, labels: { app: name } },
    replicas: 2,
    containers: [{ name, image: "registry/" + name + ":v1" }],
  });
}
app.synth();
`,
  );
  return cwd;
}
