import type { Expression } from "../../expression/expression.js";
import { call, orElse } from "../../expression/operators.js";
import { textHelper } from "../../language/helper.js";
import { bind } from "../../language/parts.js";
import type { Part, Templated } from "../../language/templated.js";
import { list, string, type Format } from "../../model/index.js";

/** A host as an Ingress and a route have it: no capitals, no IP address. */
export const exposedHost: Format = {
  pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?\\.)*[a-z]([-a-z0-9]*[a-z0-9])?$",
  what: "a lower-case DNS name that is no IP address, such as login.example.com",
};

export const hostsField = (description: string) =>
  list(string({ description: "A host.", format: exposedHost, maxLength: 253 }), {
    description,
    default: [],
    examples: [["sso.example.com"]],
  });

/**
 * Host of a URL; an empty text where there is no URL.
 * @param name name of the helper
 * @param what whose host it is, as the helper's comment says it
 */
export const hostOfUrl = (
  name: string,
  what: string,
  url: Expression<string | undefined>,
): Expression<string> =>
  textHelper({
    name,
    comment: `Host of ${what}, without port and path; nothing where that is not set.`,
    body: call("lower", call("trimPrefix", "//", call("regexFind", "//[^/:?#]+", orElse(url, "")))),
  });

/** A part in which all hosts are at hand: the public one, where there is a URL, and further ones. */
export const withHosts = <T>(
  host: Expression<string>,
  further: Expression<readonly string[]>,
  part: (hosts: Expression<readonly string[]>) => Templated<T>,
): Part<T> =>
  bind<readonly string[], T>(
    "hosts",
    call("uniq", call("compact", call("prepend", further, host))),
    part,
  );
