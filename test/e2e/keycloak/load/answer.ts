import type { HttpResponse } from "../../harness/http.js";

/** An answer that is not the one that was asked for. */
export class UnexpectedAnswer extends Error {
  constructor(what: string, response: HttpResponse) {
    super(`${what}: ${summary(response)}`);
  }
}

/** Status and, in short, what the server says about it. */
export function summary({ status, headers, body }: HttpResponse): string {
  const fields = object(body);
  const said = [fields?.["error"], fields?.["error_description"] ?? fields?.["errorMessage"]];
  const words = said.filter((part) => typeof part === "string").join(": ");
  const where = headers.location === undefined ? "" : ` to ${headers.location}`;
  return `${status}${where}${words === "" ? "" : ` ${words}`}`;
}

/** The JSON object that a body holds, if it holds one. */
export function object(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}

/** A field that must be there as a string. */
export function stringField(what: string, response: HttpResponse, name: string): string {
  const value = object(response.body)?.[name];
  if (typeof value !== "string") throw new UnexpectedAnswer(`${what} has no ${name}`, response);
  return value;
}
