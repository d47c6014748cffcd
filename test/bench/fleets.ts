import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compilerOptions } from "../../generator/cli/init.js";
import { linkedProject } from "./clusters.js";

const cluster = (index: number): string => `import { keycloak } from "@fairlead/values/keycloak";

export default keycloak({
  replicas: ${2 + (index % 3)},
  discovery: { protocol: "multicast", address: "239.1.0.${index + 1}", port: ${46000 + index} },
  cache: { sessions: "volatile", owners: 2 },
  database: { vendor: "postgres", host: "db-${index}.example.org" },
  hostname: { url: "https://login-${index}.example.org" },
});
`;

/** A project of a fleet as `fairlead init argocd` begins it, with a file for each cluster. */
export function writeFleet(folder: string, sdk: string, count: number): string {
  const all = Array.from({ length: count }, (_, index) => index);
  const target = linkedProject(join(folder, `fleet-${count}`), sdk);
  mkdirSync(join(target, "clusters"));
  writeFileSync(join(target, "tsconfig.json"), compilerOptions);
  for (const index of all) writeFileSync(join(target, `clusters/c${index}.ts`), cluster(index));
  const imports = all.map((index) => `import c${index} from "./clusters/c${index}.js";\n`);
  const lines = all.map(
    (index) =>
      `    { name: "c${index}", destination: "d${index}", namespace: "login", values: c${index} },\n`,
  );
  writeFileSync(
    join(target, "fleet.ts"),
    `import { fleet } from "@fairlead/values";\n${imports.join("")}
export default fleet({\n  clusters: [\n${lines.join("")}  ],\n});\n`,
  );
  writeFileSync(
    join(target, "applications.ts"),
    `import { applications } from "@fairlead/values/argo-cd";
import fleet from "./fleet.js";

export default applications(fleet, { chart: { repository: "https://charts.example.com" } });
`,
  );
  return target;
}
