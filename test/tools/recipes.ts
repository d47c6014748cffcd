import { helmVersion, kubectlVersion, pluginVersion } from "./probes.js";
import type { Recipe } from "./recipe.js";
import { versions } from "./versions.js";

const [kubernetesMajor, kubernetesMinor] = versions.kubernetes.split(".") as [
  string,
  string,
  string,
];

const noReplaces = (): readonly string[] => [];

/** Lines of their own that name another module; a folder beside the go.mod is no dependency's. */
const moduleReplaces = (modFile: string): readonly string[] =>
  [...modFile.matchAll(/^replace (\S.* => [^.\s].*)$/gm)].map(([, line]) => line ?? "");

const notOnPath = { pathCommands: [], probe: () => Promise.resolve(undefined) } as const;

/**
 * Kubernetes replaces its staging modules by folders of its own repository; the proxy has each of
 * them as a module whose version is v0 instead of v1.
 */
function stagingReplaces(modFile: string): readonly string[] {
  const staged = modFile.matchAll(/^\s*(k8s\.io\/\S+) => \.\/staging\//gm);
  const version = versions.kubernetes.replace(/^1\./, "v0.");
  return [...staged].map(([, module]) => `${module} => ${module} ${version}`);
}

function kubernetes(binary: string, expectedSeconds: number): Recipe {
  const stamp = "k8s.io/component-base/version";
  return {
    title: binary,
    version: versions.kubernetes,
    binary,
    package: `k8s.io/kubernetes/cmd/${binary}`,
    module: `k8s.io/kubernetes@v${versions.kubernetes}`,
    // Helm cannot parse the version of a server built without them.
    stamps: {
      [`${stamp}.gitVersion`]: `v${versions.kubernetes}`,
      [`${stamp}.gitMajor`]: kubernetesMajor,
      [`${stamp}.gitMinor`]: kubernetesMinor,
      [`${stamp}.gitTreeState`]: "clean",
    },
    replaces: stagingReplaces,
    expectedSeconds,
    ...notOnPath,
  };
}

export const recipes = {
  helm3: {
    title: "Helm",
    version: versions.helm3,
    binary: "helm",
    package: "helm.sh/helm/v3/cmd/helm",
    module: `helm.sh/helm/v3@v${versions.helm3}`,
    // Without the Kubernetes version it claims 1.20 and refuses charts with a newer kubeVersion.
    stamps: {
      "helm.sh/helm/v3/internal/version.version": `v${versions.helm3}`,
      "helm.sh/helm/v3/pkg/chartutil.k8sVersionMajor": kubernetesMajor,
      "helm.sh/helm/v3/pkg/chartutil.k8sVersionMinor": kubernetesMinor,
    },
    replaces: noReplaces,
    expectedSeconds: 70,
    pathCommands: ["helm", "helm3"],
    probe: helmVersion,
  },
  helm4: {
    title: "Helm",
    version: versions.helm4,
    binary: "helm",
    package: "helm.sh/helm/v4/cmd/helm",
    module: `helm.sh/helm/v4@v${versions.helm4}`,
    // Helm 4 reads its Kubernetes version from the client-go in its build information.
    stamps: { "helm.sh/helm/v4/internal/version.version": `v${versions.helm4}` },
    replaces: noReplaces,
    expectedSeconds: 100,
    pathCommands: ["helm", "helm4"],
    probe: helmVersion,
  },
  "helm-unittest": {
    title: "helm-unittest",
    version: versions.helmUnittest,
    binary: "helm-unittest",
    package: "github.com/helm-unittest/helm-unittest/cmd/helm-unittest",
    module: `github.com/helm-unittest/helm-unittest@v${versions.helmUnittest}`,
    stamps: {
      "github.com/helm-unittest/helm-unittest/internal/build.version": versions.helmUnittest,
    },
    replaces: (modFile) =>
      [...modFile.matchAll(/^replace ([^(].*)$/gm)].map(([, line]) => line ?? ""),
    expectedSeconds: 30,
    // `untt` is the binary's name inside the Helm plugin.
    pathCommands: ["helm-unittest", "untt"],
    probe: pluginVersion,
  },
  "kube-apiserver": kubernetes("kube-apiserver", 150),
  kubelet: kubernetes("kubelet", 40),
  "kube-controller-manager": kubernetes("kube-controller-manager", 25),
  "kube-scheduler": kubernetes("kube-scheduler", 10),
  "kube-proxy": kubernetes("kube-proxy", 10),
  kubectl: {
    ...kubernetes("kubectl", 15),
    pathCommands: ["kubectl"],
    probe: kubectlVersion,
  },
  coredns: {
    title: "CoreDNS",
    version: versions.coredns,
    binary: "coredns",
    package: "github.com/coredns/coredns",
    module: `github.com/coredns/coredns@v${versions.coredns}`,
    stamps: {},
    replaces: noReplaces,
    expectedSeconds: 90,
    ...notOnPath,
  },
  "local-path-provisioner": {
    title: "local-path-provisioner",
    version: versions.localPathProvisioner,
    binary: "local-path-provisioner",
    package: "github.com/rancher/local-path-provisioner",
    module: `github.com/rancher/local-path-provisioner@v${versions.localPathProvisioner}`,
    stamps: { "main.VERSION": `v${versions.localPathProvisioner}` },
    replaces: noReplaces,
    expectedSeconds: 60,
    ...notOnPath,
  },
  "metrics-server": {
    title: "metrics-server",
    version: versions.metricsServer,
    binary: "metrics-server",
    package: "sigs.k8s.io/metrics-server/cmd/metrics-server",
    module: `sigs.k8s.io/metrics-server@v${versions.metricsServer}`,
    stamps: {},
    replaces: noReplaces,
    expectedSeconds: 200,
    ...notOnPath,
  },
  vault: {
    title: "Vault",
    version: versions.vault,
    binary: "vault",
    package: "github.com/hashicorp/vault",
    module: `github.com/hashicorp/vault@v${versions.vault}`,
    stamps: {},
    requiresAlike: true,
    replaces: moduleReplaces,
    expectedSeconds: 400,
    ...notOnPath,
  },
  "external-secrets": {
    title: "External Secrets",
    version: versions.externalSecrets,
    binary: "external-secrets",
    package: "github.com/external-secrets/external-secrets",
    module: `github.com/external-secrets/external-secrets@v${versions.externalSecrets}`,
    stamps: {},
    requiresAlike: true,
    replaces: moduleReplaces,
    expectedSeconds: 1000,
    ...notOnPath,
  },
  // From 3.3 on it needs a part of its repository that no module proxy has.
  "argo-cd": {
    title: "Argo CD",
    version: versions.argoCd,
    binary: "cmd",
    package: "github.com/argoproj/argo-cd/v3/cmd",
    module: `github.com/argoproj/argo-cd/v3@v${versions.argoCd}`,
    stamps: { "github.com/argoproj/argo-cd/v3/common.version": versions.argoCd },
    replaces: (modFile) =>
      [...modFile.matchAll(/^\s+(\S+ => \S+ v\S+)$/gm)].map(([, line]) => line ?? ""),
    expectedSeconds: 600,
    ...notOnPath,
  },
} as const satisfies Record<string, Recipe>;

export type ToolName = keyof typeof recipes;

export const toolNames = Object.keys(recipes) as readonly ToolName[];

export function isToolName(name: string): name is ToolName {
  return Object.hasOwn(recipes, name);
}
