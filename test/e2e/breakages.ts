export interface Breakage {
  readonly what: string;
  /** The row that must fail, and thus the scenario to run. */
  readonly row: string;
  /** Default: keycloak. */
  readonly chart?: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Ways to break the packaged charts, each with the row that tells. */
export const breakages = {
  "wrong-query": {
    what: "dns-ping asks for a name that is none",
    row: "dns-ping/view",
    file: "templates/configmap.yaml",
    from: "-Djgroups.dns.query=",
    to: "-Djgroups.dns.query=wrong.",
  },
  "wrong-selector": {
    what: "the headless Service selects other pods",
    row: "dns-ping/view",
    file: "templates/service-headless.yaml",
    from: "  selector:\n",
    to: "  selector:\n    wrong: selector\n",
  },
  "owners-ignored": {
    what: "the number of owners is not handed on",
    row: "multicast/owners",
    file: "templates/configmap.yaml",
    from: "SESSIONS_OWNERS:",
    to: "SESSIONS_OWNED:",
  },
  "one-address": {
    what: "every release uses the same multicast address",
    row: "multicast/apart",
    file: "templates/configmap.yaml",
    from: "-Djgroups.mcast_addr=%s",
    to: "-Djgroups.mcast_addr=239.1.1.1%.0s",
  },
  "lying-readiness": {
    what: "readiness asks for liveness",
    row: "dns-ping/scale",
    file: "templates/statefulset.yaml",
    from: "/health/ready",
    to: "/health/live",
  },
  "impatient-readiness": {
    what: "a node is taken out of the Service after 15 seconds",
    row: "jdbc-ping/coordinator",
    file: "values.yaml",
    from: "failureThreshold: 9",
    to: "failureThreshold: 3",
  },
  "changing-selector": {
    what: "the selector depends on the image's tag",
    row: "mistakes/image",
    file: "templates/_helpers.tpl",
    from: "app.kubernetes.io/instance: {{ .Release.Name | quote }}",
    to: "app.kubernetes.io/instance: {{ .Release.Name | quote }}\nversion: {{ .Values.image.tag | quote }}",
  },
  "needs-root": {
    what: "a container may gain privileges",
    row: "multicast/view",
    file: "values.yaml",
    from: "allowPrivilegeEscalation: false",
    to: "allowPrivilegeEscalation: true",
  },
  "wildfly-wrong-query": {
    what: "dns-ping asks for a name that is none",
    row: "wildfly/dns-ping",
    chart: "keycloak-wildfly",
    file: "templates/configmap.yaml",
    from: 'dns_query="',
    to: 'dns_query="wrong.',
  },
  "wildfly-open-policy": {
    what: "the NetworkPolicy lets other pods in than the release's",
    row: "wildfly/network-policy",
    chart: "keycloak-wildfly",
    file: "templates/networkpolicy.yaml",
    from: 'keycloak-wildfly.selectorLabels" . | nindent 14 }}',
    to: 'keycloak-wildfly.selectorLabels" . | nindent 14 }}\n              wrong: selector',
  },
  "wildfly-owners-ignored": {
    what: "the number of owners is written somewhere else",
    row: "wildfly/owners",
    chart: "keycloak-wildfly",
    file: "templates/configmap.yaml",
    from: "name=owners,",
    to: "name=l1-lifespan,",
  },
  "wildfly-script-ignored": {
    what: "a script that fails does not stop the pod",
    row: "wildfly/failed-script",
    chart: "keycloak-wildfly",
    file: "templates/configmap.yaml",
    from: "exit 1",
    to: "return",
  },
  "wildfly-open-door": {
    what: "authentication and encryption of nodes are left out",
    row: "wildfly-multicast/intruder",
    chart: "keycloak-wildfly",
    file: "templates/configmap.yaml",
    from: ".Values.jgroups.security",
    to: '"none"',
  },
  "wildfly-one-address": {
    what: "every release uses the same multicast address",
    row: "wildfly-multicast/own-address",
    chart: "keycloak-wildfly",
    file: "templates/configmap.yaml",
    from: "multicast-address,value={{ .Values.discovery.address }}",
    to: "multicast-address,value=239.1.1.1",
  },
} satisfies Record<string, Breakage>;

export function isBreakage(name: string): name is keyof typeof breakages {
  return Object.hasOwn(breakages, name);
}
