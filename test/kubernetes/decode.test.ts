import { describe, expect, it } from "vitest";
import { isKnown, undecodable } from "./decode.js";

const metadata = { name: "a" };
const labels = { app: "a" };

const statefulSet = (spec: object) => ({
  apiVersion: "apps/v1",
  kind: "StatefulSet",
  metadata,
  spec: {
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: { containers: [{ name: "a", ports: [{ containerPort: 80 }] }] },
    },
    ...spec,
  },
});

describe("a strict decoding into the types of the Kubernetes API", () => {
  it.each([
    statefulSet({ replicas: 2 }),
    { apiVersion: "v1", kind: "ConfigMap", metadata, data: { any: "text", other: "" } },
    {
      apiVersion: "policy/v1",
      kind: "PodDisruptionBudget",
      metadata,
      spec: { minAvailable: "50%" },
    },
  ])("takes a right $kind", (object) => {
    expect(undecodable(object)).toEqual([]);
  });

  it.each([
    [statefulSet({ replica: 2 }), `unknown field "replica" in '/spec'`],
    [statefulSet({ replicas: "2" }), "'/spec/replicas' must be integer"],
    [statefulSet({ replicas: 2.5 }), "'/spec/replicas' must be integer"],
    [
      statefulSet({ template: { spec: { containers: [{ name: "a", Image: "b" }] } } }),
      `unknown field "Image" in '/spec/template/spec/containers/0'`,
    ],
    [
      statefulSet({ template: { metadata: { labels: { a: true } }, spec: { containers: [] } } }),
      "'/spec/template/metadata/labels/a' must be string",
    ],
    [{ ...statefulSet({}), specs: {} }, `unknown field "specs" in ''`],
  ])("tells what is wrong in a StatefulSet", (object, fault) => {
    expect(undecodable(object)).toEqual([`apps/v1 StatefulSet: ${fault}`]);
  });

  it.each([
    ["v1", "Configmap"],
    ["apps/v1beta1", "StatefulSet"],
    ["example.com/v1", "Backup"],
  ])("has an answer to %s %s, whose types are not here", (apiVersion, kind) => {
    expect(isKnown({ apiVersion, kind })).toBe(false);
    expect(undecodable({ apiVersion, kind, metadata })).toEqual([
      `no types are known of ${apiVersion} ${kind}: kinds.ts says which are, and who judges others`,
    ]);
  });
});
