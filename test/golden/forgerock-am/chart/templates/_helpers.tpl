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
{{- else if and (regexMatch "^[a-z][-a-z0-9]{0,51}$" $joined) (regexMatch "^(forgerock-am|[a-z0-9]+)$" $name) (not (regexMatch "^(authority|configstore|configuration|configure|environment|tokenstore|userstore|[0-9a-f]{8})$" $name)) (or (eq $name "forgerock-am") (not (regexMatch "^(.*-)?forgerock-am$" $joined))) }}
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
Name of the Secret with the password of the config store.
*/}}
{{- define "forgerock-am.configStoreSecretName" -}}
{{- if eq .Values.configStore.secret.from "existingSecret" }}
{{- .Values.configStore.secret.name | default (include "forgerock-am.configStoreName" .) }}
{{- else }}
{{- printf "%s-configstore" (include "forgerock-am.fullname" .) }}
{{- end }}
{{- end }}

{{/*
Full name of the release that is the user store.
*/}}
{{- define "forgerock-am.userStoreName" -}}
{{- .Values.userStore.servers.name | default (printf "%s-userstore" .Release.Name) }}
{{- end }}

{{/*
Name of the Secret with the password of the user store.
*/}}
{{- define "forgerock-am.userStoreSecretName" -}}
{{- if eq .Values.userStore.secret.from "existingSecret" }}
{{- .Values.userStore.secret.name | default (include "forgerock-am.userStoreName" .) }}
{{- else }}
{{- printf "%s-userstore" (include "forgerock-am.fullname" .) }}
{{- end }}
{{- end }}

{{/*
Full name of the release that is the token store.
*/}}
{{- define "forgerock-am.tokenStoreName" -}}
{{- .Values.tokenStore.servers.name | default (printf "%s-tokenstore" .Release.Name) }}
{{- end }}

