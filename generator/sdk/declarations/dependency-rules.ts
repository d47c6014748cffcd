import type { Chart } from "../../language/chart.js";
import type { Dependencies } from "../../language/dependency.js";
import { pascalCase } from "../names.js";

/** The name of the type that judges the rules of a chart, which its module exports. */
export const brokenName = ({ metadata }: Pick<Chart, "metadata">): string =>
  `${pascalCase(metadata.name)}Broken`;

/** The imports of the types that judge the dependencies' rules. */
export function dependencyImports(dependencies: Dependencies): string {
  const charts = new Set(Object.values(dependencies).map(({ chart }) => chart));
  return [...charts]
    .map((chart) => `import type { ${brokenName(chart)} } from "./${chart.metadata.name}.js";\n`)
    .join("");
}

/** The rules of dependencies that a document `V` certainly breaks where it has them enabled. */
export const dependencyRules = (dependencies: Dependencies): string =>
  Object.entries(dependencies)
    .map(([name, { chart }]) => {
      const alias = JSON.stringify(name);
      const broken = `C.InDependency<${alias}, ${brokenName(chart)}<C.At<V, [${alias}], {}>>>`;
      return `\n  | ([C.Is<C.At<V, [${alias}, "enabled"], false>, true>] extends [true] ? ${broken} : never)`;
    })
    .join("");
