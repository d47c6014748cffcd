{{/*
Name of the chart, or what replaces it: an alias, or nameOverride. For an alias that is no
label stands its hash, after a dot, which no alias has.
*/}}
{{- define "forgerock-ds.name" -}}
{{- $name := .Values.nameOverride | default .Chart.Name }}
{{- if regexMatch "^[A-Za-z0-9]([-_A-Za-z0-9]{0,61}[A-Za-z0-9])?$" $name }}
{{- $name }}
{{- else }}
{{- printf "forgerock-ds.%s" (sha256sum $name | trunc 8) }}
{{- end }}
{{- end }}

{{/*
Name of the release's objects: release and name, joined; the release alone where it is the
name. Where no Service can have that, or another release or alias could have it too (as a-b
and c, a and b-c), it ends in a hash of both. At most 52 characters: a StatefulSet's pods
carry a label of its name, a dash and a hash of ten, and a label has at most 63.
*/}}
{{- define "forgerock-ds.fullname" -}}
{{- $name := include "forgerock-ds.name" . }}
{{- $joined := eq .Release.Name $name | ternary $name (printf "%s-%s" .Release.Name $name) }}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride }}
{{- else if and (regexMatch "^[a-z][-a-z0-9]{0,51}$" $joined) (regexMatch "^(forgerock-ds|[a-z0-9]+)$" $name) (not (regexMatch "^(headless|hosts|keystore|leave|schema|snapshots|[0-9a-f]{8})$" $name)) (or (eq $name "forgerock-ds") (not (regexMatch "^(.*-)?forgerock-ds$" $joined))) }}
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
{{- define "forgerock-ds.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimAll "-_." }}
{{- end }}

{{/*
Labels that never change: selectors are immutable.
*/}}
{{- define "forgerock-ds.selectorLabels" -}}
app.kubernetes.io/name: {{ include "forgerock-ds.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{/*
Labels of every object.
*/}}
{{- define "forgerock-ds.labels" -}}
helm.sh/chart: {{ include "forgerock-ds.chart" . | quote }}
{{ include "forgerock-ds.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/*
Name of the Secret with the passwords of the directory manager and of the administrator of replication.
*/}}
{{- define "forgerock-ds.secretName" -}}
{{- .Values.secret.name | default (include "forgerock-ds.fullname" .) }}
{{- end }}

{{/*
Name of the Secret with the servers' keystore.
*/}}
{{- define "forgerock-ds.keystoreSecretName" -}}
{{- .Values.certificates.name | default (printf "%s-keystore" (include "forgerock-ds.fullname" .)) }}
{{- end }}

{{/*
The entry that all others are below.
*/}}
{{- define "forgerock-ds.baseDn" -}}
{{- if eq .Values.store.role "user" }}
{{- .Values.store.baseDn | default "ou=identities" }}
{{- else if eq .Values.store.role "token" }}
{{- .Values.store.baseDn | default "ou=tokens" }}
{{- else if eq .Values.store.role "config" }}
{{- .Values.store.baseDn | default "ou=am-config" }}
{{- end }}
{{- end }}

{{/*
Name of the headless Service, which the pods' own names are below.
*/}}
{{- define "forgerock-ds.headlessName" -}}
{{- printf "%s-headless" (include "forgerock-ds.fullname" .) }}
{{- end }}

{{/*
What names of the servers end in, behind those of their pods.
*/}}
{{- define "forgerock-ds.domain" -}}
{{- printf "%s.%s.svc.%s" (include "forgerock-ds.headlessName" .) .Release.Namespace .Values.clusterDomain }}
{{- end }}

{{/*
Host names of the servers, each with a space behind it.
*/}}
{{- define "forgerock-ds.hosts" -}}
{{- range int .Values.replicas | until }}
{{- printf "%s-%v.%s " (include "forgerock-ds.fullname" $) . (include "forgerock-ds.domain" $) }}
{{- end }}
{{- end }}

{{/*
What a certificate of all servers must name: themselves, and the Service of clients.
*/}}
{{- define "forgerock-ds.certificateNames" -}}
{{- printf "%s%s,%s.%s.svc" (include "forgerock-ds.hosts" . | replace " " ",") (include "forgerock-ds.fullname" .) (include "forgerock-ds.fullname" .) .Release.Namespace }}
{{- end }}

{{/*
Servers by their ports of LDAPS, as access managers list them.
*/}}
{{- define "forgerock-ds.ldapServers" -}}
{{- printf "%s:1636" (include "forgerock-ds.hosts" . | trim | replace " " ":1636,") }}
{{- end }}

{{/*
Labels of the pods that take servers away: others than the servers', which Services select.
*/}}
{{- define "forgerock-ds.leaveLabels" -}}
app.kubernetes.io/name: forgerock-ds.leave
app.kubernetes.io/instance: {{ include "forgerock-ds.fullname" . | quote }}
{{- end }}

{{/*
Name of the pods' service account.
*/}}
{{- define "forgerock-ds.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- .Values.serviceAccount.name | default (include "forgerock-ds.fullname" .) }}
{{- else }}
{{- .Values.serviceAccount.name | default "default" }}
{{- end }}
{{- end }}

{{/*
The image by tag, or by digest where one is given.
*/}}
{{- define "forgerock-ds.image" -}}
{{- if .Values.image.digest }}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest }}
{{- else }}
{{- printf "%s:%s" .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) }}
{{- end }}
{{- end }}

{{/*
Labels of the pods that take snapshots: others than the servers'.
*/}}
{{- define "forgerock-ds.snapshotsLabels" -}}
app.kubernetes.io/name: forgerock-ds.snapshots
app.kubernetes.io/instance: {{ include "forgerock-ds.fullname" . | quote }}
{{- end }}

{{/*
Servers by their ports of replication.
*/}}
{{- define "forgerock-ds.peers" -}}
{{- printf "%s:8989" (include "forgerock-ds.hosts" . | trim | replace " " ":8989,") }}
{{- end }}

{{/*
Indexes, each with a space behind it: an attribute, '=' and what it serves.
*/}}
{{- define "forgerock-ds.indexes" -}}
{{- range .Values.indexes }}
{{- if .types }}
{{- printf "%s=%s " .attribute (join "," .types) }}
{{- else }}
{{- printf "%s=equality " .attribute }}
{{- end }}
{{- end }}
{{- end }}

{{/*
Name of the Secret with the servers' certificate.
*/}}
{{- define "forgerock-ds.tlsSecretName" -}}
{{- .Values.distribution.tlsSecretName | default (printf "%s-tls" (include "forgerock-ds.fullname" .)) }}
{{- end }}

{{/*
Name of the Secret with the key pair that encrypts what servers share.
*/}}
{{- define "forgerock-ds.masterKeySecretName" -}}
{{- .Values.distribution.masterKeySecretName | default (printf "%s-master-key" (include "forgerock-ds.fullname" .)) }}
{{- end }}

{{/*
Name of the release's own StorageClass. No namespace has a dot.
*/}}
{{- define "forgerock-ds.storageClassName" -}}
{{- .Values.storageClass.name | default (printf "%s.%s" .Release.Namespace (include "forgerock-ds.fullname" .)) }}
{{- end }}

{{/*
The number that a Kubernetes quantity stands for: 1.5Gi is 1610612736, 500m is 0.5.
*/}}
{{- define "forgerock-ds.amount" -}}
{{- $number := regexFind "^[0-9.]+" (toString .) }}
{{- $suffix := trimPrefix $number (toString .) }}
{{- $factors := dict "n" 1e-9 "u" 1e-6 "m" 1e-3 "" 1 "k" 1000 "M" 1000000 "G" 1000000000 "T" 1000000000000 "P" 1000000000000000 "E" 1000000000000000000 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "Pi" 1125899906842624 "Ei" 1152921504606846976 }}
{{- if hasKey $factors $suffix }}
{{- mulf $number (get $factors $suffix) }}
{{- else }}
{{- float64 (toString .) }}
{{- end }}
{{- end }}
