{{/*
Name of the chart, or what replaces it: an alias, or nameOverride. For an alias that is no
label stands its hash, after a dot, which no alias has.
*/}}
{{- define "keycloak.name" -}}
{{- $name := .Values.nameOverride | default .Chart.Name }}
{{- if regexMatch "^[A-Za-z0-9]([-_A-Za-z0-9]{0,61}[A-Za-z0-9])?$" $name }}
{{- $name }}
{{- else }}
{{- printf "keycloak.%s" (sha256sum $name | trunc 8) }}
{{- end }}
{{- end }}

{{/*
Name of the release's objects: release and name, joined; the release alone where it is the
name. Where no Service can have that, or another release or alias could have it too (as a-b
and c, a and b-c), it ends in a hash of both. At most 52 characters: a StatefulSet's pods
carry a label of its name, a dash and a hash of ten, and a label has at most 63.
*/}}
{{- define "keycloak.fullname" -}}
{{- $name := include "keycloak.name" . }}
{{- $joined := eq .Release.Name $name | ternary $name (printf "%s-%s" .Release.Name $name) }}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride }}
{{- else if and (regexMatch "^[a-z][-a-z0-9]{0,51}$" $joined) (regexMatch "^(keycloak|[a-z0-9]+)$" $name) (not (regexMatch "^(admin|configcli|console|dashboard|database|headless|metadata|metrics|remote-cache|test|tls|update|[0-9a-f]{8})$" $name)) }}
{{- $joined }}
{{- else }}
{{- $start := lower $joined | replace "." "-" | replace "_" "-" | trunc 42 | trimAll "-" }}
{{- $hash := printf "%s/%s" .Release.Name $name | sha256sum | trunc 8 }}
{{- printf "%s%s-%s" (regexMatch "^[0-9]" $start | ternary "r" "") $start $hash }}
{{- end }}
{{- end }}

