import type { IPersistentVolumeClaimSpec } from "kubernetes-models/v1/PersistentVolumeClaimSpec";
import { text, type Expression } from "../../expression/expression.js";
import { atLeast, lengthOf } from "../../expression/operators.js";
import type { References } from "../../expression/references.js";
import { must, noneTwice, numbered } from "../../expression/rules/constraints.js";
import { comment } from "../../language/parts.js";
import type { Templated } from "../../language/templated.js";
import { dnsName, list } from "../../model/index.js";
import type { Naming } from "../names/naming.js";

/**
 * Claims of a StatefulSet's pods that are there already, the first for the first pod.
 * @param template name of the claim in the StatefulSet, which the claims' names begin with
 */
export const existingClaimsFields = (template: string) => ({
  existingClaims: list(
    dnsName({
      description: `A claim: ${template}, the release's full name and the pod's number, with dashes between them.`,
    }),
    {
      description: `PersistentVolumeClaims, one for each pod, the first for the first. A StatefulSet's pods take claims by name alone: each is called \`${template}-<full name>-<number>\`, from 0 on.`,
      minItems: 1,
      examples: [[`${template}-example-0`, `${template}-example-1`]],
    },
  ),
});

/** There is a claim for each pod, of the name that the pod looks for. */
export const existingClaimsRules = (
  { existingClaims }: References<ReturnType<typeof existingClaimsFields>>,
  template: string,
  replicas: Expression<number>,
  { fullname }: Naming,
) =>
  [
    noneTwice(existingClaims),
    must(atLeast(lengthOf(existingClaims), replicas)),
    numbered(
      existingClaims,
      text`${template}-${fullname}-`,
      "a StatefulSet's pods take their claims by this name alone",
    ),
  ] as const;

/** The specification of a claim that nobody makes a volume for: one that is missing stays Pending. */
export const awaitedClaimSpec: Templated<IPersistentVolumeClaimSpec> = {
  accessModes: ["ReadWriteOnce"],
  storageClassName: comment(
    "The claims are there already. One that is not gets no volume, and stays Pending.",
    "",
  ),
  resources: { requests: { storage: "1Gi" } },
};
