{{/*
Name of the chart, or what replaces it: an alias, or nameOverride. For an alias that is no
label stands its hash, after a dot, which no alias has.
*/}}
{{- define "postgresql.name" -}}
{{- $name := .Values.nameOverride | default .Chart.Name }}
{{- if regexMatch "^[A-Za-z0-9]([-_A-Za-z0-9]{0,61}[A-Za-z0-9])?$" $name }}
{{- $name }}
{{- else }}
{{- printf "postgresql.%s" (sha256sum $name | trunc 8) }}
{{- end }}
{{- end }}

{{/*
Name of the release's objects: release and name, joined; the release alone where it is the
name. Where no Service can have that, or another release or alias could have it too (as a-b
and c, a and b-c), it ends in a hash of both. At most 52 characters: a StatefulSet's pods
carry a label of its name, a dash and a hash of ten, and a label has at most 63.
*/}}
{{- define "postgresql.fullname" -}}
{{- $name := include "postgresql.name" . }}
{{- $joined := eq .Release.Name $name | ternary $name (printf "%s-%s" .Release.Name $name) }}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride }}
{{- else if and (regexMatch "^[a-z][-a-z0-9]{0,51}$" $joined) (regexMatch "^(postgresql|[a-z0-9]+)$" $name) (not (regexMatch "^(headless|backup|[0-9a-f]{8})$" $name)) }}
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
{{- define "postgresql.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimAll "-_." }}
{{- end }}

{{/*
Labels that never change: selectors are immutable.
*/}}
{{- define "postgresql.selectorLabels" -}}
app.kubernetes.io/name: {{ include "postgresql.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{/*
Labels of every object.
*/}}
{{- define "postgresql.labels" -}}
helm.sh/chart: {{ include "postgresql.chart" . | quote }}
{{ include "postgresql.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/*
Labels of pods that make dumps: others than the server's, which its Services select.
*/}}
{{- define "postgresql.backupLabels" -}}
app.kubernetes.io/name: postgresql.backup
app.kubernetes.io/instance: {{ include "postgresql.fullname" . | quote }}
{{- end }}

{{/*
Name of the pods' service account.
*/}}
{{- define "postgresql.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- .Values.serviceAccount.name | default (include "postgresql.fullname" .) }}
{{- else }}
{{- .Values.serviceAccount.name | default "default" }}
{{- end }}
{{- end }}

{{/*
The image by tag, or by digest where one is given.
*/}}
{{- define "postgresql.image" -}}
{{- if .Values.image.digest }}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest }}
{{- else }}
{{- printf "%s:%s" .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) }}
{{- end }}
{{- end }}

{{/*
Name of the Secret with the owner's user name and password.
*/}}
{{- define "postgresql.secretName" -}}
{{- .Values.secret.name | default (include "postgresql.fullname" .) }}
{{- end }}

{{/*
What a Job that makes a dump does: now, or by the schedule.
*/}}
{{- define "postgresql.dumpJobSpec" -}}
backoffLimit: 6
template:
  metadata:
    labels:
      {{- include "postgresql.backupLabels" . | nindent 6 }}
      {{- with .Values.commonLabels }}
      {{- toYaml . | nindent 6 }}
      {{- end }}
    {{- if eq .Values.secret.from "vaultAgent" }}
    annotations:
      vault.hashicorp.com/agent-inject: "true"
      vault.hashicorp.com/agent-init-first: "true"
      vault.hashicorp.com/agent-service-account-token-volume-name: vault-token
      vault.hashicorp.com/agent-pre-populate-only: "true"
      vault.hashicorp.com/role: {{ .Values.secret.role | quote }}
      {{- if not .Values.username }}
      vault.hashicorp.com/agent-inject-secret-credentials-username: {{ .Values.secret.path | quote }}
      vault.hashicorp.com/agent-inject-template-credentials-username: {{ .Values.secret.usernameTemplate | default (printf "{{ with secret \"%s\" }}{{ with index .Data.data \"%s\" }}{{ . }}{{ end }}{{ end }}" .Values.secret.path (.Values.secret.usernameKey | default "username")) | quote }}
      vault.hashicorp.com/agent-inject-file-credentials-username: username
      vault.hashicorp.com/secret-volume-path-credentials-username: /run/secrets/postgresql
      {{- end }}
      vault.hashicorp.com/agent-inject-secret-credentials-password: {{ .Values.secret.path | quote }}
      vault.hashicorp.com/agent-inject-template-credentials-password: {{ .Values.secret.passwordTemplate | default (printf "{{ with secret \"%s\" }}{{ with index .Data.data \"%s\" }}{{ . }}{{ end }}{{ end }}" .Values.secret.path (.Values.secret.passwordKey | default "password")) | quote }}
      vault.hashicorp.com/agent-inject-file-credentials-password: password
      vault.hashicorp.com/secret-volume-path-credentials-password: /run/secrets/postgresql
      {{- with .Values.podAnnotations }}
      {{- toYaml . | nindent 6 }}
      {{- end }}
    {{- end }}
  spec:
    restartPolicy: Never
    serviceAccountName: {{ include "postgresql.serviceAccountName" . | quote }}
    automountServiceAccountToken: false
    {{- with .Values.image.pullSecrets }}
    imagePullSecrets:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    securityContext:
      {{- toYaml .Values.podSecurityContext | nindent 6 }}
    enableServiceLinks: false
    containers:
      - name: dump
        image: {{ include "postgresql.image" . | quote }}
        imagePullPolicy: {{ .Values.image.pullPolicy }}
        command:
          - bash
          - -c
          - |
            set -euo pipefail
            trap 'exit 143' TERM
            {{- if or (eq .Values.secret.from "vaultAgent") (eq .Values.secret.from "csi") }}
            say() { echo "$*" >&2; }
            {{- end }}
            {{- if eq .Values.secret.from "vaultAgent" }}
            # demand_injected FILE KEY PATH: nothing goes on without what Vault's injector brings.
            demand_injected() {
              [ ! -s "$1" ] || return 0
              if [ -e "$1" ]; then
                say "The file $1 is empty: Vault has no value under the key $2 of $3. Add one; it is tried again."
              else
                say "The file $1 is missing: the injector of Vault has not run for this pod. Have it watch the namespace, and delete the pod."
              fi
              exit 1
            }
            {{- if not .Values.username }}
            demand_injected /run/secrets/postgresql/username {{ .Values.secret.usernameKey | default "username" }} {{ .Values.secret.path }}
            {{- end }}
            demand_injected /run/secrets/postgresql/password {{ .Values.secret.passwordKey | default "password" }} {{ .Values.secret.path }}
            {{- else if eq .Values.secret.from "csi" }}
            # demand_provided FILE KEY CLASS: nothing goes on without what the CSI driver mounts.
            demand_provided() {
              # Where there is no such object, Kubernetes makes a folder.
              if [ ! -f "$1" ] || [ ! -s "$1" ]; then
                say "The file $1 is missing or empty: the SecretProviderClass $3 gives nothing by the name $2. Correct it, and delete the pod."
                exit 1
              fi
            }
            {{- if not .Values.username }}
            demand_provided /run/secrets/postgresql/username {{ .Values.secret.usernameKey | default "username" }} {{ .Values.secret.className }}
            {{- end }}
            demand_provided /run/secrets/postgresql/password {{ .Values.secret.passwordKey | default "password" }} {{ .Values.secret.className }}
            {{- end }}
            {{- if .Values.username }}
            PGPASSWORD=$(</run/secrets/postgresql/password)
            export PGPASSWORD
            {{- else }}
            PGUSER=$(</run/secrets/postgresql/username)
            PGPASSWORD=$(</run/secrets/postgresql/password)
            export PGUSER PGPASSWORD
            {{- end }}
            until state=$(pg_isready); do
              if [ "$SECONDS" -ge 600 ]; then
                echo "No dump, after 600 seconds: $state" >&2
                exit 1
              fi
              echo "Waiting for the server: $state"
              sleep 5
            done
            file="$PGDATABASE-$(date -u +%Y-%m-%dT%H-%M-%SZ).dump"
            trap 'rm -f "/backup/$file.part"' EXIT
            pg_dump --format=custom --file="/backup/$file.part" "$@" &
            wait "$!"
            mv "/backup/$file.part" "/backup/$file"
            echo "Wrote $file"
            find /backup -maxdepth 1 -name "$PGDATABASE-????-??-??T??-??-??Z.dump" |
              sort --reverse | tail --lines="+$((KEEP + 1))" | xargs --no-run-if-empty rm --verbose
          - dump
        {{- if .Values.backup.emptyTables }}
        args:
          {{- range .Values.backup.emptyTables }}
          - {{ printf "--exclude-table-data=%s" . | quote }}
          {{- end }}
        {{- end }}
        env:
          - name: PGHOST
            value: {{ include "postgresql.fullname" . | quote }}
          - name: PGPORT
            value: {{ .Values.service.port | quote }}
          {{- with .Values.username }}
          - name: PGUSER
            value: {{ . | quote }}
          {{- end }}
          - name: PGDATABASE
            value: {{ .Values.database | quote }}
          - name: KEEP
            value: {{ .Values.backup.keep | quote }}
        securityContext:
          {{- toYaml .Values.securityContext | nindent 10 }}
        resources:
          {{- toYaml .Values.backup.resources | nindent 10 }}
        volumeMounts:
          - name: backup
            mountPath: /backup
          {{- if eq .Values.secret.from "csi" }}
          {{- if not .Values.username }}
          - name: credentials
            mountPath: /run/secrets/postgresql/username
            subPath: {{ .Values.secret.usernameKey | default "username" | quote }}
            readOnly: true
          {{- end }}
          - name: credentials
            mountPath: /run/secrets/postgresql/password
            subPath: {{ .Values.secret.passwordKey | default "password" | quote }}
            readOnly: true
          {{- else if ne .Values.secret.from "vaultAgent" }}
          - name: credentials
            mountPath: /run/secrets/postgresql
            readOnly: true
          {{- end }}
    {{- with .Values.nodeSelector }}
    nodeSelector:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    {{- with .Values.affinity }}
    affinity:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    {{- with .Values.tolerations }}
    tolerations:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    volumes:
      - name: backup
        persistentVolumeClaim:
          {{- if eq .Values.backup.storage.kind "claim" }}
          claimName: {{ include "postgresql.fullname" . }}-backup
          {{- else if eq .Values.backup.storage.kind "existingClaim" }}
          claimName: {{ .Values.backup.storage.claimName | quote }}
          {{- end }}
      {{- if eq .Values.secret.from "csi" }}
      - name: credentials
        csi:
          driver: secrets-store.csi.k8s.io
          readOnly: true
          volumeAttributes:
            secretProviderClass: {{ .Values.secret.className | quote }}
      {{- else if ne .Values.secret.from "vaultAgent" }}
      - name: credentials
        secret:
          secretName: {{ include "postgresql.secretName" . | quote }}
          items:
            {{- if not .Values.username }}
            - key: {{ .Values.secret.usernameKey | default "username" | quote }}
              path: username
            {{- end }}
            - key: {{ .Values.secret.passwordKey | default "password" | quote }}
              path: password
      {{- end }}
      {{- if eq .Values.secret.from "vaultAgent" }}
      - name: vault-token
        projected:
          sources:
            - serviceAccountToken:
                path: token
      {{- end }}
{{- end }}

{{/*
Name of the Job that makes a dump at once. Its pods are immutable, so that another spec has
another name. At most 63 characters: its pods have it as a label.
*/}}
{{- define "postgresql.firstDumpName" -}}
{{- printf "%s-backup-%s" (include "postgresql.fullname" . | trunc 47 | trimSuffix "-") (include "postgresql.dumpJobSpec" . | sha256sum | trunc 8) }}
{{- end }}

{{/*
Name of the headless Service, which the pods' own names are below.
*/}}
{{- define "postgresql.headlessName" -}}
{{- printf "%s-headless" (include "postgresql.fullname" .) }}
{{- end }}

{{/*
The number that a Kubernetes quantity stands for: 1.5Gi is 1610612736, 500m is 0.5.
*/}}
{{- define "postgresql.amount" -}}
{{- $number := regexFind "^[0-9.]+" (toString .) }}
{{- $suffix := trimPrefix $number (toString .) }}
{{- $factors := dict "n" 1e-9 "u" 1e-6 "m" 1e-3 "" 1 "k" 1000 "M" 1000000 "G" 1000000000 "T" 1000000000000 "P" 1000000000000000 "E" 1000000000000000000 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "Pi" 1125899906842624 "Ei" 1152921504606846976 }}
{{- if hasKey $factors $suffix }}
{{- mulf $number (get $factors $suffix) }}
{{- else }}
{{- float64 (toString .) }}
{{- end }}
{{- end }}

{{/*
The limit of memory in MiB.
*/}}
{{- define "postgresql.memory" -}}
{{- divf (include "postgresql.amount" (.Values.resources.limits).memory) 1048576 | int64 }}
{{- end }}
