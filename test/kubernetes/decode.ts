import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import definitions from "./definitions.json" with { type: "json" };
import { judgedElsewhere, kubernetesKinds } from "./kinds.js";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true });
ajv.addSchema({ $id: "kubernetes", definitions });

const decoders: ReadonlyMap<string, ValidateFunction> = new Map(
  Object.entries(kubernetesKinds).map(([kind, name]) => [
    kind,
    ajv.compile({ $ref: `kubernetes#/definitions/${name.split(".").at(-1)}` }),
  ]),
);

/** What an object says that it is, such as "apps/v1 StatefulSet". */
const kindOf = ({ apiVersion, kind }: Readonly<Record<string, unknown>>): string =>
  `${String(apiVersion)} ${String(kind)}`;

/** Whether the types of an object's kind are here. */
export const isKnown = (object: Readonly<Record<string, unknown>>): boolean =>
  decoders.has(kindOf(object));

/**
 * What a strict decoding into the types of the Kubernetes API refuses in an object, as
 * `kubectl apply --validate=strict` does: fields that the types do not have, and values of another type.
 */
export function undecodable(object: Readonly<Record<string, unknown>>): readonly string[] {
  const kind = kindOf(object);
  const [group = ""] = kind.split("/");
  if (Object.hasOwn(judgedElsewhere, group)) return [];
  const decoder = decoders.get(kind);
  if (decoder === undefined)
    return [`no types are known of ${kind}: kinds.ts says which are, and who judges others`];
  return decoder(object) ? [] : (decoder.errors ?? []).map((error) => `${kind}: ${said(error)}`);
}

function said({ instancePath, keyword, params, message = "" }: ErrorObject): string {
  const unknown: unknown = params["additionalProperty"];
  return keyword === "additionalProperties"
    ? `unknown field ${JSON.stringify(unknown)} in '${instancePath}'`
    : `'${instancePath}' ${message}`;
}
