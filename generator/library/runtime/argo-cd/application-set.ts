import type { ApplicationSet, ApplicationSetOptions, Parameters } from "../../types/argo-cd.js";
import { isObject } from "../plain.js";
import { message } from "../message.js";
import { markOf, whileTemplating } from "../templating.js";
import { application } from "./application.js";
import { nameProblems } from "./checks.js";
import { InvalidApplicationError } from "./invalid-application-error.js";

/** An ApplicationSet of Argo CD. */
export function applicationSet({
  name,
  generator: { generator, samples, places },
  template,
  keep = false,
}: ApplicationSetOptions<Parameters>): ApplicationSet {
  const made = samples.map((sample) => application(template(sample)));
  const names = made.map(({ metadata }) => metadata.name);
  const twice = names.find((one, index) => names.indexOf(one) !== index);
  const problems = [
    ...nameProblems(name),
    ...(twice === undefined
      ? []
      : [{ path: "template", message: message("sameApplication", { value: twice }) }]),
  ];
  if (problems.length > 0)
    throw new InvalidApplicationError(`the ApplicationSet ${name}`, problems);
  const [first = {}] = samples;
  const marks = new Map(
    Object.keys(first).map((key) => [markOf(key), `{{ ${places[key] ?? placeOf(key)} }}`] as const),
  );
  const marked = Object.fromEntries(Object.keys(first).map((key) => [key, markOf(key)]));
  const { metadata, spec } = whileTemplating(() => application(template(marked)));
  const { namespace, ...rest } = metadata;
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "ApplicationSet",
    metadata: { name, namespace },
    spec: {
      goTemplate: true,
      goTemplateOptions: ["missingkey=error"],
      generators: [generator],
      ...(keep && { syncPolicy: { preserveResourcesOnDeletion: true } }),
      template: filled({ metadata: rest, spec }, marks) as ApplicationSet["spec"]["template"],
    },
  };
}

const placeOf = (key: string): string =>
  /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `index . ${JSON.stringify(key)}`;

/** A tree with parameters in their places; what looks like a template otherwise stays text. */
function filled(tree: unknown, marks: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(tree)) return tree.map((item) => filled(item, marks));
  if (isObject(tree))
    return Object.fromEntries(
      Object.entries(tree).map(([key, value]) => [key, filled(value, marks)]),
    );
  if (typeof tree !== "string") return tree;
  let text = tree.replaceAll("{{", '{{ "{{" }}');
  for (const [mark, place] of marks) text = text.replaceAll(mark, place);
  return text;
}
