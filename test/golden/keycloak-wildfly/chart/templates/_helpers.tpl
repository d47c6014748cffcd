{{/*
Name of the chart, or what replaces it: an alias, or nameOverride. For an alias that is no
label stands its hash, after a dot, which no alias has.
*/}}
{{- define "keycloak-wildfly.name" -}}
{{- $name := .Values.nameOverride | default .Chart.Name }}
{{- if regexMatch "^[A-Za-z0-9]([-_A-Za-z0-9]{0,61}[A-Za-z0-9])?$" $name }}
{{- $name }}
{{- else }}
{{- printf "keycloak-wildfly.%s" (sha256sum $name | trunc 8) }}
{{- end }}
{{- end }}

{{/*
Name of the release's objects: release and name, joined; the release alone where it is the
name. Where no Service can have that, or another release or alias could have it too (as a-b
and c, a and b-c), it ends in a hash of both. At most 52 characters: a StatefulSet's pods
carry a label of its name, a dash and a hash of ten, and a label has at most 63.
*/}}
{{- define "keycloak-wildfly.fullname" -}}
{{- $name := include "keycloak-wildfly.name" . }}
{{- $joined := eq .Release.Name $name | ternary $name (printf "%s-%s" .Release.Name $name) }}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride }}
{{- else if and (regexMatch "^[a-z][-a-z0-9]{0,51}$" $joined) (regexMatch "^(keycloak-wildfly|[a-z0-9]+)$" $name) (not (regexMatch "^(admin|console|dashboard|database|headless|jgroups|metrics|remote-cache|scripts|test|[0-9a-f]{8})$" $name)) (or (eq $name "keycloak-wildfly") (not (regexMatch "^(.*-)?keycloak-wildfly$" $joined))) }}
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
{{- define "keycloak-wildfly.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimAll "-_." }}
{{- end }}

{{/*
Labels that never change: selectors are immutable.
*/}}
{{- define "keycloak-wildfly.selectorLabels" -}}
app.kubernetes.io/name: {{ include "keycloak-wildfly.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{/*
Labels of every object.
*/}}
{{- define "keycloak-wildfly.labels" -}}
helm.sh/chart: {{ include "keycloak-wildfly.chart" . | quote }}
{{ include "keycloak-wildfly.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/*
JBoss module of the JDBC driver; the official image has one for each kind of database.
*/}}
{{- define "keycloak-wildfly.driverModule" -}}
{{- if eq .Values.database.driver.from "file" }}
{{- "database.jdbc" }}
{{- else if .Values.database.driver.module }}
{{- .Values.database.driver.module }}
{{- else if eq .Values.database.vendor "postgres" }}
{{- "org.postgresql.jdbc" }}
{{- else if eq .Values.database.vendor "mysql" }}
{{- "com.mysql.jdbc" }}
{{- else }}
{{- "org.mariadb.jdbc" }}
{{- end }}
{{- end }}

{{/*
The JGroups stack that the nodes talk by: udp, which speaks to all at once by multicast, or tcp.
*/}}
{{- define "keycloak-wildfly.jgroupsStack" -}}
{{- if and (eq .Values.discovery.protocol "multicast") (eq (.Values.discovery.transport | default "udp") "udp") }}
{{- "udp" }}
{{- else }}
{{- "tcp" }}
{{- end }}
{{- end }}

{{/*
Name of the headless Service, which the pods' own names are below.
*/}}
{{- define "keycloak-wildfly.headlessName" -}}
{{- printf "%s-headless" (include "keycloak-wildfly.fullname" .) }}
{{- end }}

{{/*
DNS name that resolves to the nodes, ready or not.
*/}}
{{- define "keycloak-wildfly.dnsQuery" -}}
{{- .Values.discovery.query | default (printf "%s.%s.svc.%s" (include "keycloak-wildfly.headlessName" .) .Release.Namespace .Values.clusterDomain) }}
{{- end }}

{{/*
Nodes that hold an entry where no single cache says otherwise.
*/}}
{{- define "keycloak-wildfly.owners" -}}
{{- if .Values.cache.owners }}
{{- .Values.cache.owners }}
{{- else if .Values.autoscaling.enabled }}
{{- 2 }}
{{- else }}
{{- .Values.replicas | default 2 | min 2 }}
{{- end }}
{{- end }}

{{/*
What links to the dashboard have, the same after every upgrade.
*/}}
{{- define "keycloak-wildfly.dashboardUid" -}}
{{- printf "%s/%s" .Release.Namespace (include "keycloak-wildfly.fullname" .) | sha256sum | trunc 8 }}
{{- end }}

{{/*
Host of hostname.frontendUrl, without port and path; nothing where that is not set.
*/}}
{{- define "keycloak-wildfly.publicHost" -}}
{{- .Values.hostname.frontendUrl | default "" | regexFind "//[^/:?#]+" | trimPrefix "//" | lower }}
{{- end }}

{{/*
Host of hostname.adminUrl, without port and path; nothing where that is not set.
*/}}
{{- define "keycloak-wildfly.adminHost" -}}
{{- .Values.hostname.adminUrl | default "" | regexFind "//[^/:?#]+" | trimPrefix "//" | lower }}
{{- end }}

{{/*
Paths that the Ingress lets through.
*/}}
{{- define "keycloak-wildfly.ingressPaths" -}}
paths:
  {{- if .Values.ingress.paths }}
  {{- range .Values.ingress.paths }}
  - path: {{ . | quote }}
    pathType: Prefix
    backend:
      service:
        name: {{ include "keycloak-wildfly.fullname" $ | quote }}
        port:
          name: http
  {{- end }}
  {{- else if .Values.consoleIngress.enabled }}
  - path: /auth/realms
    pathType: Prefix
    backend:
      service:
        name: {{ include "keycloak-wildfly.fullname" . | quote }}
        port:
          name: http
  - path: /auth/resources
    pathType: Prefix
    backend:
      service:
        name: {{ include "keycloak-wildfly.fullname" . | quote }}
        port:
          name: http
  - path: /auth/js
    pathType: Prefix
    backend:
      service:
        name: {{ include "keycloak-wildfly.fullname" . | quote }}
        port:
          name: http
  {{- else }}
  - path: /auth
    pathType: Prefix
    backend:
      service:
        name: {{ include "keycloak-wildfly.fullname" . | quote }}
        port:
          name: http
  {{- end }}
{{- end }}

{{/*
Labels of the test's pod: others than the server's, which its Services select.
*/}}
{{- define "keycloak-wildfly.testLabels" -}}
app.kubernetes.io/name: keycloak-wildfly.test
app.kubernetes.io/instance: {{ include "keycloak-wildfly.fullname" . | quote }}
{{- end }}

{{/*
Nodes that there are at least: all of them, or as few as autoscaling leaves.
*/}}
{{- define "keycloak-wildfly.leastReplicas" -}}
{{- if .Values.autoscaling.enabled }}
{{- .Values.autoscaling.minReplicas }}
{{- else }}
{{- .Values.replicas | default 2 }}
{{- end }}
{{- end }}

{{/*
Name of the pods' service account.
*/}}
{{- define "keycloak-wildfly.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- .Values.serviceAccount.name | default (include "keycloak-wildfly.fullname" .) }}
{{- else }}
{{- .Values.serviceAccount.name | default "default" }}
{{- end }}
{{- end }}

{{/*
Name of the Service for metrics.
*/}}
{{- define "keycloak-wildfly.metricsName" -}}
{{- printf "%s-metrics" (include "keycloak-wildfly.fullname" .) }}
{{- end }}

{{/*
The image by tag, or by digest where one is given.
*/}}
{{- define "keycloak-wildfly.image" -}}
{{- if .Values.image.digest }}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest }}
{{- else }}
{{- printf "%s:%s" .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) }}
{{- end }}
{{- end }}

{{/*
Host of the database, or the variable that a Secret fills with it.
*/}}
{{- define "keycloak-wildfly.databaseHost" -}}
{{- if .Values.postgresql.enabled }}
{{- include "postgresql.fullname" .Subcharts.postgresql }}
{{- else if .Values.database.secret.hostKey }}
{{- "$(DB_HOST)" }}
{{- else }}
{{- .Values.database.host | default (printf "%s-database" (include "keycloak-wildfly.fullname" .)) }}
{{- end }}
{{- end }}

{{/*
Port of the database, or the variable that a Secret fills with it.
*/}}
{{- define "keycloak-wildfly.databasePort" -}}
{{- if .Values.postgresql.enabled }}
{{- printf "%d" (int64 .Values.postgresql.service.port) }}
{{- else if .Values.database.secret.portKey }}
{{- "$(DB_PORT)" }}
{{- else if eq .Values.database.vendor "postgres" }}
{{- printf "%d" (int64 (.Values.database.port | default 5432)) }}
{{- else }}
{{- printf "%d" (int64 (.Values.database.port | default 3306)) }}
{{- end }}
{{- end }}

{{/*
Name of the Secret with the database's user and password.
*/}}
{{- define "keycloak-wildfly.databaseSecretName" -}}
{{- if .Values.postgresql.enabled }}
{{- include "postgresql.secretName" .Subcharts.postgresql }}
{{- else }}
{{- .Values.database.secret.name | default (printf "%s-database" (include "keycloak-wildfly.fullname" .)) }}
{{- end }}
{{- end }}

{{/*
Name of the database, or the variable that a Secret fills with it.
*/}}
{{- define "keycloak-wildfly.databaseName" -}}
{{- if .Values.postgresql.enabled }}
{{- .Values.postgresql.database }}
{{- else if .Values.database.secret.databaseKey }}
{{- "$(DB_NAME)" }}
{{- else }}
{{- .Values.database.name | default "keycloak" }}
{{- end }}
{{- end }}

{{/*
Properties of the JDBC URL: nodes wait for no database that is gone.
*/}}
{{- define "keycloak-wildfly.databaseProperties" -}}
{{- if .Values.database.properties }}
{{- .Values.database.properties }}
{{- else if eq .Values.database.vendor "postgres" }}
{{- "?tcpKeepAlive=true&socketTimeout=120" }}
{{- else }}
{{- "?tcpKeepAlive=true&socketTimeout=120000" }}
{{- end }}
{{- end }}

{{/*
JDBC URL of the database.
*/}}
{{- define "keycloak-wildfly.databaseUrl" -}}
{{- if .Values.database.url }}
{{- .Values.database.url }}
{{- else }}
{{- printf "jdbc:%s://%s:%s/%s%s" (replace "postgres" "postgresql" .Values.database.vendor) (include "keycloak-wildfly.databaseHost" .) (include "keycloak-wildfly.databasePort" .) (include "keycloak-wildfly.databaseName" .) (include "keycloak-wildfly.databaseProperties" .) }}
{{- end }}
{{- end }}

{{/*
Name of the Secret with what the nodes share.
*/}}
{{- define "keycloak-wildfly.jgroupsSecretName" -}}
{{- .Values.jgroups.secret.name | default (printf "%s-jgroups" (include "keycloak-wildfly.fullname" .)) }}
{{- end }}

{{/*
Name of the Secret with the user name and password at Infinispan.
*/}}
{{- define "keycloak-wildfly.remoteCacheSecretName" -}}
{{- .Values.crossDatacenter.secret.name | default (printf "%s-remote-cache" (include "keycloak-wildfly.fullname" .)) }}
{{- end }}

{{/*
Name of the Secret with the first administrator's user name and password.
*/}}
{{- define "keycloak-wildfly.adminSecretName" -}}
{{- .Values.bootstrapAdmin.secret.name | default (printf "%s-admin" (include "keycloak-wildfly.fullname" .)) }}
{{- end }}

{{/*
What nodes are named by: the release, after the site where there are several.
*/}}
{{- define "keycloak-wildfly.nodesName" -}}
{{- if .Values.crossDatacenter.enabled }}
{{- printf "%s_%s" .Values.crossDatacenter.site (include "keycloak-wildfly.fullname" .) }}
{{- else }}
{{- include "keycloak-wildfly.fullname" . }}
{{- end }}
{{- end }}

{{/*
Beginning of the nodes' names: at most 20 characters, as a dash and the pod's index follow and
the transaction manager takes 23. A longer name is told apart by its hash.
*/}}
{{- define "keycloak-wildfly.nodeNamePrefix" -}}
{{- $name := include "keycloak-wildfly.nodesName" . }}
{{- if le (len $name) 20 }}
{{- $name }}
{{- else }}
{{- printf "%s-%s" (trunc 11 $name | trimAll "-") (sha256sum $name | trunc 8) }}
{{- end }}
{{- end }}

{{/*
Names of the variables in extraEnv, each between two '=', which no name has.
*/}}
{{- define "keycloak-wildfly.extraEnvNames" -}}
{{- range .Values.extraEnv }}
{{- printf "=%v=" .name }}
{{- end }}
{{- end }}

{{/*
The number that a Kubernetes quantity stands for: 1.5Gi is 1610612736, 500m is 0.5.
*/}}
{{- define "keycloak-wildfly.amount" -}}
{{- $number := regexFind "^[0-9.]+" (toString .) }}
{{- $suffix := trimPrefix $number (toString .) }}
{{- $factors := dict "n" 1e-9 "u" 1e-6 "m" 1e-3 "" 1 "k" 1000 "M" 1000000 "G" 1000000000 "T" 1000000000000 "P" 1000000000000000 "E" 1000000000000000000 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "Pi" 1125899906842624 "Ei" 1152921504606846976 }}
{{- if hasKey $factors $suffix }}
{{- mulf $number (get $factors $suffix) }}
{{- else }}
{{- float64 (toString .) }}
{{- end }}
{{- end }}
