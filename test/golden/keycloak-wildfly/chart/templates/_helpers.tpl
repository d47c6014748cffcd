{{/*
Name of the chart, or what replaces it.
*/}}
{{- define "keycloak-wildfly.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" }}
{{- end }}

{{/*
Name of the release's objects. At most 52 characters: a StatefulSet's pods carry a label of
its name, a dash and a hash of ten, and a label has at most 63.
*/}}
{{- define "keycloak-wildfly.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride }}
{{- else if contains (include "keycloak-wildfly.name" .) .Release.Name }}
{{- .Release.Name | replace "." "-" | trunc 52 | trimAll "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "keycloak-wildfly.name" .) | replace "." "-" | trunc 52 | trimAll "-" }}
{{- end }}
{{- end }}

{{/*
Chart and version, as the label helm.sh/chart has them.
*/}}
{{- define "keycloak-wildfly.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
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
helm.sh/chart: {{ include "keycloak-wildfly.chart" . }}
{{ include "keycloak-wildfly.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
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
Name of the pods' service account.
*/}}
{{- define "keycloak-wildfly.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- default (include "keycloak-wildfly.fullname" .) .Values.serviceAccount.name }}
{{- else }}
{{- default "default" .Values.serviceAccount.name }}
{{- end }}
{{- end }}

{{/*
Name of the headless Service, which the nodes' own names are below.
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
Beginning of the nodes' names: at most 20 characters, as a dash and the pod's index follow and
the transaction manager takes 23. A longer name is told apart by its hash.
*/}}
{{- define "keycloak-wildfly.nodeNamePrefix" -}}
{{- $name := (include "keycloak-wildfly.fullname" .) }}
{{- if le (len $name) 20 }}
{{- $name }}
{{- else }}
{{- printf "%s-%s" (trunc 11 $name | trimAll "-") (sha256sum $name | trunc 8) }}
{{- end }}
{{- end }}

{{/*
Nodes that hold an entry where no single cache says otherwise.
*/}}
{{- define "keycloak-wildfly.owners" -}}
{{- .Values.cache.owners | default (min 2 .Values.replicas) }}
{{- end }}

{{/*
The JGroups stack that the nodes talk by: udp, which speaks to all at once by multicast, or tcp.
*/}}
{{- define "keycloak-wildfly.jgroupsStack" -}}
{{- if (and (eq .Values.discovery.protocol "multicast") (eq (.Values.discovery.transport | default "udp") "udp")) }}udp{{ else }}tcp{{ end }}
{{- end }}

{{/*
JBoss module of the JDBC driver; the official image has one for each kind of database.
*/}}
{{- define "keycloak-wildfly.driverModule" -}}
{{- if eq .Values.database.driver.from "file" }}
{{- "database.jdbc" }}
{{- else }}
{{- $official := dict "postgres" "org.postgresql.jdbc" "mysql" "com.mysql.jdbc" "mariadb" "org.mariadb.jdbc" }}
{{- default (get $official .Values.database.vendor) .Values.database.driver.module }}
{{- end }}
{{- end }}

{{/*
JDBC URL of the database.
*/}}
{{- define "keycloak-wildfly.databaseUrl" -}}
{{- if .Values.database.url }}
{{- .Values.database.url }}
{{- else }}
{{- $scheme := ternary "postgresql" .Values.database.vendor (eq .Values.database.vendor "postgres") }}
{{- $host := default (printf "%s-database" (include "keycloak-wildfly.fullname" .)) .Values.database.host }}
{{- $port := int (default (ternary 5432 3306 (eq .Values.database.vendor "postgres")) .Values.database.port) }}
{{- printf "jdbc:%s://%s:%d/%s%s" $scheme $host $port .Values.database.name (default "" .Values.database.properties) }}
{{- end }}
{{- end }}

{{/*
Name of the Secret with the database's user and password.
*/}}
{{- define "keycloak-wildfly.databaseSecretName" -}}
{{- .Values.database.secret.name | default (printf "%s-database" (include "keycloak-wildfly.fullname" .)) }}
{{- end }}

{{/*
Name of the Secret with the first administrator's user name and password.
*/}}
{{- define "keycloak-wildfly.adminSecretName" -}}
{{- .Values.bootstrapAdmin.secret.name | default (printf "%s-admin" (include "keycloak-wildfly.fullname" .)) }}
{{- end }}

{{/*
Name of the Secret with what the nodes share.
*/}}
{{- define "keycloak-wildfly.jgroupsSecretName" -}}
{{- .Values.jgroups.secret.name | default (printf "%s-jgroups" (include "keycloak-wildfly.fullname" .)) }}
{{- end }}
