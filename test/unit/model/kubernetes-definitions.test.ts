import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, expectTypeOf, it } from "vitest";
import { readEnums } from "../../../generator/model/kubernetes/enums.js";
import { printDefinitions } from "../../../generator/model/kubernetes/print-definitions.js";
import { referencedNames } from "../../../generator/model/kubernetes/references.js";
import {
  definitionsFor,
  kubernetesShapes,
  type KubernetesShape,
  type KubernetesTypes,
} from "../../../generator/model/kubernetes/shapes.js";
import { shortNames } from "../../../generator/model/kubernetes/short-names.js";
import { extractDefinitions } from "../../../generator/model/kubernetes/transform.js";

const committed = readFileSync(
  new URL("../../../generator/model/kubernetes/definitions.json", import.meta.url),
  "utf8",
);
const definitions = JSON.parse(committed) as Record<string, object>;

function validatorOf(shape: KubernetesShape): ValidateFunction {
  return new Ajv({ strict: true, allowUnionTypes: true }).compile({
    $schema: "http://json-schema.org/draft-07/schema#",
    definitions: definitionsFor([shape]),
    $ref: `#/definitions/${shape}`,
  });
}

/** Every value found under `keyword`, at any depth. */
function valuesOf(keyword: string, schema: unknown): unknown[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema as Record<string, unknown>).flatMap(([key, value]): unknown[] =>
    key === keyword ? [value] : valuesOf(keyword, value),
  );
}

describe("the committed Kubernetes definitions", () => {
  it("hold every shape, and every definition that a reference names", () => {
    const names = Object.keys(definitions);
    expect(names).toEqual(expect.arrayContaining([...kubernetesShapes]));
    expect(names).toEqual(expect.arrayContaining(referencedNames(definitions)));
  });

  it("hold nothing that no shape needs", () => {
    expect(Object.keys(definitionsFor(kubernetesShapes))).toEqual(Object.keys(definitions));
  });

  it("are printed sorted, one definition a line, in well under 100 KB", () => {
    expect(printDefinitions(definitions)).toBe(committed);
    expect(committed.length).toBeLessThan(50_000);
  });

  it("have patterns that RE2 can read: no lookaround, no backreference", () => {
    const patterns = valuesOf("pattern", definitions);
    expect(patterns).not.toHaveLength(0);
    for (const pattern of patterns) expect(pattern).not.toMatch(/\(\?|\\[1-9]/);
  });

  it("carry no description, format, default or Kubernetes extension", () => {
    // "description" and the like may be names of fields, which stand in `properties`.
    const keywords = new Set<string>();
    const collect = (schema: object): void => {
      for (const [key, value] of Object.entries(schema) as [string, unknown][]) {
        keywords.add(key);
        if (typeof value !== "object" || value === null) continue;
        if (key === "properties") Object.values(value as Record<string, object>).forEach(collect);
        else if (key === "items" || key === "additionalProperties") collect(value);
      }
    };
    Object.values(definitions).forEach(collect);
    expect([...keywords].sort()).toEqual([
      ...["$ref", "additionalProperties", "enum", "items", "maximum", "minimum"],
      ...["pattern", "properties", "required", "type"],
    ]);
  });
});

describe("definitionsFor", () => {
  it("gives the sorted closure of the shapes asked for", () => {
    expect(Object.keys(definitionsFor(["Toleration"]))).toEqual(["Toleration"]);
    expect(Object.keys(definitionsFor(["ResourceRequirements", "Toleration"]))).toEqual([
      ...["Quantity", "ResourceClaim", "ResourceRequirements", "Toleration"],
    ]);
  });

  it.each(kubernetesShapes)("%s compiles by itself as draft-07", (shape) => {
    expect(validatorOf(shape)).toBeTypeOf("function");
  });

  it("knows each shape's TypeScript type", () => {
    expectTypeOf<keyof KubernetesTypes>().toEqualTypeOf<KubernetesShape>();
    expectTypeOf<KubernetesTypes["Container"]["name"]>().toEqualTypeOf<string>();
  });
});

const container = { name: "proxy", image: "envoy:1", ports: [{ containerPort: 80 }] };

describe("good values are accepted", () => {
  it.each<[KubernetesShape, object]>([
    ["ResourceRequirements", { requests: { cpu: 1, memory: "1Gi" }, limits: { cpu: "500m" } }],
    ["ResourceRequirements", { requests: { cpu: 0.5, memory: "1e9", "nvidia.com/gpu": "1" } }],
    ["ResourceRequirements", {}],
    ["Toleration", { key: "dedicated", operator: "Exists", effect: "NoSchedule" }],
    ["Probe", { httpGet: { path: "/", port: "http" }, periodSeconds: 10 }],
    ["Probe", { tcpSocket: { port: 8080 } }],
    ["Container", { ...container, imagePullPolicy: "Always" }],
    ["EnvVar", { name: "A", valueFrom: { secretKeyRef: { name: "s", key: "k" } } }],
    ["EnvFromSource", { configMapRef: { name: "settings" } }],
    ["Volume", { name: "tmp", emptyDir: { medium: "Memory", sizeLimit: "64Mi" } }],
    ["Volume", { name: "tmp", emptyDir: {} }],
    ["VolumeMount", { name: "tmp", mountPath: "/tmp", readOnly: true }],
    ["PodSecurityContext", { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } }],
    ["SecurityContext", { capabilities: { drop: ["ALL"] }, runAsUser: 1000 }],
    ["StatefulSetUpdateStrategy", { type: "RollingUpdate", rollingUpdate: { partition: 1 } }],
    [
      "PersistentVolumeClaimSpec",
      { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "8Gi" } } },
    ],
    ["NetworkPolicyIngressRule", { ports: [{ port: 7800 }], from: [{ podSelector: {} }] }],
    ["LabelSelector", { matchLabels: { app: "keycloak" } }],
  ])("%s %j", (shape, value) => {
    expect(validatorOf(shape)(value)).toBe(true);
  });
});