{{/*
Name of the Secret with the password of the token store.
*/}}
{{- define "forgerock-am.tokenStoreSecretName" -}}
{{- if eq .Values.tokenStore.secret.from "existingSecret" }}
{{- .Values.tokenStore.secret.name | default (include "forgerock-am.tokenStoreName" .) }}
{{- else }}
{{- printf "%s-tokenstore" (include "forgerock-am.fullname" .) }}
{{- end }}
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
    {{- if or (eq .Values.secret.from "vaultAgent") (eq .Values.configStore.secret.from "vaultAgent") (eq .Values.userStore.secret.from "vaultAgent") (and .Values.tokenStore.enabled (eq .Values.tokenStore.secret.from "vaultAgent")) (eq .Values.authority.from "vaultAgent") (eq .Values.secretConfiguration.from "vaultAgent") }}
    vault.hashicorp.com/agent-inject: "true"
    vault.hashicorp.com/agent-init-first: "true"
    vault.hashicorp.com/agent-service-account-token-volume-name: vault-token
    vault.hashicorp.com/agent-pre-populate-only: "true"
    vault.hashicorp.com/role: {{ .Values.secret.role | default .Values.configStore.secret.role | default .Values.userStore.secret.role | default .Values.tokenStore.secret.role | default .Values.authority.role | default .Values.secretConfiguration.role | quote }}
    {{- if eq .Values.secret.from "vaultAgent" }}
    vault.hashicorp.com/agent-inject-secret-secrets-administrator: {{ .Values.secret.path | quote }}
    vault.hashicorp.com/agent-inject-template-secrets-administrator: {{ .Values.secret.administratorTemplate | default (printf "{{ with secret \"%s\" }}{{ with index .Data.data \"%s\" }}{{ . }}{{ end }}{{ end }}" .Values.secret.path (.Values.secret.administratorKey | default "administrator")) | quote }}
    vault.hashicorp.com/agent-inject-file-secrets-administrator: administrator
    vault.hashicorp.com/secret-volume-path-secrets-administrator: /opt/fairlead/secrets
    vault.hashicorp.com/agent-inject-secret-secrets-agents: {{ .Values.secret.path | quote }}
    vault.hashicorp.com/agent-inject-template-secrets-agents: {{ .Values.secret.agentsTemplate | default (printf "{{ with secret \"%s\" }}{{ with index .Data.data \"%s\" }}{{ . }}{{ end }}{{ end }}" .Values.secret.path (.Values.secret.agentsKey | default "agents")) | quote }}
    vault.hashicorp.com/agent-inject-file-secrets-agents: agents
    vault.hashicorp.com/secret-volume-path-secrets-agents: /opt/fairlead/secrets
    vault.hashicorp.com/agent-inject-secret-secrets-encryption-key: {{ .Values.secret.path | quote }}
    vault.hashicorp.com/agent-inject-template-secrets-encryption-key: {{ .Values.secret.encryptionKeyTemplate | default (printf "{{ with secret \"%s\" }}{{ with index .Data.data \"%s\" }}{{ . }}{{ end }}{{ end }}" .Values.secret.path (.Values.secret.encryptionKeyKey | default "encryption-key")) | quote }}
    vault.hashicorp.com/agent-inject-file-secrets-encryption-key: encryption-key
    vault.hashicorp.com/secret-volume-path-secrets-encryption-key: /opt/fairlead/secrets
    vault.hashicorp.com/agent-inject-secret-secrets-keystore.jceks: {{ .Values.secret.path | quote }}
    vault.hashicorp.com/agent-inject-template-secrets-keystore.jceks: {{ .Values.secret.keystoreTemplate | default (printf "{{ with secret \"%s\" }}{{ with index .Data.data \"%s\" }}{{ base64Decode . }}{{ end }}{{ end }}" .Values.secret.path (.Values.secret.keystoreKey | default "keystore.jceks")) | quote }}
    vault.hashicorp.com/agent-inject-file-secrets-keystore.jceks: keystore.jceks
    vault.hashicorp.com/secret-volume-path-secrets-keystore.jceks: /opt/fairlead/secrets
    vault.hashicorp.com/agent-inject-secret-secrets-keystore-password: {{ .Values.secret.path | quote }}
    vault.hashicorp.com/agent-inject-template-secrets-keystore-password: {{ .Values.secret.keystorePasswordTemplate | default (printf "{{ with secret \"%s\" }}{{ with index .Data.data \"%s\" }}{{ . }}{{ end }}{{ end }}" .Values.secret.path (.Values.secret.keystorePasswordKey | default "keystore-password")) | quote }}
    vault.hashicorp.com/agent-inject-file-secrets-keystore-password: keystore-password
    vault.hashicorp.com/secret-volume-path-secrets-keystore-password: /opt/fairlead/secrets
    {{- end }}
    {{- if eq .Values.configStore.secret.from "vaultAgent" }}
    vault.hashicorp.com/agent-inject-secret-config-store-password: {{ .Values.configStore.secret.path | quote }}
    vault.hashicorp.com/agent-inject-template-config-store-password: {{ .Values.configStore.secret.template | default (printf "{{ with secret \"%s\" }}{{ with index .Data.data \"%s\" }}{{ . }}{{ end }}{{ end }}" .Values.configStore.secret.path (.Values.configStore.secret.key | default "directory-manager")) | quote }}
    vault.hashicorp.com/agent-inject-file-config-store-password: password
    vault.hashicorp.com/secret-volume-path-config-store-password: /opt/fairlead/stores/config
    {{- end }}
    {{- if eq .Values.userStore.secret.from "vaultAgent" }}
    vault.hashicorp.com/agent-inject-secret-user-store-password: {{ .Values.userStore.secret.path | quote }}
    vault.hashicorp.com/agent-inject-template-user-store-password: {{ .Values.userStore.secret.template | default (printf "{{ with secret \"%s\" }}{{ with index .Data.data \"%s\" }}{{ . }}{{ end }}{{ end }}" .Values.userStore.secret.path (.Values.userStore.secret.key | default "directory-manager")) | quote }}
    vault.hashicorp.com/agent-inject-file-user-store-password: password
    vault.hashicorp.com/secret-volume-path-user-store-password: /opt/fairlead/stores/user
    {{- end }}
    {{- if and .Values.tokenStore.enabled (eq .Values.tokenStore.secret.from "vaultAgent") }}
    vault.hashicorp.com/agent-inject-secret-token-store-password: {{ .Values.tokenStore.secret.path | quote }}
    vault.hashicorp.com/agent-inject-template-token-store-password: {{ .Values.tokenStore.secret.template | default (printf "{{ with secret \"%s\" }}{{ with index .Data.data \"%s\" }}{{ . }}{{ end }}{{ end }}" .Values.tokenStore.secret.path (.Values.tokenStore.secret.key | default "directory-manager")) | quote }}
    vault.hashicorp.com/agent-inject-file-token-store-password: password
    vault.hashicorp.com/secret-volume-path-token-store-password: /opt/fairlead/stores/token
    {{- end }}
    {{- if eq .Values.authority.from "vaultAgent" }}
    vault.hashicorp.com/agent-inject-secret-authority-ca.crt: {{ .Values.authority.path | quote }}
    vault.hashicorp.com/agent-inject-template-authority-ca.crt: {{ .Values.authority.template | default (printf "{{ with secret \"%s\" }}{{ with index .Data.data \"%s\" }}{{ . }}{{ end }}{{ end }}" .Values.authority.path (.Values.authority.key | default "ca.crt")) | quote }}
    vault.hashicorp.com/agent-inject-file-authority-ca.crt: ca.crt
    vault.hashicorp.com/secret-volume-path-authority-ca.crt: /opt/fairlead/authority
    {{- end }}
    {{- if eq .Values.secretConfiguration.from "vaultAgent" }}
    {{- range $key, $value := .Values.secretConfiguration.requests }}
    vault.hashicorp.com/agent-inject-secret-requests-{{ $key }}: {{ $.Values.secretConfiguration.path | quote }}
    {{- end }}
    {{- range $key, $value := .Values.secretConfiguration.requests }}
    vault.hashicorp.com/agent-inject-template-requests-{{ $key }}: "{{ "{{" }} with secret \"{{ $.Values.secretConfiguration.path }}\" }}{{ "{{" }} with index .Data.data \"{{ $value }}\" }}{{ "{{" }} . }}{{ "{{" }} end }}{{ "{{" }} end }}"
    {{- end }}
    {{- range $key, $value := .Values.secretConfiguration.requests }}
    vault.hashicorp.com/agent-inject-file-requests-{{ $key }}: {{ $key | quote }}
    {{- end }}
    {{- range $key, $value := .Values.secretConfiguration.requests }}
    vault.hashicorp.com/secret-volume-path-requests-{{ $key }}: /opt/fairlead/configuration-secrets
    {{- end }}
    {{- end }}
    {{- with .Values.podAnnotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    {{- end }}
spec:
  restartPolicy: Never
  {{- if or (eq .Values.secret.from "vaultAgent") (eq .Values.secret.from "csi") (eq .Values.configStore.secret.from "vaultAgent") (eq .Values.configStore.secret.from "csi") (eq .Values.userStore.secret.from "vaultAgent") (eq .Values.userStore.secret.from "csi") (and .Values.tokenStore.enabled (eq .Values.tokenStore.secret.from "vaultAgent")) (and .Values.tokenStore.enabled (eq .Values.tokenStore.secret.from "csi")) (eq .Values.authority.from "vaultAgent") (eq .Values.authority.from "csi") (eq .Values.secretConfiguration.from "vaultAgent") (eq .Values.secretConfiguration.from "csi") }}
  serviceAccountName: {{ include "forgerock-am.serviceAccountName" . | quote }}
  {{- end }}
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
        {{- if eq .Values.secret.from "csi" }}
        - name: secrets
          mountPath: /opt/fairlead/secrets/administrator
          subPath: {{ .Values.secret.administratorKey | default "administrator" | quote }}
          readOnly: true
        - name: secrets
          mountPath: /opt/fairlead/secrets/agents
          subPath: {{ .Values.secret.agentsKey | default "agents" | quote }}
          readOnly: true
        - name: secrets
          mountPath: /opt/fairlead/secrets/encryption-key
          subPath: {{ .Values.secret.encryptionKeyKey | default "encryption-key" | quote }}
          readOnly: true
        - name: secrets
          mountPath: /opt/fairlead/secrets/keystore.jceks
          subPath: {{ .Values.secret.keystoreKey | default "keystore.jceks" | quote }}
          readOnly: true
        - name: secrets
          mountPath: /opt/fairlead/secrets/keystore-password
          subPath: {{ .Values.secret.keystorePasswordKey | default "keystore-password" | quote }}
          readOnly: true
        {{- else if ne .Values.secret.from "vaultAgent" }}
        - name: secrets
          mountPath: /opt/fairlead/secrets
          readOnly: true
        {{- end }}
        {{- if eq .Values.configStore.secret.from "csi" }}
        - name: config-store
          mountPath: /opt/fairlead/stores/config/password
          subPath: {{ .Values.configStore.secret.key | default "directory-manager" | quote }}
          readOnly: true
        {{- else if ne .Values.configStore.secret.from "vaultAgent" }}
        - name: config-store
          mountPath: /opt/fairlead/stores/config
          readOnly: true
        {{- end }}
        {{- if eq .Values.userStore.secret.from "csi" }}
        - name: user-store
          mountPath: /opt/fairlead/stores/user/password
          subPath: {{ .Values.userStore.secret.key | default "directory-manager" | quote }}
          readOnly: true
        {{- else if ne .Values.userStore.secret.from "vaultAgent" }}
        - name: user-store
          mountPath: /opt/fairlead/stores/user
          readOnly: true
        {{- end }}
        {{- if and .Values.tokenStore.enabled (eq .Values.tokenStore.secret.from "csi") }}
        - name: token-store
          mountPath: /opt/fairlead/stores/token/password
          subPath: {{ .Values.tokenStore.secret.key | default "directory-manager" | quote }}
          readOnly: true
        {{- else if and .Values.tokenStore.enabled (ne .Values.tokenStore.secret.from "vaultAgent") }}
        - name: token-store
          mountPath: /opt/fairlead/stores/token
          readOnly: true
        {{- end }}
        {{- if eq .Values.authority.from "csi" }}
        - name: authority
          mountPath: /opt/fairlead/authority/ca.crt
          subPath: {{ .Values.authority.key | default "ca.crt" | quote }}
          readOnly: true
        {{- else if ne .Values.authority.from "vaultAgent" }}
        - name: authority
          mountPath: /opt/fairlead/authority
          readOnly: true
        {{- end }}
        {{- if or .Values.configuration .Values.secretConfiguration.names (or (eq .Values.secretConfiguration.from "externalSecret") (eq .Values.secretConfiguration.from "vaultStaticSecret")) }}
        - name: configuration
          mountPath: /opt/fairlead/configuration
          readOnly: true
        {{- end }}
        {{- if eq .Values.secretConfiguration.from "csi" }}
        {{- range $key, $value := .Values.secretConfiguration.requests }}
        - name: requests
          mountPath: /opt/fairlead/configuration-secrets/{{ $key }}
          subPath: {{ $value | quote }}
          readOnly: true
        {{- end }}
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
    {{- if eq .Values.secret.from "csi" }}
    - name: secrets
      csi:
        driver: secrets-store.csi.k8s.io
        readOnly: true
        volumeAttributes:
          secretProviderClass: {{ .Values.secret.className | quote }}
    {{- else if ne .Values.secret.from "vaultAgent" }}
    - name: secrets
      secret:
        secretName: {{ include "forgerock-am.secretName" . | quote }}
        # A pod says what is missing, and waits for it.
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
    {{- end }}
    {{- if eq .Values.configStore.secret.from "csi" }}
    - name: config-store
      csi:
        driver: secrets-store.csi.k8s.io
        readOnly: true
        volumeAttributes:
          secretProviderClass: {{ .Values.configStore.secret.className | quote }}
    {{- else if ne .Values.configStore.secret.from "vaultAgent" }}
    - name: config-store
      secret:
        secretName: {{ include "forgerock-am.configStoreSecretName" . | quote }}
        optional: true
        items:
          - key: {{ .Values.configStore.secret.key | default "directory-manager" | quote }}
            path: password
    {{- end }}
    {{- if eq .Values.userStore.secret.from "csi" }}
    - name: user-store
      csi:
        driver: secrets-store.csi.k8s.io
        readOnly: true
        volumeAttributes:
          secretProviderClass: {{ .Values.userStore.secret.className | quote }}
    {{- else if ne .Values.userStore.secret.from "vaultAgent" }}
    - name: user-store
      secret:
        secretName: {{ include "forgerock-am.userStoreSecretName" . | quote }}
        optional: true
        items:
          - key: {{ .Values.userStore.secret.key | default "directory-manager" | quote }}
            path: password
    {{- end }}
    {{- if and .Values.tokenStore.enabled (eq .Values.tokenStore.secret.from "csi") }}
    - name: token-store
      csi:
        driver: secrets-store.csi.k8s.io
        readOnly: true
        volumeAttributes:
          secretProviderClass: {{ .Values.tokenStore.secret.className | quote }}
    {{- else if and .Values.tokenStore.enabled (ne .Values.tokenStore.secret.from "vaultAgent") }}
    - name: token-store
      secret:
        secretName: {{ include "forgerock-am.tokenStoreSecretName" . | quote }}
        optional: true
        items:
          - key: {{ .Values.tokenStore.secret.key | default "directory-manager" | quote }}
            path: password
    {{- end }}
    {{- if eq .Values.authority.from "csi" }}
    - name: authority
      csi:
        driver: secrets-store.csi.k8s.io
        readOnly: true
        volumeAttributes:
          secretProviderClass: {{ .Values.authority.className | quote }}
    {{- else if ne .Values.authority.from "vaultAgent" }}
    - name: authority
      secret:
        secretName: {{ include "forgerock-am.authoritySecretName" . | quote }}
        optional: true
        items:
          - key: {{ .Values.authority.key | default "ca.crt" | quote }}
            path: ca.crt
    {{- end }}
    {{- if or .Values.configuration .Values.secretConfiguration.names (or (eq .Values.secretConfiguration.from "externalSecret") (eq .Values.secretConfiguration.from "vaultStaticSecret")) }}
    - name: configuration
      projected:
        sources:
          {{- if .Values.configuration }}
          - configMap:
              name: {{ include "forgerock-am.fullname" . }}-configuration
          {{- end }}
          {{- range .Values.secretConfiguration.names }}
          - secret:
              name: {{ . | quote }}
          {{- end }}
          {{- if or (eq .Values.secretConfiguration.from "externalSecret") (eq .Values.secretConfiguration.from "vaultStaticSecret") }}
          - secret:
              name: {{ include "forgerock-am.fullname" . }}-configuration
          {{- end }}
    {{- end }}
    {{- if eq .Values.secretConfiguration.from "csi" }}
    - name: requests
      csi:
        driver: secrets-store.csi.k8s.io
        readOnly: true
        volumeAttributes:
          secretProviderClass: {{ .Values.secretConfiguration.className | quote }}
    {{- end }}
    {{- if or (eq .Values.secret.from "vaultAgent") (eq .Values.configStore.secret.from "vaultAgent") (eq .Values.userStore.secret.from "vaultAgent") (and .Values.tokenStore.enabled (eq .Values.tokenStore.secret.from "vaultAgent")) (eq .Values.authority.from "vaultAgent") (eq .Values.secretConfiguration.from "vaultAgent") }}
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
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
Name of the Secret with variables with what the commercial access managers sign and encrypt with.
*/}}
{{- define "forgerock-am.environmentSecretName" -}}
{{- .Values.distribution.environmentSecretName | default (printf "%s-environment" (include "forgerock-am.fullname" .)) }}
{{- end }}

{{/*
Path of the application, by the distribution.
*/}}
{{- define "forgerock-am.path" -}}
{{- if eq .Values.distribution.name "openam" }}
{{- "/openam" }}
{{- else if eq .Values.distribution.name "forgerock" }}
{{- "/am" }}
{{- end }}
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
  - path: {{ include "forgerock-am.path" . | quote }}
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
