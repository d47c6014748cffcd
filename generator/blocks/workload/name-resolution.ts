import { equals, present } from "../../expression/operators.js";
import type { References } from "../../expression/references.js";
import { must } from "../../expression/rules/constraints.js";
import { kubernetes, list, oneOf } from "../../model/index.js";
import type { Reserved } from "../../model/reserved.js";

/** @param reserved addresses that the chart's own names are of */
export const hostAliasesField = (reserved: readonly Reserved[] = []) =>
  list(kubernetes("HostAlias", { description: "An address and its names." }), {
    description: "Names that pods know from /etc/hosts, without DNS.",
    uniqueBy: "ip",
    reserved,
    default: [],
    examples: [[{ ip: "192.0.2.10", hostnames: ["ldap.example.com"] }]],
  });

/** How pods find addresses by names. */
export const nameResolutionFields = {
  hostAliases: hostAliasesField(),
  dnsPolicy: oneOf(["ClusterFirst", "Default", "None"], {
    description:
      "Which DNS servers pods ask: the cluster's, those of their node, or those of dnsConfig alone.",
    whenAbsent: "Kubernetes' own, ClusterFirst",
  }),
  dnsConfig: kubernetes("PodDNSConfig", {
    description: "DNS servers, search domains and options of the pods.",
    default: {},
    examples: [{ options: [{ name: "ndots", value: "1" }] }],
  }),
};

/** A pod without a DNS server is refused by Kubernetes. */
export const nameResolutionRules = (
  values: Pick<References<typeof nameResolutionFields>, "dnsConfig" | "dnsPolicy">,
) => [must(present(values.dnsConfig), { when: equals(values.dnsPolicy, "None") })] as const;
