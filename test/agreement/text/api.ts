import { isMap } from "../../helm/suites.js";
import { isKnown, undecodable } from "../../kubernetes/decode.js";
import type { Spot } from "./cover.js";
import type { Objects } from "./printed.js";

const DNS = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;
const QUALIFIED = /^([^/]*\/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const DATA_KEY = /^(?!\.$|\.\.)[-._a-zA-Z0-9]+$/;
const VARIABLE = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;

const isShort = (text: unknown, pattern: RegExp, longest: number): boolean =>
  typeof text === "string" && text.length <= longest && pattern.test(text);

/** A key of a label or an annotation: its prefix and its name have lengths of their own. */
function isQualified(key: string): boolean {
  const [name = "", prefix] = key.split("/").toReversed();
  return (
    isShort(key, QUALIFIED, 253 + 1 + 63) &&
    name.length <= 63 &&
    (prefix === undefined || isShort(prefix, DNS, 253))
  );
}

/** What the API server asks of the parts of objects that charts make of the user's texts. */
const demands: Readonly<Record<string, (value: unknown) => boolean>> = {
  labels: (map) => labelled(map),
  matchLabels: (map) => labelled(map),
  nodeSelector: (map) => labelled(map),
  selector: (map) => !isMap(map) || "matchLabels" in map || labelled(map),
  annotations: (map) => isMap(map) && Object.keys(map).every(isQualified),
  data: (map) => isMap(map) && Object.keys(map).every((key) => isShort(key, DATA_KEY, 253)),
  matchExpressions: (list) =>
    Array.isArray(list) &&
    list
      .filter(isMap)
      .every(
        ({ key, values }) =>
          isQualified(String(key)) &&
          (!Array.isArray(values) || values.every((value) => isShort(value, LABEL_VALUE, 63))),
      ),
  env: (list) =>
    Array.isArray(list) &&
    list.filter(isMap).every(({ name }) => typeof name === "string" && VARIABLE.test(name)),
  key: (text) => isShort(text, DATA_KEY, 253),
  secretName: (text) => isShort(text, DNS, 253),
  serviceAccountName: (text) => isShort(text, DNS, 253),
  priorityClassName: (text) => isShort(text, DNS, 253),
  ingressClassName: (text) => isShort(text, DNS, 253),
  host: (text) => isShort(text, DNS, 253) && !/^[0-9.]+$/.test(String(text)),
  name: (text) => typeof text === "string" && text !== "" && text.length <= 253,
};

const labelled = (map: unknown): boolean =>
  isMap(map) &&
  Object.entries(map).every(([key, value]) => isQualified(key) && isShort(value, LABEL_VALUE, 63));

/** What an API server of Kubernetes would refuse in an object for its syntax. */
function refused(part: unknown, at: string): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((item, index) => refused(item, `${at}[${index}]`));
  if (!isMap(part)) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    const demand = Object.hasOwn(demands, key) ? demands[key] : undefined;
    const isWrong = demand !== undefined && !demand(value);
    const shown = JSON.stringify(value).slice(0, 300);
    return [
      ...(isWrong ? [`${at}.${key}: no Kubernetes takes ${shown}`] : []),
      ...(/^(annotations|data|labels|matchExpressions|nodeSelector)$/.test(key)
        ? []
        : refused(value, `${at}.${key}`)),
    ];
  });
}

/** The file of objects that people write themselves. */
const EXTRA = "extra-objects.yaml";

/**
 * What the API server refuses in the objects of a chart: what it cannot decode, and what is of a
 * wrong syntax, but for texts in parts that pass through. An extra object that holds some of the
 * texts is the user's alone; the others are decoded if their kind is known.
 */
export function apiFaults(objects: Objects, spots: readonly Spot[]): readonly string[] {
  const isOwn = spots.every(({ place }) => !place.isShape);
  const holdsText = (index: number): boolean =>
    spots.some(({ path: [list, item] }) => list === "extraObjects" && item === index);
  return Object.entries(objects).flatMap(([file, some]) =>
    some.filter(isMap).flatMap((object, index) => {
      if (file === EXTRA) return isKnown(object) && !holdsText(index) ? undecodable(object) : [];
      // What custom resources call labels and annotations are not Kubernetes' own.
      const judged = isKnown(object) ? object : { metadata: object["metadata"] };
      return [...(isOwn ? refused(judged, file) : []), ...undecodable(object)];
    }),
  );
}
