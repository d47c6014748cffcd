import Handlebars from "handlebars";
import type { Node } from "../expression/node.js";
import type { Context } from "../render/context.js";
import { argument, pipeline } from "../render/expression.js";

/** Reads values and helpers in a text, so that the build knows of them and checks them. */
export interface TextScope {
  readonly context: Context;
  /** The value of that name, noted as read; undefined where the model has none. */
  readonly read: (name: string) => Node | undefined;
  /** Whether a template includes a helper of that name, so that the chart defines it. */
  readonly hasHelper: (name: string) => boolean;
  /** The name of the chart behind a dependency's alias that defines a helper; undefined without. */
  readonly ownerOf: (helper: string, alias: string) => string | undefined;
}

/**
 * Fills a Handlebars text. Handlebars and Helm share their braces, so template actions come from
 * helpers: `{{value "a.b"}}` prints `{{ .Values.a.b }}`, `{{helm ".Release.Name"}}` any other
 * action, `{{control "if …"}}` one that leaves no line, `{{include "fullname"}}` a named template of the chart,
 * `{{include "fullname" "store"}}` one of the dependency `store` where it is enabled, `{{when "a.b"}}`,
 * `{{otherwise}}` and `{{end}}` conditions around whole lines.
 */
export function fillText(source: string, data: object, scope: TextScope): string {
  const handlebars = Handlebars.create();
  const { context } = scope;
  const read = (name: string, print: typeof pipeline = pipeline): string => {
    const node = scope.read(name);
    if (node === undefined)
      throw new Error(`the text reads ${name}, which is no value of the chart`);
    return print(node, context);
  };
  /** `{{when "a.b"}}`, or with a word, `{{when "a.b" "x"}}`: the value is that word. */
  const condition = (name: string, word: unknown): string =>
    typeof word === "string" ? `eq ${read(name, argument)} ${JSON.stringify(word)}` : read(name);
  handlebars.registerHelper({
    value: (name: string) => `{{ ${read(name)} }}`,
    helm: (action: string) => `{{ ${action} }}`,
    control: (action: string) => `{{- ${action} }}`,
    include: (name: string, alias: unknown) => {
      if (typeof alias === "string") {
        const owner = scope.ownerOf(name, alias);
        if (owner === undefined)
          throw new Error(
            `the text includes ${name} of ${alias}, which is no helper of a dependency`,
          );
        return `{{ include "${owner}.${name}" .Subcharts.${alias} }}`;
      }
      if (!scope.hasHelper(name))
        throw new Error(`the text includes ${name}, a helper that no template includes`);
      return `{{ include "${context.chart}.${name}" . }}`;
    },
    when: (name: string, word: unknown) => `{{- if ${condition(name, word)} }}`,
    unless: (name: string, word: unknown) => `{{- if not (${condition(name, word)}) }}`,
    otherwise: () => "{{- else }}",
    end: () => "{{- end }}",
  });
  return handlebars.compile(source, { noEscape: true, strict: true })(data);
}
