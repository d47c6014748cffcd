/** Values with which a chart renders all its kinds of objects, where its defaults do not. */
export const everything: Readonly<Record<string, object>> = {
  keycloak: {
    autoscaling: { enabled: true },
    metrics: {
      serviceMonitor: { enabled: true },
      podMonitor: { enabled: true },
      rules: { enabled: true },
      dashboard: { enabled: true },
    },
    hostname: { url: "https://login.example.com", admin: "https://admin.example.com" },
    proxy: { headers: "xforwarded" },
    ingress: { enabled: true },
    consoleIngress: { enabled: true },
    httpRoute: { enabled: true, parentRefs: [{ name: "public" }] },
    route: { enabled: true },
    configCli: { enabled: true, files: { "a.yaml": "realm: a" } },
    helmTest: { enabled: true },
    updateStrategy: "Auto",
  },
  "keycloak-wildfly": {
    autoscaling: { enabled: true },
    metrics: {
      enabled: true,
      serviceMonitor: { enabled: true },
      podMonitor: { enabled: true },
      rules: { enabled: true },
      dashboard: { enabled: true },
    },
    discovery: { protocol: "kube-ping" },
    hostname: {
      frontendUrl: "https://login.example.com/auth",
      adminUrl: "https://admin.example.com/auth",
    },
    ingress: { enabled: true },
    consoleIngress: { enabled: true },
    httpRoute: { enabled: true, parentRefs: [{ name: "public" }] },
    route: { enabled: true },
    proxy: { addressForwarding: true },
    cli: { scripts: { "a.cli": "stop-embedded-server" } },
    helmTest: { enabled: true },
  },
  "forgerock-ds": {
    schema: { "98-company.ldif": "dn: cn=schema" },
    snapshots: { className: "copies" },
    storageClass: { provisioner: "csi.example.com" },
  },
  postgresql: {
    backup: { enabled: true },
    initScripts: { "a.sql": "SELECT 1" },
    networkPolicy: { clients: [{ podSelector: {} }] },
  },
};