{{/*
Chart and version, as the label helm.sh/chart has them.
*/}}
{{- define "keycloak.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimAll "-_." }}
{{- end }}

{{/*
Labels that never change: selectors are immutable.
*/}}
{{- define "keycloak.selectorLabels" -}}
app.kubernetes.io/name: {{ include "keycloak.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{/*
Labels of every object.
*/}}
{{- define "keycloak.labels" -}}
helm.sh/chart: {{ include "keycloak.chart" . | quote }}
{{ include "keycloak.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/*
What links to the dashboard have, the same after every upgrade.
*/}}
{{- define "keycloak.dashboardUid" -}}
{{- printf "%s/%s" .Release.Namespace (include "keycloak.fullname" .) | sha256sum | trunc 8 }}
{{- end }}

{{/*
Properties of the JDBC URL: nodes wait for no database that is gone.
*/}}
{{- define "keycloak.databaseProperties" -}}
{{- if .Values.database.properties }}
{{- .Values.database.properties }}
{{- else if eq .Values.database.vendor "postgres" }}
{{- "?tcpKeepAlive=true&socketTimeout=120" }}
{{- else }}
{{- "?tcpKeepAlive=true&socketTimeout=120000" }}
{{- end }}
{{- end }}

{{/*
Name of the headless Service, which the pods' own names are below.
*/}}
{{- define "keycloak.headlessName" -}}
{{- printf "%s-headless" (include "keycloak.fullname" .) }}
{{- end }}

{{/*
DNS name that resolves to the nodes, ready or not.
*/}}
{{- define "keycloak.dnsQuery" -}}
{{- .Values.discovery.query | default (printf "%s.%s.svc.%s" (include "keycloak.headlessName" .) .Release.Namespace .Values.clusterDomain) }}
{{- end }}

{{/*
Options of Keycloak as environment variables, all but the secret ones.
*/}}
{{- define "keycloak.environment" -}}
# Database
KC_DB: {{ .Values.database.vendor }}
{{- if .Values.postgresql.enabled }}
KC_DB_URL_HOST: {{ include "postgresql.fullname" .Subcharts.postgresql | quote }}
KC_DB_URL_PORT: {{ .Values.postgresql.service.port | quote }}
KC_DB_URL_DATABASE: {{ .Values.postgresql.database | quote }}
KC_DB_URL_PROPERTIES: {{ include "keycloak.databaseProperties" . | quote }}
{{- else }}
{{- with .Values.database.url }}
KC_DB_URL: {{ . | quote }}
{{- else }}
{{- if not .Values.database.secret.hostKey }}
KC_DB_URL_HOST: {{ .Values.database.host | default (printf "%s-database" (include "keycloak.fullname" .)) | quote }}
{{- end }}
{{- with .Values.database.port }}
KC_DB_URL_PORT: {{ . | quote }}
{{- end }}
{{- if not .Values.database.secret.databaseKey }}
KC_DB_URL_DATABASE: {{ .Values.database.name | default "keycloak" | quote }}
{{- end }}
KC_DB_URL_PROPERTIES: {{ include "keycloak.databaseProperties" . | quote }}
{{- end }}
{{- end }}
{{- with .Values.database.schema }}
KC_DB_SCHEMA: {{ . | quote }}
{{- end }}
KC_DB_POOL_INITIAL_SIZE: {{ .Values.database.pool.initialSize | quote }}
KC_DB_POOL_MIN_SIZE: {{ .Values.database.pool.minSize | quote }}
KC_DB_POOL_MAX_SIZE: {{ .Values.database.pool.maxSize | quote }}
KC_DB_TLS_MODE: {{ .Values.database.tls.mode }}
{{- if .Values.database.tls.trustStore.secretName }}
KC_DB_TLS_TRUST_STORE_FILE: /opt/keycloak/conf/database/{{ .Values.database.tls.trustStore.key }}
{{- end }}
# Cluster: how nodes find each other, and what they keep for one another
{{- if .Values.multiSite.enabled }}
{{- with .Values.multiSite.host }}
KC_CACHE_REMOTE_HOST: {{ . | quote }}
{{- end }}
KC_CACHE_REMOTE_PORT: {{ .Values.multiSite.port | quote }}
KC_CACHE_REMOTE_TLS_ENABLED: {{ .Values.multiSite.tls | quote }}
{{- with .Values.jvm.options }}
JAVA_OPTS_APPEND: {{ join " " . | quote }}
{{- end }}
{{- else if eq .Values.discovery.protocol "jdbc-ping" }}
KC_CACHE_STACK: jdbc-ping
KC_CACHE_EMBEDDED_MTLS_ENABLED: {{ eq (.Values.discovery.encryption | default "mtls") "mtls" | quote }}
{{- with .Values.jvm.options }}
JAVA_OPTS_APPEND: {{ join " " . | quote }}
{{- end }}
{{- else if eq .Values.discovery.protocol "dns-ping" }}
KC_CACHE_STACK: kubernetes
KC_CACHE_EMBEDDED_MTLS_ENABLED: {{ eq (.Values.discovery.encryption | default "mtls") "mtls" | quote }}
JAVA_OPTS_APPEND: {{ printf "-Djgroups.dns.query=%s %s" (include "keycloak.dnsQuery" .) (join " " .Values.jvm.options) | trim | quote }}
{{- else if eq .Values.discovery.protocol "multicast" }}
KC_CACHE_STACK: udp
JAVA_OPTS_APPEND: {{ printf "-Djgroups.mcast_addr=%s -Djgroups.mcast_port=%d %s" .Values.discovery.address (int64 (.Values.discovery.port | default 46655)) (join " " .Values.jvm.options) | trim | quote }}
{{- end }}
{{- if eq .Values.cache.sessions "persistent" }}
{{- with .Values.cache.sessionsMaxCount }}
KC_CACHE_EMBEDDED_SESSIONS_MAX_COUNT: {{ int64 . | quote }}
{{- end }}
{{- with .Values.cache.clientSessionsMaxCount }}
KC_CACHE_EMBEDDED_CLIENT_SESSIONS_MAX_COUNT: {{ int64 . | quote }}
{{- end }}
{{- else if eq .Values.cache.sessions "volatile" }}
{{- with .Values.cache.owners }}
KC_SPI_CACHE_EMBEDDED__DEFAULT__SESSIONS_OWNERS: {{ . | quote }}
KC_SPI_CACHE_EMBEDDED__DEFAULT__CLIENT_SESSIONS_OWNERS: {{ . | quote }}
KC_SPI_CACHE_EMBEDDED__DEFAULT__AUTHENTICATION_SESSIONS_OWNERS: {{ . | quote }}
KC_SPI_CACHE_EMBEDDED__DEFAULT__ACTION_TOKENS_OWNERS: {{ . | quote }}
KC_SPI_CACHE_EMBEDDED__DEFAULT__LOGIN_FAILURES_OWNERS: {{ . | quote }}
{{- end }}
{{- end }}
{{- with .Values.cache.maxCount.realms }}
KC_CACHE_EMBEDDED_REALMS_MAX_COUNT: {{ int64 . | quote }}
{{- end }}
{{- with .Values.cache.maxCount.users }}
KC_CACHE_EMBEDDED_USERS_MAX_COUNT: {{ int64 . | quote }}
{{- end }}
{{- with .Values.cache.maxCount.authorization }}
KC_CACHE_EMBEDDED_AUTHORIZATION_MAX_COUNT: {{ int64 . | quote }}
{{- end }}
{{- with .Values.cache.maxCount.keys }}
KC_CACHE_EMBEDDED_KEYS_MAX_COUNT: {{ int64 . | quote }}
{{- end }}
{{- with .Values.cache.maxCount.crl }}
KC_CACHE_EMBEDDED_CRL_MAX_COUNT: {{ int64 . | quote }}
{{- end }}
{{- with .Values.cache.maxCount.offlineSessions }}
KC_CACHE_EMBEDDED_OFFLINE_SESSIONS_MAX_COUNT: {{ int64 . | quote }}
{{- end }}
{{- with .Values.cache.maxCount.offlineClientSessions }}
KC_CACHE_EMBEDDED_OFFLINE_CLIENT_SESSIONS_MAX_COUNT: {{ int64 . | quote }}
{{- end }}
# Access: hostname, proxy and listeners
{{- if .Values.hostname.url }}
KC_HOSTNAME: {{ .Values.hostname.url | quote }}
{{- with .Values.hostname.admin }}
KC_HOSTNAME_ADMIN: {{ . | quote }}
{{- end }}
KC_HOSTNAME_BACKCHANNEL_DYNAMIC: {{ .Values.hostname.backchannelDynamic | quote }}
{{- else }}
KC_HOSTNAME_STRICT: "false"
{{- end }}
{{- with .Values.proxy.headers }}
KC_PROXY_HEADERS: {{ . }}
{{- end }}
{{- with .Values.proxy.trustedAddresses }}
KC_PROXY_TRUSTED_ADDRESSES: {{ join "," . | quote }}
{{- end }}
KC_HTTP_ENABLED: {{ .Values.http.enabled | quote }}
{{- with .Values.http.maxQueuedRequests }}
KC_HTTP_MAX_QUEUED_REQUESTS: {{ . | quote }}
{{- end }}
KC_HTTP_MANAGEMENT_SCHEME: http
KC_HTTP_MANAGEMENT_PORT: "9000"
{{- if not (eq .Values.http.relativePath "/") }}
KC_HTTP_RELATIVE_PATH: {{ .Values.http.relativePath | quote }}
KC_HTTP_MANAGEMENT_RELATIVE_PATH: /
{{- end }}
{{- if .Values.tls.enabled }}
KC_HTTPS_CERTIFICATE_FILE: /opt/keycloak/conf/tls/tls.crt
KC_HTTPS_CERTIFICATE_KEY_FILE: /opt/keycloak/conf/tls/tls.key
{{- end }}
{{- if or .Values.truststores.secrets .Values.truststores.configMaps }}
KC_TRUSTSTORE_PATHS: /opt/keycloak/conf/truststores
{{- end }}
# Server
KC_HEALTH_ENABLED: "true"
{{- if .Values.multiSite.enabled }}
KC_FEATURES: {{ append .Values.features.enabled "multi-site" | join "," | quote }}
{{- else }}
{{- with .Values.features.enabled }}
KC_FEATURES: {{ join "," . | quote }}
{{- end }}
{{- end }}
{{- if eq .Values.cache.sessions "volatile" }}
KC_FEATURES_DISABLED: {{ append .Values.features.disabled "persistent-user-sessions" | join "," | quote }}
{{- else }}
{{- with .Values.features.disabled }}
KC_FEATURES_DISABLED: {{ join "," . | quote }}
{{- end }}
{{- end }}
KC_SHUTDOWN_DELAY: "{{ .Values.shutdown.delaySeconds }}s"
KC_SHUTDOWN_TIMEOUT: "{{ .Values.shutdown.timeoutSeconds }}s"
JAVA_OPTS_KC_HEAP: "-XX:MaxRAMPercentage={{ .Values.jvm.maxRamPercentage }} -XX:InitialRAMPercentage=50"
{{- range $key, $value := .Values.options }}
KC_{{ upper $key | replace "-" "_" }}: {{ $value | quote }}
{{- end }}
# Metrics, log and traces
KC_METRICS_ENABLED: {{ .Values.metrics.enabled | quote }}
{{- if .Values.metrics.histograms }}
KC_HTTP_METRICS_HISTOGRAMS_ENABLED: "true"
{{- end }}
{{- with .Values.metrics.slos }}
KC_HTTP_METRICS_SLOS: {{ join "," . | quote }}
{{- end }}
{{- if .Values.metrics.cacheHistograms }}
KC_CACHE_METRICS_HISTOGRAMS_ENABLED: "true"
{{- end }}
{{- if .Values.metrics.userEvents.enabled }}
KC_EVENT_METRICS_USER_ENABLED: "true"
{{- with .Values.metrics.userEvents.events }}
KC_EVENT_METRICS_USER_EVENTS: {{ join "," . | quote }}
{{- end }}
{{- with .Values.metrics.userEvents.tags }}
KC_EVENT_METRICS_USER_TAGS: {{ join "," . | quote }}
{{- end }}
{{- end }}
KC_LOG_LEVEL: {{ .Values.log.level | quote }}
KC_LOG_CONSOLE_OUTPUT: {{ .Values.log.format }}
{{- if .Values.log.access.enabled }}
KC_HTTP_ACCESS_LOG_ENABLED: "true"
{{- with .Values.log.access.pattern }}
KC_HTTP_ACCESS_LOG_PATTERN: {{ . | quote }}
{{- end }}
{{- with .Values.log.access.exclude }}
KC_HTTP_ACCESS_LOG_EXCLUDE: {{ . | quote }}
{{- end }}
{{- end }}
{{- if .Values.tracing.enabled }}
KC_TRACING_ENABLED: "true"
{{- with .Values.tracing.endpoint }}
KC_TRACING_ENDPOINT: {{ . | quote }}
{{- end }}
{{- with .Values.tracing.protocol }}
KC_TRACING_PROTOCOL: {{ . }}
{{- end }}
{{- with .Values.tracing.samplerType }}
KC_TRACING_SAMPLER_TYPE: {{ . }}
{{- end }}
{{- if hasKey .Values.tracing "samplerRatio" }}
KC_TRACING_SAMPLER_RATIO: {{ .Values.tracing.samplerRatio | quote }}
{{- end }}
{{- with .Values.tracing.serviceName }}
KC_TELEMETRY_SERVICE_NAME: {{ . | quote }}
{{- end }}
{{- with .Values.tracing.resourceAttributes }}
KC_TELEMETRY_RESOURCE_ATTRIBUTES: {{ join "," . | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/*
Host of hostname.url, without port and path; nothing where that is not set.
*/}}
{{- define "keycloak.publicHost" -}}
{{- .Values.hostname.url | default "" | regexFind "//[^/:?#]+" | trimPrefix "//" | lower }}
{{- end }}

{{/*
Host of hostname.admin, without port and path; nothing where that is not set.
*/}}
{{- define "keycloak.adminHost" -}}
{{- .Values.hostname.admin | default "" | regexFind "//[^/:?#]+" | trimPrefix "//" | lower }}
{{- end }}

{{/*
Paths that the Ingress lets through.
*/}}
{{- define "keycloak.ingressPaths" -}}
paths:
  {{- if .Values.ingress.paths }}
  {{- range .Values.ingress.paths }}
  - path: {{ . | quote }}
    pathType: Prefix
    backend:
      service:
        name: {{ include "keycloak.fullname" $ | quote }}
        port:
          name: http
  {{- end }}
  {{- else if .Values.consoleIngress.enabled }}
  - path: "{{ trimSuffix "/" .Values.http.relativePath }}/realms"
    pathType: Prefix
    backend:
      service:
        name: {{ include "keycloak.fullname" . | quote }}
        port:
          name: http
  - path: "{{ trimSuffix "/" .Values.http.relativePath }}/resources"
    pathType: Prefix
    backend:
      service:
        name: {{ include "keycloak.fullname" . | quote }}
        port:
          name: http
  - path: "{{ trimSuffix "/" .Values.http.relativePath }}/.well-known"
    pathType: Prefix
    backend:
      service:
        name: {{ include "keycloak.fullname" . | quote }}
        port:
          name: http
  {{- else }}
  - path: {{ .Values.http.relativePath | quote }}
    pathType: Prefix
    backend:
      service:
        name: {{ include "keycloak.fullname" . | quote }}
        port:
          name: http
  {{- end }}
{{- end }}

{{/*
Labels of keycloak-config-cli's pods: others than the server's, which Services select.
*/}}
{{- define "keycloak.configCliLabels" -}}
app.kubernetes.io/name: keycloak.configcli
app.kubernetes.io/instance: {{ include "keycloak.fullname" . | quote }}
{{- end }}

{{/*
Name of the pods' service account.
*/}}
{{- define "keycloak.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- .Values.serviceAccount.name | default (include "keycloak.fullname" .) }}
{{- else }}
{{- .Values.serviceAccount.name | default "default" }}
{{- end }}
{{- end }}

{{/*
Name of the Secret with the first administrator's user name and password.
*/}}
{{- define "keycloak.adminSecretName" -}}
{{- .Values.bootstrapAdmin.secret.name | default (printf "%s-admin" (include "keycloak.fullname" .)) }}
{{- end }}

{{/*
Labels of the pods of updates: others than the nodes', which Services select.
*/}}
{{- define "keycloak.updateLabels" -}}
app.kubernetes.io/name: keycloak.update
app.kubernetes.io/instance: {{ include "keycloak.fullname" . | quote }}
{{- end }}

{{/*
The image by tag, or by digest where one is given.
*/}}
{{- define "keycloak.image" -}}
{{- if .Values.image.digest }}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest }}
{{- else }}
{{- printf "%s:%s" .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) }}
{{- end }}
{{- end }}

{{/*
Name of the Secret with the database's user and password.
*/}}
{{- define "keycloak.databaseSecretName" -}}
{{- if .Values.postgresql.enabled }}
{{- include "postgresql.secretName" .Subcharts.postgresql }}
{{- else }}
{{- .Values.database.secret.name | default (printf "%s-database" (include "keycloak.fullname" .)) }}
{{- end }}
{{- end }}

{{/*
Labels of the test's pod: others than the server's, which its Services select.
*/}}
{{- define "keycloak.testLabels" -}}
app.kubernetes.io/name: keycloak.test
app.kubernetes.io/instance: {{ include "keycloak.fullname" . | quote }}
{{- end }}

{{/*
Nodes that there are at least: all of them, or as few as autoscaling leaves.
*/}}
{{- define "keycloak.leastReplicas" -}}
{{- if .Values.autoscaling.enabled }}
{{- .Values.autoscaling.minReplicas }}
{{- else }}
{{- .Values.replicas | default 2 }}
{{- end }}
{{- end }}

{{/*
Name of the Service for metrics.
*/}}
{{- define "keycloak.metricsName" -}}
{{- printf "%s-metrics" (include "keycloak.fullname" .) }}
{{- end }}

{{/*
Host of the database, or the variable that a Secret fills with it.
*/}}
{{- define "keycloak.databaseHost" -}}
{{- if .Values.postgresql.enabled }}
{{- include "postgresql.fullname" .Subcharts.postgresql }}
{{- else if .Values.database.secret.hostKey }}
{{- "$(KC_DB_URL_HOST)" }}
{{- else }}
{{- .Values.database.host | default (printf "%s-database" (include "keycloak.fullname" .)) }}
{{- end }}
{{- end }}

{{/*
Port of the database, or the variable that a Secret fills with it.
*/}}
{{- define "keycloak.databasePort" -}}
{{- if .Values.postgresql.enabled }}
{{- printf "%d" (int64 .Values.postgresql.service.port) }}
{{- else if .Values.database.secret.portKey }}
{{- "$(KC_DB_URL_PORT)" }}
{{- else if eq .Values.database.vendor "postgres" }}
{{- printf "%d" (int64 (.Values.database.port | default 5432)) }}
{{- else }}
{{- printf "%d" (int64 (.Values.database.port | default 3306)) }}
{{- end }}
{{- end }}

{{/*
Names of the variables in extraEnv, each between two '=', which no name has.
*/}}
{{- define "keycloak.extraEnvNames" -}}
{{- range .Values.extraEnv }}
{{- printf "=%v=" .name }}
{{- end }}
{{- end }}

{{/*
Name of the Secret with the user name and password at Infinispan.
*/}}
{{- define "keycloak.remoteCacheSecretName" -}}
{{- .Values.multiSite.secret.name | default (printf "%s-remote-cache" (include "keycloak.fullname" .)) }}
{{- end }}

{{/*
Name of the Secret with the certificate of the server.
*/}}
{{- define "keycloak.tlsSecretName" -}}
{{- .Values.tls.secretName | default (printf "%s-tls" (include "keycloak.fullname" .)) }}
{{- end }}

{{/*
The number that a Kubernetes quantity stands for: 1.5Gi is 1610612736, 500m is 0.5.
*/}}
{{- define "keycloak.amount" -}}
{{- $number := regexFind "^[0-9.]+" (toString .) }}
{{- $suffix := trimPrefix $number (toString .) }}
{{- $factors := dict "n" 1e-9 "u" 1e-6 "m" 1e-3 "" 1 "k" 1000 "M" 1000000 "G" 1000000000 "T" 1000000000000 "P" 1000000000000000 "E" 1000000000000000000 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "Pi" 1125899906842624 "Ei" 1152921504606846976 }}
{{- if hasKey $factors $suffix }}
{{- mulf $number (get $factors $suffix) }}
{{- else }}
{{- float64 (toString .) }}
{{- end }}
{{- end }}
