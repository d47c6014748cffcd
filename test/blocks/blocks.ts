import { readdirSync, readFileSync } from "node:fs";
import { isMap } from "../helm/suites.js";
import { built } from "../helm/chart.js";

/** What a built chart has that uses a block: a value, a named template, or a text of its templates. */
export type Mark =
  { readonly value: string } | { readonly helper: string } | { readonly text: string };

/** The suites that charts share, each of one block; `<block>_test.yaml` beside this file. */
const blockMarks = {
  autoscaling: { value: "autoscaling" },
  checksums: { text: "checksum/config: {{" },
  "client-service": { value: "service.sessionAffinity" },
  deployment: { value: "deployment" },
  "diagnostic-mode": { value: "diagnosticMode" },
  "disruption-budget": { value: "podDisruptionBudget" },
  "exposure-rules": { value: "ingress" },
  "extra-objects": { value: "extraObjects" },
  "headless-service": { helper: "headlessName" },
  "http-route": { value: "httpRoute" },
  image: { value: "image.pullPolicy" },
  ingress: { value: "ingress" },
  monitoring: { value: "metrics.serviceMonitor" },
  "name-resolution": { value: "dnsConfig" },
  names: { value: "fullnameOverride" },
  "network-policy": { value: "networkPolicy.monitoring" },
  "openshift-route": { value: "route.stickySessions" },
  placement: { value: "nodeSelector" },
  "pod-extras": { value: "extraEnv" },
  "pod-metadata": { value: "rolloutTrigger" },
  probes: { value: "probes.readiness.periodSeconds" },
  resources: { value: "resources" },
  "secret-sources": { value: "secret.from" },
  security: { value: "podSecurityContext" },
  "service-account": { value: "serviceAccount" },
  shutdown: { value: "shutdown.timeoutSeconds" },
  snapshots: { value: "snapshots" },
  "stateful-set": { value: "updateStrategy" },
  "storage-class": { value: "storageClass" },
  "topology-spread": { value: "topologySpread" },
  zones: { value: "zones" },
} as const satisfies Record<string, Mark>;

/** The suites of `charts/shared`, of what charts of one kind of server share. */
const sharedMarks = {
  administrator: { value: "bootstrapAdmin.username" },
  "credential-sources": { value: "database.secret.from" },
  database: { value: "database.properties" },
  "database-wait": { value: "database.wait" },
  "embedded-database": { helper: "databaseSecretName" },
  "helm-test": { value: "helmTest" },
  memory: { text: "must be at least 750Mi" },
} as const satisfies Record<string, Mark>;

export type BlockName = keyof typeof blockMarks | keyof typeof sharedMarks;

export interface Block {
  readonly name: BlockName;
  readonly mark: Mark;
  /** Its suite, from the checkout's root. */
  readonly suite: string;
}

const blocksOf = (marks: Readonly<Partial<Record<BlockName, Mark>>>, folder: string) =>
  Object.entries(marks).map(([name, mark]): Block => {
    return { name: name as BlockName, mark, suite: `${folder}/${name}_test.yaml` };
  });

export const blocks: readonly Block[] = [
  ...blocksOf(blockMarks, "test/blocks"),
  ...blocksOf(sharedMarks, "charts/shared/tests"),
];

/** The blocks that a built chart uses, by what it is made of. @param chart its name */
export function blocksUsedBy(chart: string): readonly Block[] {
  const read = (file: string): string => readFileSync(built(`charts/${chart}/${file}`), "utf8");
  const schema: unknown = JSON.parse(read("values.schema.json"));
  const templates = readdirSync(built(`charts/${chart}/templates`))
    .map((file) => read(`templates/${file}`))
    .join("\n");
  return blocks.filter(({ mark }) => {
    if ("value" in mark) return hasValue(schema, mark.value);
    return templates.includes("text" in mark ? mark.text : `define "${chart}.${mark.helper}"`);
  });
}

const hasValue = (schema: unknown, path: string): boolean =>
  path.split(".").reduce<unknown>((below, name) => property(below, name), schema) !== undefined;

const property = (schema: unknown, name: string): unknown =>
  isMap(schema) && isMap(schema["properties"]) ? schema["properties"][name] : undefined;
