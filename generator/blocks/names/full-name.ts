import { release, text, type Expression } from "../../expression/expression.js";
import { both, call, certain, either, equals, not, present } from "../../expression/operators.js";
import { when } from "../../language/choice.js";
import { textHelper } from "../../language/helper.js";
import { bind } from "../../language/parts.js";
import type { Part } from "../../language/templated.js";
import type { NamingReferences } from "./naming-fields.js";
import { shortHash } from "./short-hash.js";

/** Names that all Kubernetes take: before 1.36 those of Services begin with a letter. */
const LEGAL = "^[a-z][-a-z0-9]{0,51}$";

/**
 * Names that may stand after a release as they are. Releases have dashes, so that other names must
 * have none: where the release ends could not be told. The chart's own may, as all know it.
 */
const plain = (chartName: string): string => `^(${chartName}|[a-z0-9]+)$`;

/** Names that would make another's name: of its further objects, or one that ends in a hash. */
const ambiguous = (suffixes: readonly string[]): string =>
  `^(${[...suffixes, "[0-9a-f]{8}"].join("|")})$`;

/**
 * Whether a joined name is not that of a release of the chart by itself: a-b and c are joined to what
 * a and b-c are, if the chart is b-c.
 */
const isNotChartsOwn = (
  chartName: string,
  own: Expression<string>,
  joined: Expression<string>,
): readonly Expression<boolean>[] =>
  chartName.includes("-")
    ? [either(equals(own, chartName), not(call("regexMatch", `^(.*-)?${chartName}$`, joined)))]
    : [];

/** The beginning of a name, in the characters that names of Services have. */
const beginning = (joined: Expression<string>): Expression<string> =>
  call(
    "trimAll",
    "-",
    call("trunc", 42, call("replace", "_", "-", call("replace", ".", "-", call("lower", joined)))),
  );

/** A legal name that no other release or alias has; a letter comes before a digit. */
const hashed = (joined: Expression<string>, name: Expression<string>): Part<string> =>
  bind<string, string>("start", beginning(joined), (start) =>
    bind<string, string>("hash", shortHash(text`${release.name}/${name}`), (hash) => {
      const letter = call("ternary", "r", "", call("regexMatch", "^[0-9]", start));
      return text`${letter}${start}-${hash}`;
    }),
  );

/** Name of the release's objects; see `naming`. */
export function fullName(
  chartName: string,
  name: Expression<string>,
  override: NamingReferences["fullnameOverride"],
  suffixes: readonly string[],
): Expression<string> {
  const body = (own: Expression<string>, joined: Expression<string>): Part<string> =>
    when<string>(
      present(override),
      certain(override),
      when<string>(
        both(
          call("regexMatch", LEGAL, joined),
          call("regexMatch", plain(chartName), own),
          not(call("regexMatch", ambiguous(suffixes), own)),
          ...isNotChartsOwn(chartName, own, joined),
        ),
        joined,
        hashed(joined, own),
      ),
    );
  return textHelper({
    name: "fullname",
    comment:
      "Name of the release's objects: release and name, joined; the release alone where it is the\n" +
      "name. Where no Service can have that, or another release or alias could have it too (as a-b\n" +
      "and c, a and b-c), it ends in a hash of both. At most 52 characters: a StatefulSet's pods\n" +
      "carry a label of its name, a dash and a hash of ten, and a label has at most 63.",
    yields: "name",
    body: bind<string, string>("name", name, (own) =>
      bind<string, string>(
        "joined",
        call("ternary", own, text`${release.name}-${own}`, equals(release.name, own)),
        (joined) => body(own, joined),
      ),
    ),
  });
}
