import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A line of what a node says. */
export interface Sample {
  readonly metric: string;
  /** Its labels as they are written, without the braces. */
  readonly labels: string;
}

/** What a real node said on /metrics. @param file beside this one */
export function samplesIn(file: string): readonly Sample[] {
  const lines = readFileSync(join(import.meta.dirname, file), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, metric, , labels = ""] = /^([a-z][a-z0-9_]*)(\{(.*)\})? \S+$/i.exec(line) ?? [];
    return metric === undefined ? [] : [{ metric, labels }];
  });
}

/** Metrics of the node that a query reads, each with the labels that it is asked for. */
export function metricsIn(
  query: string,
): readonly (readonly [metric: string, labels: readonly string[]])[] {
  return [...query.matchAll(/([a-z][a-z0-9_]*)\{([^}]*)\}/gi)].map(
    ([, metric = "", matchers = ""]) => [
      metric,
      [...matchers.matchAll(/([a-z_]+)(=~|!~|!=|=)"/g)].map(([, label = ""]) => label),
    ],
  );
}

/** A series of a pod, with the labels of the first real sample that has the given ones. */
export const seriesIn =
  (samples: readonly Sample[]) =>
  (metric: string, pod: string, having = ""): string => {
    const found = samples.find((one) => one.metric === metric && one.labels.includes(having));
    if (found === undefined) throw new Error(`no node says ${metric}{${having}}`);
    const target = `namespace="identity",pod="${pod}"`;
    return `${metric}{${[found.labels, target].filter((part) => part !== "").join(",")}}`;
  };
