{{/*
Name of the chart, or what replaces it.
*/}}
{{- define "keycloak.name" -}}
{{- .Values.nameOverride | default .Chart.Name | trunc 40 | trimSuffix "-" }}
{{- end }}

{{/*
Name of the release's objects. At most 52 characters: a StatefulSet's pods carry a label of
its name, a dash and a hash of ten, and a label has at most 63.
*/}}
{{- define "keycloak.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride }}
{{- else if contains (include "keycloak.name" .) .Release.Name }}
{{- replace "." "-" .Release.Name | trunc 52 | trimAll "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "keycloak.name" .) | replace "." "-" | trunc 52 | trimAll "-" }}
{{- end }}
{{- end }}

{{/*
Chart and version, as the label helm.sh/chart has them.
*/}}
{{- define "keycloak.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
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
helm.sh/chart: {{ include "keycloak.chart" . }}
{{ include "keycloak.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/*
Name of the headless Service, which the nodes' own names are below.
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
{{- .Values.database.secret.name | default (printf "%s-database" (include "keycloak.fullname" .)) }}
{{- end }}

{{/*
Name of the Secret with the first administrator's user name and password.
*/}}
{{- define "keycloak.adminSecretName" -}}
{{- .Values.bootstrapAdmin.secret.name | default (printf "%s-admin" (include "keycloak.fullname" .)) }}
{{- end }}

{{/*
Name of the Secret with the certificate of the server.
*/}}
{{- define "keycloak.tlsSecretName" -}}
{{- .Values.tls.secretName | default (printf "%s-tls" (include "keycloak.fullname" .)) }}
{{- end }}