describe("wrong values are refused where they are wrong", () => {
  it.each<[KubernetesShape, object, string]>([
    ["ResourceRequirements", { limits: { memory: "1GB" } }, "/limits/memory"],
    ["ResourceRequirements", { limits: { memory: "1 Gi" } }, "/limits/memory"],
    ["ResourceRequirements", { limits: { memory: "" } }, "/limits/memory"],
    ["ResourceRequirements", { limits: { cpu: "-1" } }, "/limits/cpu"],
    ["ResourceRequirements", { limits: { cpu: -1 } }, "/limits/cpu"],
    ["ResourceRequirements", { limits: { cpu: true } }, "/limits/cpu"],
    ["ResourceRequirements", { limit: { cpu: 1 } }, ""],
    ["Toleration", { tolerationSeconds: "60" }, "/tolerationSeconds"],
    ["Toleration", { operator: "Equals" }, "/operator"],
    ["Probe", { periodSeconds: "10" }, "/periodSeconds"],
    ["Probe", { periodSeconds: 1.5 }, "/periodSeconds"],
    ["Probe", { httpGet: { port: 80.5 } }, "/httpGet/port"],
    ["Probe", { httpGet: { path: "/" } }, "/httpGet"],
    ["Container", { image: "envoy:1" }, ""],
    ["Container", { ...container, imagePullPolicy: "Alwyas" }, "/imagePullPolicy"],
    ["Container", { ...container, ports: [{ containerPort: "80" }] }, "/ports/0/containerPort"],
    ["EnvVar", { name: "A", value: 1 }, "/value"],
    ["Volume", { name: "tmp", emptyDir: { size: "1Gi" } }, "/emptyDir"],
    ["VolumeMount", { name: "tmp" }, ""],
    ["PodSecurityContext", { runAsUser: "1000" }, "/runAsUser"],
    ["PodSecurityContext", { runAsNonRoot: "true" }, "/runAsNonRoot"],
    ["PersistentVolumeClaimSpec", { accessModes: ["RWO"] }, "/accessModes/0"],
    ["NetworkPolicyPeer", { podSelector: { app: "keycloak" } }, "/podSelector"],
    ["Probe", { periodSeconds: 2 ** 31 }, "/periodSeconds"],
    ["Probe", { tcpSocket: { port: 1e20 } }, "/tcpSocket/port"],
    ["PodSecurityContext", { runAsUser: 1e20 }, "/runAsUser"],
  ])("%s %j", (shape, value, place) => {
    const validate = validatorOf(shape);
    expect(validate(value)).toBe(false);
    expect(validate.errors?.map((error) => error.instancePath)).toContain(place);
  });
});

