import type { Expression } from "../../expression/expression.js";
import { beginsWith, differs, either, present } from "../../expression/operators.js";
import { must, nothingInBoth } from "../../expression/rules/constraints.js";
import type { NamingReferences } from "../names/naming-fields.js";
import type { IngressOfHostReferences, IngressReferences } from "./ingress-fields.js";

/** What holds of every Ingress. @param url the URL that it is reached under */
export const ingressOfHostRules = (
  ingress: IngressOfHostReferences,
  url: Expression<string | undefined>,
  { commonLabels }: Pick<NamingReferences, "commonLabels">,
) => {
  const hasTls = differs(ingress.tls.certificate, "none");
  return [
    nothingInBoth(ingress.labels, commonLabels),
    must(ingress.enabled, { when: hasTls }),
    must(beginsWith(url, "https://"), { when: hasTls }),
  ] as const;
};

/** What holds of an Ingress for browsers: a certificate is for a host. */
export const ingressRules = (
  ingress: IngressReferences,
  url: Expression<string | undefined>,
  naming: Pick<NamingReferences, "commonLabels">,
) =>
  [
    ...ingressOfHostRules(ingress, url, naming),
    must(either(present(url), present(ingress.hosts)), {
      when: differs(ingress.tls.certificate, "none"),
    }),
  ] as const;
