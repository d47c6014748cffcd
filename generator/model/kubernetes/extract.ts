// Writes definitions.json and comments.json anew: npx tsc -p . && node build/generator/model/kubernetes/extract.js
// Needs Go, which fetches and checks the Kubernetes module. Run it to follow a new Kubernetes.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readEnums } from "./enums.js";
import { extractComments } from "./extract-comments.js";
import { printDefinitions } from "./print-definitions.js";
import { kubernetesRoots } from "./roots.js";
import { extractDefinitions, type OpenApiSchema } from "./transform.js";

const kubernetesModule = "k8s.io/kubernetes@v1.36.3";
const output = (file: string): string =>
  fileURLToPath(new URL(`../../../../generator/model/kubernetes/${file}`, import.meta.url));

function moduleFolder(): string {
  // Outside any Go module, so that no go.mod nearby takes part.
  const answer = execFileSync("go", ["mod", "download", "-json", kubernetesModule], {
    cwd: tmpdir(),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { Dir } = JSON.parse(answer) as { Dir: string };
  return Dir;
}

const folder = moduleFolder();
const swagger = JSON.parse(readFileSync(join(folder, "api/openapi-spec/swagger.json"), "utf8")) as {
  definitions: Record<string, OpenApiSchema>;
};
const enums = readEnums(
  readFileSync(join(folder, "pkg/generated/openapi/zz_generated.openapi.go"), "utf8"),
);
const roots = Object.values(kubernetesRoots);
const files = {
  "definitions.json": extractDefinitions(swagger.definitions, roots, enums),
  "comments.json": extractComments(swagger.definitions, roots),
};
for (const [file, definitions] of Object.entries(files)) {
  const text = printDefinitions(definitions);
  writeFileSync(output(file), text);
  process.stdout.write(
    `${kubernetesModule}: ${Object.keys(definitions).length} definitions, ${text.length} bytes in ${output(file)}\n`,
  );
}
