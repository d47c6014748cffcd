import { afterEach, describe, expect, it, vi } from "vitest";
import { basename } from "node:path";
import { buildLock, cacheFolder, cachedBinary } from "./cache.js";
import { areBuiltTogether, moduleFile } from "./go.js";
import { recipes, toolNames, type ToolName } from "./recipes.js";

afterEach(() => vi.unstubAllEnvs());

describe("recipes", () => {
  it("replaces the staging modules of Kubernetes by those of the same release", () => {
    const modFile =
      "replace (\n\tk8s.io/api => ./staging/src/k8s.io/api\n\tk8s.io/klog => ../klog\n)\n";
    expect(recipes.kubelet.replaces(modFile)).toEqual(["k8s.io/api => k8s.io/api v0.36.3"]);
  });

  it("repeats the single replace lines of helm-unittest", () => {
    const modFile = "module a\n\nreplace x.org/a v1.0.0 => y.org/a v1.1.0\n";
    expect(recipes["helm-unittest"].replaces(modFile)).toEqual([
      "x.org/a v1.0.0 => y.org/a v1.1.0",
    ]);
  });
});

describe("a go.mod of a recipe's own", () => {
  const modFile =
    "module a\n\ngo 1.22.5\n\nreplace a/sdk => ./sdk\n\nreplace b v1.0.0 => c v1.1.0\n\nrequire (\n\td v1.0.0\n)\n\nrequire e v1.0.0\n";

  it("requires what the module does, where that is asked for, and no folder of its", () => {
    expect(moduleFile(recipes.vault, modFile)).toBe(
      "module fairlead.invalid/tools\ngo 1.22.5\nrequire (\n\td v1.0.0\n)\nrequire e v1.0.0\nrequire github.com/hashicorp/vault v1.17.6\nreplace b v1.0.0 => c v1.1.0\n",
    );
  });

  it("requires the module alone otherwise", () => {
    expect(moduleFile(recipes.coredns, modFile)).toBe(
      "module fairlead.invalid/tools\ngo 1.22.5\nrequire github.com/coredns/coredns v1.13.1\n",
    );
  });
});

describe("one go build", () => {
  it.each<[ToolName, ToolName, boolean]>([
    ["kubelet", "kube-proxy", true],
    ["kubelet", "kubectl", true],
    ["kubelet", "helm3", false],
    ["helm3", "helm4", false],
  ])("makes %s and %s: %s", (one, other, together) => {
    expect(areBuiltTogether(recipes[one], recipes[other])).toBe(together);
  });

  it("of a module locks out every other one of it", () => {
    expect(buildLock(recipes.kubelet)).toBe(buildLock(recipes.kubectl));
    expect(buildLock(recipes.kubelet)).not.toBe(buildLock(recipes.helm3));
    expect(buildLock(recipes.helm3)).toMatch(/\/tools\/helm\.sh-helm-v3@v3\.22\.0\.lock$/);
  });

  it("leaves each binary under the name that its recipe says", () => {
    for (const name of toolNames)
      expect(basename(recipes[name].package.replace(/\/v\d+$/, ""))).toBe(recipes[name].binary);
  });
});

describe("cache", () => {
  it("is where FAIRLEAD_CACHE says", () => {
    vi.stubEnv("FAIRLEAD_CACHE", "/somewhere/else");
    expect(cacheFolder()).toBe("/somewhere/else");
  });

  it("is in the home folder by default", () => {
    vi.stubEnv("FAIRLEAD_CACHE", "");
    vi.stubEnv("HOME", "/home/somebody");
    expect(cacheFolder()).toBe("/home/somebody/.cache/fairlead");
  });

  it("keeps builds with other stamps apart", () => {
    const other = { ...recipes.helm3, stamps: {} };
    expect(cachedBinary("helm3", other)).not.toBe(cachedBinary("helm3", recipes.helm3));
    expect(cachedBinary("helm3", recipes.helm3)).toMatch(/\/tools\/helm3\/3\.22\.0-\w{8}\/helm$/);
  });
});
