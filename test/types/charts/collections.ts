import type { Chart } from "../../../generator/language/chart.js";
import type { Field, Fields, ListField, MapField } from "../../../generator/model/field.js";
import { camelCase, pascalCase } from "../../../generator/sdk/names.js";

/** A list or a map of a chart, with what a document needs to hold it. */
export interface Collection {
  readonly path: string;
  readonly shape: "list" | "map";
  /** The type of an item, as TypeScript. */
  readonly type: string;
  /** A right item, as a TypeScript literal. */
  readonly item: string;
  /** Wrong items, as TypeScript literals. */
  readonly wrong: readonly string[];
  /** A right key of a map. */
  readonly key: string;
  /** A call of the chart's function with a document that has no more than this value. */
  readonly call: (value: string) => string;
}

/** Items of lists and maps whose fields give no example, by what the schema says of them. */
const items: Readonly<Record<string, unknown>> = {
  text: "10.0.0.0/8",
  NetworkPolicyIngressRule: { from: [{ podSelector: {} }], ports: [{ protocol: "TCP", port: 80 }] },
  TopologySpreadConstraint: {
    maxSkew: 1,
    topologyKey: "zone",
    whenUnsatisfiable: "DoNotSchedule",
  },
  Toleration: { key: "dedicated", operator: "Equal", value: "identity", effect: "NoSchedule" },
  MetricSpec: {
    type: "Resource",
    resource: { name: "memory", target: { type: "Utilization", averageUtilization: 80 } },
  },
  Container: { name: "init", image: "busybox", imagePullPolicy: "Always" },
  group: { name: "public" },
  object: { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "extra" } },
};

/** Items that their kind alone does not tell, by the path of their list. */
const itemsByPath: Readonly<Record<string, unknown>> = {
  "metrics.rules.extraGroups": { name: "login", rules: [{ alert: "Down", expr: "up == 0" }] },
};

/** What some values need beside them, by their path, so that no rule is broken. */
const companions: Readonly<Record<string, string>> = {
  "proxy.trustedAddresses": 'headers: "xforwarded", ',
  "configStore.servers": 'secret: { name: "ldap" }, ',
  "userStore.servers": 'secret: { name: "ldap" }, ',
  storage: "replicas: 1, ",
  "storageClass.parameters": 'provisioner: "csi.example.com", ',
  "service.loadBalancerSourceRanges": 'type: "LoadBalancer", ',
};

export function collections({
  metadata: { name },
  fields,
}: Pick<Chart, "metadata" | "fields">): readonly Collection[] {
  const values = `${pascalCase(name)}Values`;
  const call = (document: string): string => `${camelCase(name)}(${document});`;
  return below(fields, { path: [], type: values, write: call });
}

interface Outer {
  readonly path: readonly string[];
  readonly type: string;
  readonly write: (value: string) => string;
}

const nothing = (): string => "";

const below = (
  fields: Fields,
  outer: Outer,
  beside: (key: string) => string = nothing,
): readonly Collection[] =>
  Object.entries(fields).flatMap(([key, field]) => {
    const path = [...outer.path, key];
    const companion = companions[path.join(".")] ?? "";
    return at(field, {
      path,
      type: `NonNullable<${outer.type}[${JSON.stringify(key)}]>`,
      write: (value) => outer.write(`{ ${beside(key)}${companion}${key}: ${value} }`),
    });
  });

function at(field: Field, place: Outer): readonly Collection[] {
  switch (field.shape) {
    case "leaf":
      return [];
    case "list":
    case "map":
      // A variable's type has no words, but texts: an item is right where it is written alone.
      return isWord(field.item) || demandsWords(field.item) ? [] : [collection(field, place)];
    case "group":
      return below(field.fields, place);
    case "union":
      return Object.entries(field.branches).flatMap(([word, { fields }]) => {
        const chosen = JSON.stringify(word);
        // The word of the branch that goes without saying may be absent.
        const type = `Extract<${place.type}, { ${field.discriminator}?: ${chosen} }>`;
        const beside = (key: string) =>
          `${field.discriminator}: ${chosen}, ${demanded(fields, key)}`;
        return below({ ...field.common, ...fields }, { ...place, type }, beside);
      });
  }
}

/** Values that a branch demands beside one of its own, by the examples of their fields. */
const demanded = (fields: Fields, one: string): string =>
  Object.entries(fields)
    .filter(([name, field]) => name !== one && isDemanded(field))
    .flatMap(([name, { documentation }]) =>
      (documentation.examples ?? [])
        .slice(0, 1)
        .map((example) => `${name}: ${JSON.stringify(example)}, `),
    )
    .join("");

const isDemanded = (field: Field): boolean =>
  (field.shape === "leaf" || field.shape === "list") && field.presence === "required";

function collection(field: ListField | MapField, { path, type, write }: Outer): Collection {
  const { shape, documentation } = field;
  const [key, example] = Object.entries(documentation.examples?.[0] ?? {})[0] ?? ["key"];
  const item = withoutWords(field, example ?? itemsByPath[path.join(".")] ?? standIn(field));
  const isStrict = kubernetesOf(field) !== undefined;
  return {
    path: path.join("."),
    shape,
    type: `${type}[${shape === "list" ? "number" : "string"}]`,
    item: JSON.stringify(item),
    wrong: [
      isNumber(field.item) ? '"7"' : "7",
      ...(isStrict ? [JSON.stringify(Object.assign({ unheardOf: 1 }, item))] : []),
    ],
    key: JSON.stringify(key),
    call: write,
  };
}

const isWord = (field: Field | undefined): boolean =>
  field?.shape === "leaf" && field.holds.is === "word";

const holdsWords = (field: Field | undefined): boolean =>
  isWord(field) || (field?.shape === "list" && isWord(field.item));

const demandsWords = (item: Field): boolean =>
  item.shape === "group" &&
  Object.values(item.fields).some((field) => holdsWords(field) && isDemanded(field));

const isNumber = (field: Field): boolean => field.shape === "leaf" && field.holds.is === "integer";

/** An item as a variable can hold it whose type is not written. */
function withoutWords({ item }: ListField | MapField, right: unknown): unknown {
  if (item.shape !== "group" || typeof right !== "object" || right === null) return right;
  return Object.fromEntries(
    Object.entries(right).filter(([name]) => !holdsWords(item.fields[name])),
  );
}

const kubernetesOf = ({ item }: ListField | MapField): string | undefined =>
  item.shape === "leaf" && item.holds.is === "object" ? item.holds.kubernetes : undefined;

function standIn(field: ListField | MapField): unknown {
  const { item } = field;
  const kind = kubernetesOf(field) ?? (item.shape === "leaf" ? item.holds.is : item.shape);
  const found = items[kind];
  if (found === undefined) throw new Error(`there is no item of the kind ${kind} to write`);
  return found;
}