describe("the transformation", () => {
  const goSource = [
    "func schema_k8sio_api_core_v1_Box(ref common.ReferenceCallback) common.OpenAPIDefinition {",
    '\t\t\t\t\t"sides": {',
    "\t\t\t\t\t\t\t\t\t\tItems: &spec.SchemaOrArray{",
    '\t\t\t\t\t\t\t\t\t\t\tEnum:   []interface{}{"Left", "Right"},',
    '\t\t\t\t\t"policy": {',
    '\t\t\t\t\t\t\tEnum:        []interface{}{"Keep"},',
    "func schema_pkg_apis_meta_v1_Other(ref common.ReferenceCallback) common.OpenAPIDefinition {",
    '\t\t\t\t\t"policy": {',
    '\t\t\t\t\t\t\tEnum: []interface{}{"Ignored"},',
  ].join("\n");
  const openApi = {
    "io.k8s.api.core.v1.Box": {
      description: "A box.",
      type: "object",
      required: ["size", "policy"],
      properties: {
        size: {
          description: "How big.",
          $ref: "#/definitions/io.k8s.apimachinery.pkg.api.resource.Quantity",
        },
        policy: { type: "string", default: "" },
        count: { type: "integer", format: "int32", "x-kubernetes-list-type": "atomic" },
        id: { type: "integer", format: "int64" },
        sides: { type: "array", items: { type: "string" } },
        labels: { type: "object", additionalProperties: { type: "string", description: "x" } },
        lid: { $ref: "#/definitions/io.k8s.api.core.v1.Lid", default: {} },
      },
    },
    "io.k8s.api.core.v1.Lid": { type: "object" },
    "io.k8s.api.apps.v1.Unused": { type: "object" },
    "io.k8s.apimachinery.pkg.api.resource.Quantity": { type: "string" },
  };

  it("keeps types, enums and required, bounds integers, closes objects and drops the rest", () => {
    const extracted = extractDefinitions(openApi, ["io.k8s.api.core.v1.Box"], readEnums(goSource));
    expect(Object.keys(extracted)).toEqual(["Box", "Lid", "Quantity"]);
    expect(extracted["Box"]).toEqual({
      type: "object",
      additionalProperties: false,
      required: ["policy", "size"],
      properties: {
        count: { type: "integer", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
        id: { type: "integer", minimum: -(2 ** 53) + 1, maximum: 2 ** 53 - 1 },
        labels: { type: "object", additionalProperties: { type: "string" } },
        lid: { $ref: "#/definitions/Lid" },
        policy: { type: "string", enum: ["Keep"] },
        sides: { type: "array", items: { type: "string", enum: ["Left", "Right"] } },
        size: { $ref: "#/definitions/Quantity" },
      },
    });
    expect(extracted["Lid"]).toEqual({ type: "object" });
    expect(extracted["Quantity"]).toEqual(definitions["Quantity"]);
  });

  it("refuses a keyword that it does not know, and a reference to nowhere", () => {
    const extract = (schema: object): unknown =>
      extractDefinitions({ Box: { ...schema } }, ["Box"], new Map());
    expect(() => extract({ oneOf: [] })).toThrow('Box: the keyword "oneOf" is not handled');
    expect(() => extract({ $ref: "#/definitions/Gone" })).toThrow(
      'no Kubernetes definition "Gone"',
    );
  });

  it("lengthens a short name only where two definitions would share it", () => {
    expect(Object.fromEntries(shortNames(["a.v1.Box", "b.v1.Box", "b.v1.Lid"]))).toEqual({
      "a.v1.Box": "a.v1.Box",
      "b.v1.Box": "b.v1.Box",
      "b.v1.Lid": "Lid",
    });
  });
});
