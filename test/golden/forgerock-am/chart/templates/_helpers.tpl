{{/*
Name of the chart, or what replaces it: an alias, or nameOverride. For an alias that is no
label stands its hash, after a dot, which no alias has.
*/}}
{{- define "forgerock-am.name" -}}
{{- $name := .Values.nameOverride | default .Chart.Name }}
{{- if regexMatch "^[A-Za-z0-9]([-_A-Za-z0-9]{0,61}[A-Za-z0-9])?$" $name }}
{{- $name }}
{{- else }}
{{- printf "forgerock-am.%s" (sha256sum $name | trunc 8) }}
{{- end }}
{{- end }}

{{/*
Name of the release's objects: release and name, joined; the release alone where it is the
name. Where no Service can have that, or another release or alias could have it too (as a-b
and c, a and b-c), it ends in a hash of both. At most 52 characters: a StatefulSet's pods
carry a label of its name, a dash and a hash of ten, and a label has at most 63.
*/}}
{{- define "forgerock-am.fullname" -}}
{{- $name := include "forgerock-am.name" . }}
{{- $joined := eq .Release.Name $name | ternary $name (printf "%s-%s" .Release.Name $name) }}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride }}
{{- else if and (regexMatch "^[a-z][-a-z0-9]{0,51}$" $joined) (regexMatch "^(forgerock-am|[a-z0-9]+)$" $name) (not (regexMatch "^(authority|configuration|configure|[0-9a-f]{8})$" $name)) (or (eq $name "forgerock-am") (not (regexMatch "^(.*-)?forgerock-am$" $joined))) }}
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
{{- define "forgerock-am.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimAll "-_." }}
{{- end }}

{{/*
Labels that never change: selectors are immutable.
*/}}
{{- define "forgerock-am.selectorLabels" -}}
app.kubernetes.io/name: {{ include "forgerock-am.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{/*
Labels of every object.
*/}}
{{- define "forgerock-am.labels" -}}
helm.sh/chart: {{ include "forgerock-am.chart" . | quote }}
{{ include "forgerock-am.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/*
Name of the Secret with the passwords, the key and the keystore of the access managers.
*/}}
{{- define "forgerock-am.secretName" -}}
{{- .Values.secret.name | default (include "forgerock-am.fullname" .) }}
{{- end }}

{{/*
Full name of the release that is the config store.
*/}}
{{- define "forgerock-am.configStoreName" -}}
{{- .Values.configStore.servers.name | default (printf "%s-configstore" .Release.Name) }}
{{- end }}

{{/*
Full name of the release that is the user store.
*/}}
{{- define "forgerock-am.userStoreName" -}}
{{- .Values.userStore.servers.name | default (printf "%s-userstore" .Release.Name) }}
{{- end }}

{{/*
Full name of the release that is the token store.
*/}}
{{- define "forgerock-am.tokenStoreName" -}}
{{- .Values.tokenStore.servers.name | default (printf "%s-tokenstore" .Release.Name) }}
{{- end }}

{{/*
Name of the Secret with the certificates that have signed those of the directories.
*/}}
{{- define "forgerock-am.authoritySecretName" -}}
{{- .Values.authority.name | default (printf "%s-authority" (include "forgerock-am.fullname" .)) }}
{{- end }}

{{/*
Name of the pods' service account.
*/}}
{{- define "forgerock-am.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- .Values.serviceAccount.name | default (include "forgerock-am.fullname" .) }}
{{- else }}
{{- .Values.serviceAccount.name | default "default" }}
{{- end }}
{{- end }}

{{/*
Name of the Service in the cluster. To OpenAM all pods are one server of that name.
*/}}
{{- define "forgerock-am.serverHost" -}}
{{- printf "%s.%s.svc.%s" (include "forgerock-am.fullname" .) .Release.Namespace .Values.clusterDomain }}
{{- end }}

{{/*
The image by tag, or by digest where one is given.
*/}}
{{- define "forgerock-am.image" -}}
{{- if .Values.image.digest }}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest }}
{{- else }}
{{- printf "%s:%s" .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) }}
{{- end }}
{{- end }}

{{/*
Servers of the config store with their ports, each with a space behind it.
*/}}
{{- define "forgerock-am.configStoreServers" -}}
{{- if eq .Values.configStore.servers.from "release" }}
{{- range .Values.configStore.servers.replicas | default 2 | int | until }}
{{- printf "%s-%v.%s-headless.%s.svc.%s:1636 " (include "forgerock-am.configStoreName" $) . (include "forgerock-am.configStoreName" $) ($.Values.configStore.servers.namespace | default $.Release.Namespace) $.Values.clusterDomain }}
{{- end }}
{{- else if eq .Values.configStore.servers.from "list" }}
{{- range .Values.configStore.servers.hosts }}
{{- printf "%s " . }}
{{- end }}
{{- end }}
{{- end }}

{{/*
Servers of the user store with their ports, each with a space behind it.
*/}}
{{- define "forgerock-am.userStoreServers" -}}
{{- if eq .Values.userStore.servers.from "release" }}
{{- range .Values.userStore.servers.replicas | default 2 | int | until }}
{{- printf "%s-%v.%s-headless.%s.svc.%s:1636 " (include "forgerock-am.userStoreName" $) . (include "forgerock-am.userStoreName" $) ($.Values.userStore.servers.namespace | default $.Release.Namespace) $.Values.clusterDomain }}
{{- end }}
{{- else if eq .Values.userStore.servers.from "list" }}
{{- range .Values.userStore.servers.hosts }}
{{- printf "%s " . }}
{{- end }}
{{- end }}
{{- end }}

{{/*
Servers of the token store with their ports, each with a space behind it.
*/}}
{{- define "forgerock-am.tokenStoreServers" -}}
{{- if eq .Values.tokenStore.servers.from "release" }}
{{- range .Values.tokenStore.servers.replicas | default 2 | int | until }}
{{- printf "%s-%v.%s-headless.%s.svc.%s:1636 " (include "forgerock-am.tokenStoreName" $) . (include "forgerock-am.tokenStoreName" $) ($.Values.tokenStore.servers.namespace | default $.Release.Namespace) $.Values.clusterDomain }}
{{- end }}
{{- else if eq .Values.tokenStore.servers.from "list" }}
{{- range .Values.tokenStore.servers.hosts }}
{{- printf "%s " . }}
{{- end }}
{{- end }}
{{- end }}

{{/*
Options of the virtual machine, each in quotes for Tomcat's start script.
*/}}
{{- define "forgerock-am.jvmOptions" -}}
{{- range .Values.jvm.options }}
{{- printf " '%s'" (replace "'" "'\\''" .) }}
{{- end }}
{{- end }}

{{/*
Labels of the Job's pods: others than the access managers', which the Service selects.
*/}}
{{- define "forgerock-am.configureLabels" -}}
app.kubernetes.io/name: forgerock-am.configure
app.kubernetes.io/instance: {{ include "forgerock-am.fullname" . | quote }}
{{- end }}

{{/*
Host of hostname.url, without port and path; nothing where that is not set.
*/}}
{{- define "forgerock-am.publicHost" -}}
{{- .Values.hostname.url | default "" | regexFind "//[^/:?#]+" | trimPrefix "//" | lower }}
{{- end }}

{{/*
Domain of the session's cookie.
*/}}
{{- define "forgerock-am.cookieDomain" -}}
{{- if .Values.hostname.cookieDomain }}
{{- .Values.hostname.cookieDomain }}
{{- else if .Values.hostname.url }}
{{- include "forgerock-am.publicHost" . }}
{{- else }}
{{- include "forgerock-am.serverHost" . }}
{{- end }}
{{- end }}

{{/*
URL of OpenAM's site: the public one, with its port.
*/}}
{{- define "forgerock-am.siteUrl" -}}
{{- $url := .Values.hostname.url | default "" }}
{{- if .Values.hostname.url | default "" | regexMatch "^[a-z]+://[^/]+:[0-9]+/" }}
{{- $url }}
{{- else if hasPrefix "https:" $url }}
{{- printf "%s:443/openam" (trimSuffix "/openam" $url) }}
{{- else }}
{{- printf "%s:80/openam" (trimSuffix "/openam" $url) }}
{{- end }}
{{- end }}

{{/*
Pods of the Job.
*/}}
{{- define "forgerock-am.configurePods" -}}
metadata:
  labels:
    {{- include "forgerock-am.configureLabels" . | nindent 4 }}
    {{- with .Values.commonLabels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  annotations:
    checksum/config: {{ (include (print $.Template.BasePath "/configmap.yaml") . | fromYaml).data | toJson | sha256sum | quote }}
    checksum/configuration: {{ (include (print $.Template.BasePath "/configmap-configuration.yaml") . | fromYaml).data | toJson | sha256sum | quote }}
    {{- with .Values.rolloutTrigger }}
    rollout-trigger: {{ . | quote }}
    {{- end }}
spec:
  restartPolicy: Never
  automountServiceAccountToken: false
  {{- with .Values.image.pullSecrets }}
  imagePullSecrets:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  securityContext:
    {{- toYaml .Values.podSecurityContext | nindent 4 }}
  enableServiceLinks: false
  hostAliases:
    - ip: "127.0.0.2"
      hostnames:
        - {{ include "forgerock-am.serverHost" . | quote }}
    {{- with .Values.hostAliases }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- with .Values.dnsPolicy }}
  dnsPolicy: {{ . }}
  {{- end }}
  {{- with .Values.dnsConfig }}
  dnsConfig:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  containers:
    - name: configure
      image: {{ include "forgerock-am.image" . | quote }}
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      command:
        - bash
        - /opt/fairlead/scripts/configure.sh
      {{- if .Values.extraEnvFrom }}
      envFrom:
        {{- toYaml .Values.extraEnvFrom | nindent 8 }}
      {{- end }}
      env:
        - name: SERVER_URL
          value: "http://{{ include "forgerock-am.serverHost" . }}:{{ .Values.service.httpPort }}"
        - name: CONFIG_SERVERS
          value: {{ include "forgerock-am.configStoreServers" . | trim | quote }}
        - name: CONFIG_BASE_DN
          value: {{ .Values.configStore.baseDn | quote }}
        - name: CONFIG_BIND_DN
          value: {{ .Values.configStore.bindDn | quote }}
        - name: USER_SERVERS
          value: {{ include "forgerock-am.userStoreServers" . | trim | quote }}
        - name: USER_BASE_DN
          value: {{ .Values.userStore.baseDn | quote }}
        - name: USER_BIND_DN
          value: {{ .Values.userStore.bindDn | quote }}
        {{- if .Values.tokenStore.enabled }}
        - name: TOKEN_SERVERS
          value: {{ include "forgerock-am.tokenStoreServers" . | trim | quote }}
        - name: TOKEN_BASE_DN
          value: {{ .Values.tokenStore.baseDn | quote }}
        - name: TOKEN_BIND_DN
          value: {{ .Values.tokenStore.bindDn | quote }}
        {{- end }}
        - name: HOME
          value: /tmp
        - name: JVM_OPTIONS
          value: {{ printf "-XX:MaxRAMPercentage=%d%s" (int64 .Values.jvm.maxRamPercentage) (include "forgerock-am.jvmOptions" .) | quote }}
        - name: REVISION
          valueFrom:
            fieldRef:
              fieldPath: "metadata.labels['batch.kubernetes.io/job-name']"
        - name: COOKIE_DOMAIN
          value: {{ include "forgerock-am.cookieDomain" . | quote }}
        {{- if .Values.hostname.url }}
        - name: SITE_URL
          value: {{ include "forgerock-am.siteUrl" . | quote }}
        {{- end }}
        - name: STATELESS
          {{- if eq .Values.sessions.kind "stateless" }}
          value: "true"
          {{- else }}
          value: "false"
          {{- end }}
        {{- with .Values.extraEnv }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      securityContext:
        {{- toYaml .Values.securityContext | nindent 8 }}
      resources:
        {{- toYaml .Values.resources | nindent 8 }}
      volumeMounts:
        - name: work
          mountPath: /var/lib/openam
        - name: tmp
          mountPath: /tmp
        - name: scripts
          mountPath: /opt/fairlead/scripts
          readOnly: true
        - name: secrets
          mountPath: /opt/fairlead/secrets
          readOnly: true
        - name: stores
          mountPath: /opt/fairlead/stores
          readOnly: true
        - name: authority
          mountPath: /opt/fairlead/authority
          readOnly: true
        {{- if or .Values.configuration .Values.configurationSecrets }}
        - name: configuration
          mountPath: /opt/fairlead/configuration
          readOnly: true
        {{- end }}
        {{- with .Values.extraVolumeMounts }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
  {{- with .Values.priorityClassName }}
  priorityClassName: {{ . | quote }}
  {{- end }}
  {{- with .Values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  volumes:
    - name: work
      emptyDir: {}
    - name: tmp
      emptyDir: {}
    - name: scripts
      configMap:
        name: {{ include "forgerock-am.fullname" . | quote }}
    - name: secrets
      secret:
        secretName: {{ include "forgerock-am.secretName" . | quote }}
        optional: true
        items:
          - key: {{ .Values.secret.administratorKey | default "administrator" | quote }}
            path: administrator
          - key: {{ .Values.secret.agentsKey | default "agents" | quote }}
            path: agents
          - key: {{ .Values.secret.encryptionKeyKey | default "encryption-key" | quote }}
            path: encryption-key
          - key: {{ .Values.secret.keystoreKey | default "keystore.jceks" | quote }}
            path: keystore.jceks
          - key: {{ .Values.secret.keystorePasswordKey | default "keystore-password" | quote }}
            path: keystore-password
    - name: stores
      projected:
        sources:
          - secret:
              name: {{ .Values.configStore.secret.name | default (include "forgerock-am.configStoreName" .) | quote }}
              optional: true
              items:
                - key: {{ .Values.configStore.secret.key | default "directory-manager" | quote }}
                  path: config/password
          - secret:
              name: {{ .Values.userStore.secret.name | default (include "forgerock-am.userStoreName" .) | quote }}
              optional: true
              items:
                - key: {{ .Values.userStore.secret.key | default "directory-manager" | quote }}
                  path: user/password
          {{- if .Values.tokenStore.enabled }}
          - secret:
              name: {{ .Values.tokenStore.secret.name | default (include "forgerock-am.tokenStoreName" .) | quote }}
              optional: true
              items:
                - key: {{ .Values.tokenStore.secret.key | default "directory-manager" | quote }}
                  path: token/password
          {{- end }}
    - name: authority
      secret:
        secretName: {{ include "forgerock-am.authoritySecretName" . | quote }}
        optional: true
        items:
          - key: {{ .Values.authority.key | default "ca.crt" | quote }}
            path: ca.crt
    {{- if or .Values.configuration .Values.configurationSecrets }}
    - name: configuration
      projected:
        sources:
          {{- if .Values.configuration }}
          - configMap:
              name: {{ include "forgerock-am.fullname" . }}-configuration
          {{- end }}
          {{- range .Values.configurationSecrets }}
          - secret:
              name: {{ . | quote }}
          {{- end }}
    {{- end }}
    {{- with .Values.extraVolumes }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
{{- end }}

{{/*
Name of the Job, which tells one revision of the configuration from another. At most 63
characters: the pods carry it as a label.
*/}}
{{- define "forgerock-am.revision" -}}
{{- printf "%s-configure-%s" (include "forgerock-am.fullname" . | trunc 44 | trimSuffix "-") (include "forgerock-am.configurePods" . | sha256sum | trunc 8) }}
{{- end }}

{{/*
Paths that the Ingress lets through.
*/}}
{{- define "forgerock-am.ingressPaths" -}}
paths:
  {{- if .Values.ingress.paths }}
  {{- range .Values.ingress.paths }}
  - path: {{ . | quote }}
    pathType: Prefix
    backend:
      service:
        name: {{ include "forgerock-am.fullname" $ | quote }}
        port:
          name: http
  {{- end }}
  {{- else }}
  - path: /openam
    pathType: Prefix
    backend:
      service:
        name: {{ include "forgerock-am.fullname" . | quote }}
        port:
          name: http
  {{- end }}
{{- end }}

{{/*
The number that a Kubernetes quantity stands for: 1.5Gi is 1610612736, 500m is 0.5.
*/}}
{{- define "forgerock-am.amount" -}}
{{- $number := regexFind "^[0-9.]+" (toString .) }}
{{- $suffix := trimPrefix $number (toString .) }}
{{- $factors := dict "n" 1e-9 "u" 1e-6 "m" 1e-3 "" 1 "k" 1000 "M" 1000000 "G" 1000000000 "T" 1000000000000 "P" 1000000000000000 "E" 1000000000000000000 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "Pi" 1125899906842624 "Ei" 1152921504606846976 }}
{{- if hasKey $factors $suffix }}
{{- mulf $number (get $factors $suffix) }}
{{- else }}
{{- float64 (toString .) }}
{{- end }}
{{- end }}
