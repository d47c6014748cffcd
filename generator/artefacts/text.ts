import Handlebars from "handlebars";

/** Reads values and helpers in a text, so that the build knows of them and checks them. */
export interface TextScope {
  /** The chart's name. */
  readonly chart: string;
  /** Whether the model has a value of that name. */
  readonly has: (name: string) => boolean;
  /** Notes that the text reads a value. */
  readonly reads: (name: string) => void;
}

/**
 * Fills a Handlebars text. Handlebars and Helm share their braces, so template actions come from
 * helpers: `{{value "a.b"}}` prints `{{ .Values.a.b }}`, `{{helm ".Release.Name"}}` any other
 * action, `{{control "if …"}}` one that leaves no line, `{{include "fullname"}}` a named template of the chart, `{{when "a.b"}}`,
 * `{{otherwise}}` and `{{end}}` conditions around whole lines.
 */
export function fillText(source: string, data: object, scope: TextScope): string {
  const handlebars = Handlebars.create();
  const read = (name: string): string => {
    if (!scope.has(name)) throw new Error(`the text reads ${name}, which is no value of the chart`);
    scope.reads(name);
    return `.Values.${name}`;
  };
  /** `{{when "a.b"}}`, or with a word, `{{when "a.b" "x"}}`: the value is that word. */
  const condition = (name: string, word: unknown): string =>
    typeof word === "string" ? `eq ${read(name)} ${JSON.stringify(word)}` : read(name);
  handlebars.registerHelper({
    value: (name: string) => `{{ ${read(name)} }}`,
    helm: (action: string) => `{{ ${action} }}`,
    control: (action: string) => `{{- ${action} }}`,
    include: (name: string) => `{{ include "${scope.chart}.${name}" . }}`,
    when: (name: string, word: unknown) => `{{- if ${condition(name, word)} }}`,
    unless: (name: string, word: unknown) => `{{- if not (${condition(name, word)}) }}`,
    otherwise: () => "{{- else }}",
    end: () => "{{- end }}",
  });
  return handlebars.compile(source, { noEscape: true, strict: true })(data);
}
