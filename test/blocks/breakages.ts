import type { BlockName } from "./blocks.js";

/** A part of a chart's templates, and what a mistake would have made of it. */
export interface Breakage {
  readonly of: string;
  readonly by: string;
}

const breakage = (of: string, by: string): Breakage => ({ of, by });

/** For each block mistakes in what it prints, each of which its suite must see in every chart. */
export const breakages: Readonly<Record<BlockName, readonly Breakage[]>> = {
  administrator: [
    breakage(
      "set at most one of %sbootstrapAdmin.username",
      "set exactly one of %sbootstrapAdmin.username",
    ),
    breakage("bootstrapAdmin.secret.usernameKey", "bootstrapAdmin.secret.passwordKey"),
  ],
  autoscaling: [
    breakage("if not .Values.autoscaling.enabled", "if true"),
    breakage(".Values.autoscaling.minReplicas", ".Values.autoscaling.maxReplicas"),
    breakage("    apiVersion: apps/v1\n    kind: ", "    apiVersion: apps/v1\n    kind: Other"),
    breakage("        container: ", "        container: other-"),
    breakage("toYaml .Values.autoscaling.behavior", "toYaml (dict)"),
  ],
  checksums: [breakage("sha256sum", "sha1sum"), breakage(`checksum/config:`, `checksum/conf:`)],
  "client-service": [
    breakage(`"LoadBalancer"`, `"NodePort"`),
    breakage("sessionAffinity: {{ .Values.service.sessionAffinity }}", "sessionAffinity: None"),
    breakage(".Values.service.labels", ".Values.commonLabels"),
    breakage(".Values.service.externalTrafficPolicy", ".Values.service.sessionAffinity"),
    breakage(".Values.service.loadBalancerClass", ".Values.service.externalTrafficPolicy"),
    breakage(".Values.service.trafficDistribution", ".Values.service.sessionAffinity"),
  ],
  "credential-sources": [
    breakage(`if eq .Values.database.secret.from "vaultAgent"`, "if false"),
    breakage(`if not .Values.database.username`, "if true"),
    breakage(`if not .Values.bootstrapAdmin.username`, "if true"),
    breakage(`ne .Values.database.secret.from "csi"`, "true"),
    breakage("/run/secrets/keycloak/database\n", "/run/secrets/keycloak/administrator\n"),
    breakage(`if eq .Values.database.secret.from "externalSecret"`, "if false"),
    breakage(`else if eq .Values.bootstrapAdmin.secret.from "vaultStaticSecret"`, "else if false"),
    breakage("agent-pre-populate-only", "agent-pre-populate"),
    breakage(".Values.bootstrapAdmin.secret.className", ".Values.database.secret.className"),
    breakage("with .Values.database.secret.hostKey", "with .Values.database.secret.portKey"),
  ],
  database: [
    breakage(".Values.database.host", ".Values.database.name"),
    breakage("set at most one of", "set one of"),
    breakage(".Values.database.secret.hostKey", ".Values.database.secret.portKey"),
    breakage("jdbc:aws-wrapper:", "jdbc:aws:"),
  ],
  "database-wait": [
    breakage(".Values.database.wait.enabled (not", "true (not"),
    breakage("(not .Values.diagnosticMode.enabled)", "true"),
    breakage("5432", "3306"),
    breakage("hostKey", "databaseKey"),
    breakage(".Values.database.wait.timeoutSeconds", ".Values.terminationGracePeriodSeconds"),
  ],
  deployment: [
    breakage("enableServiceLinks: false", "enableServiceLinks: true"),
    breakage("replicas: {{ .Values.replicas", "replicas: {{ .Values.terminationGracePeriodSeconds"),
    breakage(
      "maxSurge: {{ .Values.deployment.maxSurge",
      "maxSurge: {{ .Values.terminationGracePeriodSeconds",
    ),
    breakage(
      "maxUnavailable: {{ .Values.deployment.max",
      "maxUnavailable: {{ add 1 .Values.deployment.max",
    ),
    breakage("progressDeadlineSeconds: {{", "progressDeadlineSeconds: {{ add 1"),
    breakage(".Values.deployment.labels", ".Values.podLabels"),
    breakage(".Values.deployment.annotations", ".Values.podAnnotations"),
  ],
  "diagnostic-mode": [
    breakage("- infinity", "- 1h"),
    breakage("if not .Values.diagnosticMode.enabled", "if true"),
  ],
  "disruption-budget": [
    breakage(".Values.podDisruptionBudget.enabled", "true"),
    breakage("AlwaysAllow", "IfHealthyBudget"),
    breakage("podDisruptionBudget.minAvailable", "podDisruptionBudget.maxUnavailable"),
  ],
  "exposure-rules": [
    breakage("ingress.enabled must be true", "ingress.enabled must be false"),
    breakage("set ingress.tls.issuer instead", "set ingress.annotations instead"),
    breakage("is in both %shttpRoute.labels", "is in both %sroute.labels"),
    breakage("set route.stickySessions instead", "set route.annotations instead"),
  ],
  "embedded-database": [
    breakage("must not be set when %spostgresql.enabled", "must be set when %spostgresql.enabled"),
    breakage(`(ne .Values.database.vendor "postgres")`, `(ne .Values.database.vendor "mysql")`),
    breakage(".Values.postgresql.enabled .Values.database.port", ".Values.database.port"),
  ],
  "extra-objects": [
    breakage("{{ toYaml . }}", "{{ tpl (toYaml .) $ }}"),
    breakage(".Values.extraObjects", "(list)"),
  ],
  "headless-service": [
    breakage("publishNotReadyAddresses: true", "publishNotReadyAddresses: false"),
    breakage("clusterIP: None", "internalTrafficPolicy: Local"),
    breakage("headless|", ""),
  ],
  "helm-test": [
    breakage("if .Values.helmTest.enabled", "if true"),
    breakage("helm.sh/hook: test", "helm.sh/hook: post-install"),
    breakage("and .Values.helmTest.enabled (or", "and true (or"),
    breakage(
      "(or .Values.networkPolicy.clients .Values.networkPolicy.monitoring)",
      ".Values.networkPolicy.clients",
    ),
    breakage(".Values.helmTest.resources", ".Values.resources"),
    breakage("if .Values.bootstrapAdmin.enabled", "if true"),
    breakage("name: KC_CLI_PASSWORD", "name: ADMIN_PASSWORD"),
    breakage("}}:{{ .Values.service.httpPort }}", "}}:8080"),
  ],
  "http-route": [
    breakage(".Values.httpRoute.enabled", "true"),
    breakage(".Values.httpRoute.paths", ".Values.httpRoute.hostnames"),
    breakage("port: {{ .Values.service.httpPort }}", "port: 8080"),
    breakage(`sessionPersistence "cookie"`, `sessionPersistence "none"`),
    breakage("prepend .Values.httpRoute.hostnames", "prepend .Values.httpRoute.paths"),
  ],
  image: [
    breakage("%s@%s", "%s:%s"),
    breakage("{{ .Values.image.pullPolicy }}", "Always"),
    breakage(".Values.image.pullSecrets", "(list)"),
  ],
  ingress: [
    breakage(".Values.ingress.enabled", "true"),
    breakage("prepend .Values.ingress.hosts", "prepend .Values.ingress.paths"),
    breakage(`.Values.ingress.stickySessions "nginx"`, `.Values.ingress.stickySessions "haproxy"`),
    breakage("cert-manager.io/cluster-issuer: {{", "cert-manager.io/issuer: {{"),
    breakage("%s-ingress-tls", "%s-tls"),
    breakage("with .Values.service.httpNodePort", "with .Values.service.httpPort"),
    breakage("sticky.cookie.name: ", "sticky.cookie.name: AUTH_"),
  ],
  monitoring: [
    breakage("app.kubernetes.io/component: metrics", "app.kubernetes.io/component: clients"),
    breakage("port: management", "port: http"),
    breakage(".Values.metrics.podMonitor.enabled", "true"),
    breakage(".Values.metrics.serviceMonitor.relabelings", "(list)"),
  ],
  "name-resolution": [
    breakage(".Values.hostAliases", ".Values.tolerations"),
    breakage(".Values.dnsPolicy", ".Values.priorityClassName"),
    breakage(".Values.dnsConfig", ".Values.affinity"),
  ],
  names: [
    breakage(".Values.fullnameOverride", ".Values.nameOverride"),
    breakage(".Values.commonLabels", ".Values.podLabels"),
    breakage("app.kubernetes.io/instance", "app.kubernetes.io/release"),
    breakage("trunc 42", "trunc 51"),
    breakage(`ternary "r" ""`, `ternary "" ""`),
    breakage("|[a-z0-9]+)$", "|[-a-z0-9]+)$"),
  ],
  "network-policy": [
    breakage(".Values.networkPolicy.enabled", "true"),
    breakage(".Values.networkPolicy.clients", ".Values.networkPolicy.monitoring"),
    breakage("- podSelector:", "- namespaceSelector:"),
  ],
  memory: [breakage("786432000", "786432001")],
  "openshift-route": [
    breakage(".Values.route.enabled", "true"),
    breakage(".Values.route.stickySessions", ".Values.route.enabled"),
    breakage(".Values.route.path", ".Values.route.host"),
    breakage("termination: edge", "termination: passthrough"),
  ],
  placement: [
    breakage(".Values.tolerations", "(list)"),
    breakage(".Values.nodeSelector", "(dict)"),
  ],
  "pod-extras": [
    breakage(".Values.extraEnvFrom", "(list)"),
    breakage(".Values.extraVolumeMounts", ".Values.extraVolumes"),
    breakage(".Values.initContainers", ".Values.extraContainers"),
  ],
  "pod-metadata": [
    breakage("rollout-trigger: {{ . | quote }}", "rollout-trigger: {{ . }}"),
    breakage(".Values.podLabels", ".Values.podAnnotations"),
  ],
  probes: [
    breakage(".Values.probes.readiness.periodSeconds", ".Values.probes.liveness.periodSeconds"),
    breakage("{{ .Values.probes.liveness.failureThreshold }}", "3"),
    breakage(
      ".Values.probes.liveness.initialDelaySeconds",
      ".Values.probes.liveness.periodSeconds",
    ),
  ],
  resources: [
    breakage(
      "(.Values.resources.requests).cpu (.Values",
      "(.Values.resources.requests).gpu (.Values",
    ),
    breakage(`"Mi" 1048576`, `"Mi" 1000000`),
  ],
  "secret-sources": [
    breakage(`if eq .Values.secret.from "externalSecret"`, `if eq .Values.secret.from "csi"`),
    breakage(`eq .Values.secret.from "csi"`, `eq .Values.secret.from "vaultAgent"`),
    breakage(`else if ne .Values.secret.from "vaultAgent"`, "else if true"),
    breakage(`agent-init-first: "true"`, `agent-init-last: "true"`),
    breakage(".Values.secret.storeKind", ".Values.secret.storeName"),
    breakage(".Values.secret.refreshAfter", ".Values.secret.path"),
    breakage("excludeRaw: true", "excludeRaw: false"),
    breakage("readOnly: true\n            volumeAttributes", "volumeAttributes"),
    breakage(
      "secretProviderClass: {{ .Values.secret.className",
      "secretProviderClass: {{ .Values.secret.from",
    ),
    breakage("name: vault-token", "name: token"),
    breakage("with .Values.secret.authName", "with .Values.secret.mount"),
  ],
  security: [
    breakage("toYaml .Values.securityContext", "toYaml .Values.podSecurityContext"),
    breakage("{{- toYaml .Values.podSecurityContext | nindent 8 }}", " {}"),
  ],
  "service-account": [
    breakage(".Values.serviceAccount.create", "true"),
    breakage(".Values.serviceAccount.automountToken", "false"),
    breakage(".Values.serviceAccount.annotations", ".Values.podAnnotations"),
    breakage(".Values.serviceAccount.labels", ".Values.podLabels"),
  ],
  shutdown: [
    breakage("(int64 .Values.terminationGracePeriodSeconds)) }}", "7200) }}"),
    breakage(".Values.shutdown.delaySeconds", ".Values.shutdown.timeoutSeconds"),
  ],
  snapshots: [
    breakage("concurrencyPolicy: Forbid", "concurrencyPolicy: Allow"),
    breakage(`eq .Values.snapshots.ordinals "first"`, `eq .Values.snapshots.ordinals "all"`),
    breakage(".Values.snapshots.schedule", ".Values.snapshots.timeZone"),
    breakage(".Values.snapshots.keep", ".Values.replicas"),
    breakage("volumesnapshots", "volumesnapshotcontents"),
    breakage("-snapshots", "-snapshot"),
    breakage(`when %ssnapshots.className is set`, `when %ssnapshots.className is not set`),
  ],
  "stateful-set": [
    breakage("enableServiceLinks: false", "enableServiceLinks: true"),
    breakage('ternary "OnDelete" "RollingUpdate"', 'ternary "RollingUpdate" "RollingUpdate"'),
    breakage("replicas: {{ .Values.replicas", "replicas: {{ .Values.terminationGracePeriodSeconds"),
    breakage(".Values.statefulSet.labels", ".Values.podLabels"),
    breakage(".Values.statefulSet.annotations", ".Values.podAnnotations"),
  ],
  "storage-class": [
    breakage("helm.sh/resource-policy: keep", "helm.sh/resource-policy: delete"),
    breakage(".Values.storageClass.parameters", ".Values.commonLabels"),
    breakage(".Values.storageClass.reclaimPolicy", ".Values.storageClass.volumeBindingMode"),
    breakage(".Values.storageClass.name", ".Values.nameOverride"),
    breakage("when %sstorageClass.name is set", "when %sstorageClass.name is not set"),
    breakage("{{ .Values.storageClass.allowVolumeExpansion }}", "true"),
  ],
  "topology-spread": [
    breakage("DoNotSchedule", "ScheduleAnyway"),
    breakage("topologyKey: kubernetes.io/hostname", "topologyKey: kubernetes.io/os"),
  ],
  zones: [
    breakage("nodeTaintsPolicy: Honor", "nodeTaintsPolicy: Ignore"),
    breakage("len .Values.zones.names }}\n", "2 }}\n"),
    breakage("if .Values.zones.waitForAll", "if true"),
    breakage("key: topology.kubernetes.io/zone", "key: topology.kubernetes.io/region"),
  ],
};
