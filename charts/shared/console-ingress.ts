import {
  group,
  ingressOfHost,
  ingressOfHostFields,
  ingressOfHostRules,
  must,
  present,
  text,
  type Expression,
  type IngressOfHostReferences,
  type Naming,
  type NamingReferences,
} from "../../generator/index.js";

/** @param url the value that says under which URL the console is */
export const consoleIngressField = (url: string) =>
  group(
    {
      description: `An Ingress of its own for the admin console, for the host of ${url}. Its controller's annotations close it to the world.`,
    },
    ingressOfHostFields("consoleIngress"),
  );

interface Console {
  readonly host: Expression<string>;
  readonly path: Expression<string> | string;
}

export const consoleIngressOf = (
  ingress: IngressOfHostReferences,
  names: Naming,
  { host, path }: Console,
) =>
  ingressOfHost(ingress, {
    names,
    name: text`${names.fullname}-console`,
    host,
    path,
    port: "http",
  });

/** The console's links lead to its URL, so that there is one. */
export const consoleIngressRules = (
  ingress: IngressOfHostReferences,
  url: Expression<string | undefined>,
  naming: Pick<NamingReferences, "commonLabels">,
) =>
  [
    must(present(url), { when: ingress.enabled }),
    ...ingressOfHostRules(ingress, url, naming),
  ] as const;
