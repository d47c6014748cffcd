import { describe, expect, it } from "vitest";
import { injected, type AnnotatedPod } from "./injected-pod.js";

const injector = { address: "http://vault.example.com", image: "vault:1" };

/** As charts write it. */
const asked = {
  "vault.hashicorp.com/agent-inject": "true",
  "vault.hashicorp.com/agent-init-first": "true",
  "vault.hashicorp.com/agent-service-account-token-volume-name": "vault-token",
  "vault.hashicorp.com/role": "sso",
  "vault.hashicorp.com/agent-inject-secret-words-a": "secret/data/sso",
  "vault.hashicorp.com/agent-inject-template-words-a": "{{ . }}",
  "vault.hashicorp.com/agent-inject-file-words-a": "a",
  "vault.hashicorp.com/secret-volume-path-words-a": "/words",
};

const pod = (annotations: Readonly<Record<string, string>>): AnnotatedPod => ({
  metadata: { annotations: { "example.com/a": "b", ...annotations } },
  spec: {
    initContainers: [{ name: "own" }],
    containers: [{ name: "server", volumeMounts: [{ name: "tmp", mountPath: "/tmp" }] }],
    volumes: [
      { name: "vault-token", projected: { sources: [{ serviceAccountToken: { path: "token" } }] } },
    ],
  },
});

const names = (containers: AnnotatedPod["spec"]["containers"] | undefined) =>
  containers?.map(({ name }) => name);

describe("a pod that the injector has seen", () => {
  it("is as it was without the annotations", () => {
    expect(injected(pod({}), injector)).toEqual(pod({}));
  });

  it("has an agent ahead of all, one beside its own, and files in memory", () => {
    const { metadata, spec } = injected(pod(asked), injector);
    expect(names(spec.initContainers)).toEqual(["vault-agent-init", "own"]);
    expect(names(spec.containers)).toEqual(["server", "vault-agent"]);
    expect(spec.containers[0]?.volumeMounts).toEqual([
      { name: "tmp", mountPath: "/tmp" },
      { name: "vault-secrets", mountPath: "/vault/secrets" },
      { name: "vault-secrets-custom-0", mountPath: "/words" },
    ]);
    expect(spec.volumes?.map(({ name }) => name)).toEqual([
      "vault-token",
      "home-init",
      "home-sidecar",
      "vault-secrets",
      "vault-secrets-custom-0",
    ]);
    expect(metadata.annotations).toMatchObject({ "example.com/a": "b", ...asked });
  });

  it("tells its agents what to write, and who they are", () => {
    const { initContainers, containers } = injected(pod(asked), injector).spec;
    const agents = [initContainers?.[0], containers[1]];
    const configs = agents.map((agent): unknown => {
      const config = agent?.env?.find(({ name }) => name === "VAULT_CONFIG")?.value ?? "";
      return JSON.parse(Buffer.from(config, "base64").toString());
    });
    const config = {
      vault: { address: "http://vault.example.com" },
      auto_auth: {
        method: {
          config: {
            role: "sso",
            token_path: "/var/run/secrets/vault.hashicorp.com/serviceaccount/token",
          },
        },
      },
      template: [{ destination: "/words/a", contents: "{{ . }}" }],
    };
    expect(configs).toMatchObject([
      { ...config, exit_after_auth: true },
      { ...config, exit_after_auth: false },
    ]);
  });

  it("has no agent beside its own where it ends by itself", () => {
    const ends = { ...asked, "vault.hashicorp.com/agent-pre-populate-only": "true" };
    const { spec } = injected(pod(ends), injector);
    expect(names(spec.containers)).toEqual(["server"]);
    expect(spec.volumes?.map(({ name }) => name)).not.toContain("home-sidecar");
  });

  it.each([
    ["vault.hashicorp.com/agent-inject-perms-words-a", "nothing here knows agent-inject-perms"],
    ["vault.hashicorp.com/agent-inject-secret-words-b", "there is no annotation"],
  ])("is refused with %s", (key, message) => {
    expect(() => injected(pod({ ...asked, [key]: "0400" }), injector)).toThrow(message);
  });

  it("is refused without a token", () => {
    const { metadata, spec } = pod(asked);
    expect(() => injected({ metadata, spec: { ...spec, volumes: [] } }, injector)).toThrow(
      "there is no token in a volume vault-token",
    );
  });
});
