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
{{- else if and (regexMatch "^[a-z][-a-z0-9]{0,51}$" $joined) (regexMatch "^(keycloak|[a-z0-9]+)$" $name) (not (regexMatch "^(configcli|console|dashboard|headless|metrics|test|update|[0-9a-f]{8})$" $name)) }}
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
Host of hostname.url, without port and path; nothing where that is not set.
*/}}
{{- define "keycloak.publicHost" -}}
{{- .Values.hostname.url | default "" | regexFind "//[^/:?#]+" | trimPrefix "//" | lower }}
{{- end }}

{{/*
Labels of the pod that stops the nodes: others than theirs, which Services select.
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
Names of the variables in extraEnv, each between two '=', which no name has.
*/}}
{{- define "keycloak.extraEnvNames" -}}
{{- range .Values.extraEnv }}
{{- printf "=%v=" .name }}
{{- end }}
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
