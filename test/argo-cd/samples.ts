import { argoCd, charts, root } from "./sdk.js";

const { keycloak, keycloakWildfly, postgresql, forgerock } = charts;
const {
  application,
  applications,
  applicationSet,
  appProject,
  clusters,
  gitFiles,
  gitFolders,
  list,
  matrix,
  rootApplication,
} = argoCd;

const chart = { repository: "https://charts.example.com" };
const git = "https://git.example.com/platform/fleet.git";

const fleet = root.fleet({
  destinations: { rome: { pods: 12 }, oslo: { pods: 8, server: "https://10.0.0.1:6443" } },
  clusters: [
    { name: "login-db", namespace: "login", destination: "rome", values: postgresql({}) },
    {
      name: "login",
      destination: "rome",
      after: ["login-db"],
      values: keycloak({
        database: { host: "login-db-postgresql" },
        autoscaling: { enabled: true, maxReplicas: 6 },
      }),
    },
    {
      name: "smoke",
      destination: "oslo",
      after: ["login"],
      values: keycloakWildfly({ replicas: 3 }),
    },
  ],
});

/** Objects as authors make them, by the names of their golden files. */
export const samples = {
  application: [
    application({
      name: "login",
      chart,
      values: keycloak({
        replicas: 3,
        hostname: { url: "https://login.example.com" },
        extraEnv: [{ name: "GREETING", value: "first line\nsecond line\n" }],
      }),
      destination: { name: "rome", namespace: "login" },
    }),
  ],
  options: [
    application({
      name: "directory",
      release: "ds",
      chart: { repository: "oci://registry.example.com/charts", version: "0.1.0-rc.1" },
      values: forgerock({}),
      destination: { server: "https://kubernetes.default.svc", namespace: "identity" },
      project: "identity",
      argoNamespace: "gitops",
      wave: 2,
      automated: false,
      serverSideApply: false,
      createNamespace: false,
      revisionHistoryLimit: 3,
      retries: 1,
    }),
  ],
  "values-in-git": [
    application({
      name: "login",
      chart,
      values: keycloak({ replicas: 3 }),
      valuesIn: { repository: git, path: "values/login.yaml" },
      destination: { name: "rome", namespace: "login" },
    }),
  ],
  null: [
    application({
      name: "login",
      chart,
      values: keycloak({ resources: { limits: { cpu: null } } }),
      destination: { name: "rome", namespace: "login" },
    }),
  ],
  fleet: applications(fleet, { chart, project: "login" }),
  root: [rootApplication({ repository: git, path: "apps" })],
  project: [
    appProject({
      name: "login",
      description: "Logins of all sites.",
      repositories: [chart.repository, "oci://registry.example.com/charts", git],
      destinations: [
        { name: "rome", namespace: "login" },
        { server: "https://10.0.0.1:6443", namespace: "*" },
      ],
      clusterKinds: [{ group: "storage.k8s.io", kind: "StorageClass" }],
    }),
  ],
  "set-list": [
    applicationSet({
      name: "login",
      generator: list([
        { site: "rome", "host-name": "login.rome.example.com" },
        { site: "oslo", "host-name": "login.oslo.example.com" },
      ]),
      template: (at) => ({
        name: `login-${at.site}`,
        chart,
        values: keycloak({
          hostname: { url: `https://${at["host-name"]}` },
          podAnnotations: { "example.com/template": "{{ .Values.not }}" },
        }),
        destination: { name: at.site, namespace: "login" },
      }),
    }),
  ],
  "set-clusters": [
    applicationSet({
      name: "login",
      generator: clusters({
        matchLabels: { "example.com/login": "yes" },
        example: {
          name: "rome",
          server: "https://10.0.0.1:6443",
          labels: { "example.com/site": "rome" },
        },
      }),
      template: (at) => ({
        name: `login-${at.nameNormalized}`,
        chart,
        values: keycloak({
          hostname: { url: `https://login.${at["example.com/site"]}.example.com` },
        }),
        destination: { server: at.server, namespace: "login" },
      }),
    }),
  ],
  "set-matrix": [
    applicationSet({
      name: "login",
      keep: true,
      generator: matrix(
        gitFolders({ repository: git, folders: ["tenants/*"], example: "tenants/acme" }),
        gitFiles({
          repository: git,
          revision: "main",
          files: ["sites/*.yaml"],
          example: { site: "rome" },
        }),
      ),
      template: (at) => ({
        name: `${at.basenameNormalized}-${at.site}`,
        chart,
        values: keycloak({ replicas: 3 }),
        valuesIn: { repository: git, path: `${at.path}/values.yaml` },
        destination: { name: at.site, namespace: at.basenameNormalized },
      }),
    }),
  ],
} as const;
