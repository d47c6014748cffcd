import {
  atMost,
  binaryKeyRules,
  both,
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
  routeLabelRules,
  sameInSites,
  serviceAccountRules,
  serviceRules,
  statefulSetRules,
  storageClassRules,
  vaultAgentRules,
} from "../../generator/index.js";
import {
  appVersion,
  certificate,
  credentials,
  hasUsers,
  stores,
  userPasswords,
  values,
} from "./context.js";

const { crossSite, image, route, router, service, storage } = values;
const { others, site } = branchOf(crossSite, "gossipRouter");
const claim = branchOf(storage, "claim");

/** Without TLS there are no files of it. */
const tlsRules = [
  ...Object.values(certificate.files).map(({ named }) =>
    must(not(present(named)), { when: isBranch(values.tls, "none") }),
  ),
  ...binaryKeyRules(certificate),
  ...Object.values(stores.files).map(({ named }) =>
    must(not(present(named)), { when: isBranch(values.transport.tls, "none") }),
  ),
  ...binaryKeyRules(stores),
];

const { termination } = route.tls;
const isRoute = (word: "edge" | "reencrypt" | "passthrough") =>
  both(route.enabled, equals(termination, word));

/** The endpoint talks by TLS, or without, and never both. */
const routeRules = [
  must(isBranch(values.tls, "none"), { when: isRoute("edge") }),
  must(isOtherBranch(values.tls, "none"), { when: isRoute("reencrypt") }),
  must(isOtherBranch(values.tls, "none"), { when: isRoute("passthrough") }),
  ...routeLabelRules(route, values),
];

/** What holds between values. */
export const rules = [
  must(atMost(values.owners, values.replicas)),
  // Both have caches of the same names, in marshallings of their own.
  must(not(values.keycloakWildfly), { when: values.keycloak }),
  ...tlsRules,
  must(hasUsers, { when: isOtherBranch(values.users.secret, "existingSecret") }),
  must(isOtherBranch(crossSite, "none"), { when: differs(router.service.type, "ClusterIP") }),
  must(differs(router.service.type, "ClusterIP"), { when: present(router.service.nodePort) }),
  ...routeRules,
  nothingInBoth(router.service.labels, values.commonLabels),
  must(atMost(values.leaveSeconds, values.terminationGracePeriodSeconds)),
  ...vaultAgentRules(credentials, userPasswords, certificate, stores),
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
