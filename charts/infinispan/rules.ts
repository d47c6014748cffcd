import {
  atMost,
  binaryKeyRules,
  branchOf,
  differs,
  equals,
  extraRules,
  fixedBudgetRules,
  fixedZoneRules,
  isBranch,
  isOtherBranch,
  monitorRules,
  must,
  mutualInSites,
  nameResolutionRules,
  not,
  nothingInBoth,
  orElse,
  podMetadataRules,
  present,
  resourceRules,
  sameInSites,
  serviceAccountRules,
  serviceRules,
  statefulSetRules,
  storageClassRules,
  vaultAgentRules,
} from "../../generator/index.js";
import { appVersion, certificate, credentials, values } from "./context.js";

const { crossSite, image, router, service, storage } = values;
const { others, site } = branchOf(crossSite, "gossipRouter");
const claim = branchOf(storage, "claim");

/** Without TLS there is no certificate. */
const certificateRules = [
  ...Object.values(certificate.files).map(({ named }) =>
    must(not(present(named)), { when: isBranch(values.tls, "none") }),
  ),
  ...binaryKeyRules(certificate),
];

/** What holds between values. */
export const rules = [
  must(atMost(values.owners, values.replicas)),
  ...certificateRules,
  must(isOtherBranch(crossSite, "none"), { when: differs(router.service.type, "ClusterIP") }),
  must(differs(router.service.type, "ClusterIP"), { when: present(router.service.nodePort) }),
  nothingInBoth(router.service.labels, values.commonLabels),
  must(atMost(values.leaveSeconds, values.terminationGracePeriodSeconds)),
  ...vaultAgentRules(credentials, certificate),
  ...serviceRules(service, [service.nodePort], values),
  ...monitorRules(values.metrics, values),
  ...serviceAccountRules(values.serviceAccount, values),
  ...statefulSetRules(values.statefulSet, values),
  ...podMetadataRules(values),
  ...nameResolutionRules(values),
  ...resourceRules(values.resources, "512Mi"),
  ...storageClassRules(values.storageClass, claim.storageClassName, equals(storage.kind, "claim")),
  ...fixedBudgetRules(values.podDisruptionBudget, values.replicas),
  ...fixedZoneRules(values, values.replicas),
  ...extraRules(values),
] as const;

/** What holds between the clusters of several sites. */
export const fleetRules = [
  mutualInSites({ what: "Infinispan site", of: [site], others }),
  sameInSites({
    what: "Infinispan version",
    of: [orElse(image.tag, appVersion)],
    when: site,
    unless: image.digest,
  }),
] as const;
