import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { externalKubeconfig } from "./external.js";
import { up } from "./up.js";

const self = fileURLToPath(import.meta.url);

afterEach(() => vi.unstubAllEnvs());

describe("a cluster named by KUBECONFIG", () => {
  it.each([undefined, ""])("is none when it is %j", (value) => {
    vi.stubEnv("KUBECONFIG", value);
    expect(externalKubeconfig()).toBeUndefined();
  });

  it("is refused when the file does not exist", () => {
    vi.stubEnv("KUBECONFIG", "/no/such/file");
    expect(() => externalKubeconfig()).toThrow("KUBECONFIG names /no/such/file");
  });

  it("is used as it is: nothing is booted, commands run where we are", async () => {
    vi.stubEnv("KUBECONFIG", self);
    const cluster = await up();
    expect(cluster).toMatchObject({ kind: "external", kubeconfig: self });
    expect(await cluster.reach(["helm", "list"])).toEqual(["helm", "list"]);
  });
});
