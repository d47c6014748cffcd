{{/*
Name of the chart, or what replaces it: an alias, or nameOverride. For an alias that is no
label stands its hash, after a dot, which no alias has.
*/}}
{{- define "infinispan.name" -}}
{{- $name := .Values.nameOverride | default .Chart.Name }}
{{- if regexMatch "^[A-Za-z0-9]([-_A-Za-z0-9]{0,61}[A-Za-z0-9])?$" $name }}
{{- $name }}
{{- else }}
{{- printf "infinispan.%s" (sha256sum $name | trunc 8) }}
{{- end }}
{{- end }}

{{/*
Name of the release's objects: release and name, joined; the release alone where it is the
name. Where no Service can have that, or another release or alias could have it too (as a-b
and c, a and b-c), it ends in a hash of both. At most 52 characters: a StatefulSet's pods
carry a label of its name, a dash and a hash of ten, and a label has at most 63.
*/}}
{{- define "infinispan.fullname" -}}
{{- $name := include "infinispan.name" . }}
{{- $joined := eq .Release.Name $name | ternary $name (printf "%s-%s" .Release.Name $name) }}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride }}
{{- else if and (regexMatch "^[a-z][-a-z0-9]{0,51}$" $joined) (regexMatch "^(infinispan|[a-z0-9]+)$" $name) (not (regexMatch "^(configuration|headless|metrics|router|tls|transport|users|[0-9a-f]{8})$" $name)) }}
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
{{- define "infinispan.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimAll "-_." }}
{{- end }}

{{/*
Labels that never change: selectors are immutable.
*/}}
{{- define "infinispan.selectorLabels" -}}
app.kubernetes.io/name: {{ include "infinispan.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{/*
Labels of every object.
*/}}
{{- define "infinispan.labels" -}}
helm.sh/chart: {{ include "infinispan.chart" . | quote }}
{{ include "infinispan.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/*
Labels of the gossip router: others than the servers', which their Services select.
*/}}
{{- define "infinispan.routerLabels" -}}
app.kubernetes.io/name: infinispan.router
app.kubernetes.io/instance: {{ include "infinispan.fullname" . | quote }}
{{- end }}

{{/*
Name of the pods' service account.
*/}}
{{- define "infinispan.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- .Values.serviceAccount.name | default (include "infinispan.fullname" .) }}
{{- else }}
{{- .Values.serviceAccount.name | default "default" }}
{{- end }}
{{- end }}

{{/*
The image by tag, or by digest where one is given.
*/}}
{{- define "infinispan.image" -}}
{{- if .Values.image.digest }}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest }}
{{- else }}
{{- printf "%s:%s" .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) }}
{{- end }}
{{- end }}

{{/*
Name of the Secret with the stores by which servers know each other.
*/}}
{{- define "infinispan.transportSecretName" -}}
{{- .Values.transport.tls.name | default (printf "%s-transport" (include "infinispan.fullname" .)) }}
{{- end }}

{{/*
Name of the headless Service, which the pods' own names are below.
*/}}
{{- define "infinispan.headlessName" -}}
{{- printf "%s-headless" (include "infinispan.fullname" .) }}
{{- end }}

{{/*
Name of the Service for metrics.
*/}}
{{- define "infinispan.metricsName" -}}
{{- printf "%s-metrics" (include "infinispan.fullname" .) }}
{{- end }}

{{/*
DNS name that resolves to the servers, ready or not.
*/}}
{{- define "infinispan.dnsQuery" -}}
{{- printf "%s.%s.svc.%s" (include "infinispan.headlessName" .) .Release.Namespace .Values.clusterDomain }}
{{- end }}

{{/*
Gossip routers of all sites, this one's first.
*/}}
{{- define "infinispan.routers" -}}
{{- printf "%s-router.%s.svc.%s[12001],%s" (include "infinispan.fullname" .) .Release.Namespace .Values.clusterDomain (join "," .Values.crossSite.routers) }}
{{- end }}

{{/*
Name of the Secret with the user name and password of clients.
*/}}
{{- define "infinispan.secretName" -}}
{{- .Values.secret.name | default (include "infinispan.fullname" .) }}
{{- end }}

{{/*
Name of the Secret with the passwords of further users.
*/}}
{{- define "infinispan.usersSecretName" -}}
{{- .Values.users.secret.name | default (printf "%s-users" (include "infinispan.fullname" .)) }}
{{- end }}

{{/*
Name of the Secret with the certificate of the servers.
*/}}
{{- define "infinispan.tlsSecretName" -}}
{{- .Values.tls.name | default (printf "%s-tls" (include "infinispan.fullname" .)) }}
{{- end }}

{{/*
Name of the release's own StorageClass. No namespace has a dot.
*/}}
{{- define "infinispan.storageClassName" -}}
{{- .Values.storageClass.name | default (printf "%s.%s" .Release.Namespace (include "infinispan.fullname" .)) }}
{{- end }}

{{/*
The number that a Kubernetes quantity stands for: 1.5Gi is 1610612736, 500m is 0.5.
*/}}
{{- define "infinispan.amount" -}}
{{- $number := regexFind "^[0-9.]+" (toString .) }}
{{- $suffix := trimPrefix $number (toString .) }}
{{- $factors := dict "n" 1e-9 "u" 1e-6 "m" 1e-3 "" 1 "k" 1000 "M" 1000000 "G" 1000000000 "T" 1000000000000 "P" 1000000000000000 "E" 1000000000000000000 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "Pi" 1125899906842624 "Ei" 1152921504606846976 }}
{{- if hasKey $factors $suffix }}
{{- mulf $number (get $factors $suffix) }}
{{- else }}
{{- float64 (toString .) }}
{{- end }}
{{- end }}
