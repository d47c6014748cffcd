/** Per OpenAPI definition and property (or the property's items), the values that are allowed. */
export type EnumTable = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const definitionLine = /^func schema_k8sio_api_(?<path>[A-Za-z0-9_]+)\(/;
// gofmt indents a definition's properties by exactly five tabs.
const propertyLine = /^\t{5}"(?<name>[^"]+)": \{$/;
const enumLine = /^\t+Enum:\s+\[\]interface\{\}\{(?<values>.*)\},$/;

/**
 * Reads the enums of the k8s.io/api types off Kubernetes' generated
 * `pkg/generated/openapi/zz_generated.openapi.go`: the published swagger.json leaves them out
 * (the API server's feature OpenAPIEnums is off when it is written).
 */
export function readEnums(goSource: string): EnumTable {
  const table = new Map<string, Map<string, readonly string[]>>();
  let definition: string | undefined;
  let property: string | undefined;
  for (const line of goSource.split("\n")) {
    if (line.startsWith("func ")) {
      const path = definitionLine.exec(line)?.groups?.["path"];
      definition = path === undefined ? undefined : `io.k8s.api.${path.replaceAll("_", ".")}`;
      property = undefined;
      continue;
    }
    property = propertyLine.exec(line)?.groups?.["name"] ?? property;
    const values = enumLine.exec(line)?.groups?.["values"];
    if (values === undefined || definition === undefined || property === undefined) continue;
    const properties = table.get(definition) ?? new Map<string, readonly string[]>();
    properties.set(property, stringLiterals(values));
    table.set(definition, properties);
  }
  return table;
}

function stringLiterals(goList: string): string[] {
  return [...goList.matchAll(/"(?<text>[^"\\]*)"/g)].map((match) => match.groups?.["text"] ?? "");
}
