/** What a chart author writes charts with. */
export * from "./model/index.js";
export { amountOf, quantityIn } from "./expression/amount.js";
export { partOf } from "./expression/part-of.js";
export * from "./expression/expression.js";
export * from "./expression/operators.js";
export * from "./expression/rules/constraints.js";
export { branchOf, references, type Reference, type References } from "./expression/references.js";
export { alike } from "./language/alike.js";
export * from "./language/choice.js";
export {
  dependency,
  dependencyHelper,
  dependencyValues,
  type Dependencies,
  type Dependency,
} from "./language/dependency.js";
export * from "./language/helper.js";
export * from "./language/iteration.js";
export * from "./language/parts.js";
export * from "./language/manifest.js";
export type { Carry, Migration, ServerOptions, Variable } from "./language/migration.js";
export type { Items, Part, Templated } from "./language/templated.js";
export type { Chart, ChartDefinition, ChartMetadata, ChartTexts } from "./language/chart.js";
export * from "./blocks/workload/autoscaling.js";
export * from "./blocks/workload/deployment.js";
export * from "./blocks/workload/disruption-budget.js";
export { hostOfUrl } from "./blocks/exposure/hosts.js";
export * from "./blocks/exposure/http-route.js";
export * from "./blocks/exposure/ingress-fields.js";
export * from "./blocks/exposure/ingress-rules.js";
export * from "./blocks/exposure/ingress.js";
export * from "./blocks/exposure/openshift-route.js";
export type { DefaultPaths } from "./blocks/exposure/paths.js";
export { stickyServiceAnnotations, stickyServiceKeys } from "./blocks/exposure/sticky-sessions.js";
export * from "./blocks/extras/extras.js";
export * from "./blocks/extras/own-names.js";
export * from "./blocks/extras/replaceable.js";
export * from "./blocks/names/labels-aside.js";
export * from "./blocks/names/metadata-fields.js";
export * from "./blocks/names/naming.js";
export * from "./blocks/names/naming-fields.js";
export * from "./blocks/names/short-hash.js";
export * from "./blocks/monitoring/alerts.js";
export * from "./blocks/monitoring/dashboard.js";
export * from "./blocks/monitoring/metrics-service.js";
export * from "./blocks/monitoring/monitors.js";
export * from "./blocks/network/network-policy.js";
export * from "./blocks/workload/helm-test.js";
export * from "./blocks/workload/hook.js";
export * from "./blocks/workload/image.js";
export * from "./blocks/workload/diagnostic-mode.js";
export * from "./blocks/workload/name-resolution.js";
export * from "./blocks/workload/placement.js";
export * from "./blocks/workload/zones.js";
export * from "./blocks/workload/pod-template.js";
export * from "./blocks/workload/pods.js";
export * from "./blocks/workload/probes.js";
export * from "./blocks/workload/replicas.js";
export * from "./blocks/workload/resources.js";
export * from "./blocks/secrets/awaited-files.js";
export {
  csiVolume,
  csiVolumeMounts,
  mountedSecret,
  secretVolume,
  secretVolumeMounts,
  type MountedSecret,
  type SecretMount,
} from "./blocks/secrets/mounted-secret.js";
export { keyFields, type SecretFile, type SecretFiles } from "./blocks/secrets/secret-files.js";
export { secretSourceBranches, secretSourceField } from "./blocks/secrets/secret-source-fields.js";
export {
  secretSource,
  secretWhere,
  type SecretSource,
  type SourceFile,
} from "./blocks/secrets/secret-source.js";
export type { ExternalSecretData } from "./blocks/secrets/secret-operators.js";
export * from "./blocks/secrets/synced-secrets.js";
export * from "./blocks/secrets/vault-agent.js";
export * from "./blocks/secrets/secret.js";
export * from "./blocks/storage/claim.js";
export * from "./blocks/storage/existing-claims.js";
export * from "./blocks/storage/snapshot-fields.js";
export { SKIPPED } from "./blocks/storage/snapshot-script.js";
export * from "./blocks/storage/snapshots.js";
export * from "./blocks/storage/storage-class.js";
export * from "./blocks/workload/schedule.js";
export * from "./blocks/workload/security.js";
export * from "./blocks/access/service-account.js";
export * from "./blocks/network/services.js";
export * from "./blocks/workload/stateful-set.js";
export * from "./blocks/workload/wait-for-port.js";
