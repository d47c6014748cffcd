import type { IContainer } from "kubernetes-models/v1/Container";
import type { IPodSpec } from "kubernetes-models/v1/PodSpec";
import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";

/** What the injector reads and changes of a pod. */
export interface AnnotatedPod {
  readonly metadata: {
    readonly name?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: IPodSpec;
}

/** What its own configuration says, for pods that say nothing else. */
export interface Injector {
  readonly address: string;
  readonly image: string;
}

const PREFIX = "vault.hashicorp.com/";
const tokenFolder = "/var/run/secrets/vault.hashicorp.com/serviceaccount";

/**
 * A pod as HashiCorp's injector makes it of the annotations that our charts write, and of those which
 * the tests add; the injector itself cannot be had. A pod without them stays as it is.
 * @throws where an annotation is of another kind: it would mean nothing here
 * @see https://github.com/hashicorp/vault-k8s/tree/main/agent-inject/agent
 */
export function injected(pod: AnnotatedPod, injector: Injector): AnnotatedPod {
  const annotations = pod.metadata.annotations ?? {};
  if (annotations[`${PREFIX}agent-inject`] !== "true") return pod;
  const asked = askedBy(annotations);
  const { containers, initContainers = [], volumes = [] } = pod.spec;
  const mounts = mountsOf(asked);
  const mounted = (container: IContainer): IContainer => ({
    ...container,
    volumeMounts: [...(container.volumeMounts ?? []), ...mounts],
  });
  const agent = (isInit: boolean): IContainer =>
    agentOf(asked, injector, tokenOf(pod.spec, asked.tokenVolume), isInit);
  const own = initContainers.map(mounted);
  return {
    metadata: {
      ...pod.metadata,
      annotations: { ...annotations, [`${PREFIX}agent-inject-status`]: "injected" },
    },
    spec: {
      ...pod.spec,
      initContainers: asked.isFirst ? [agent(true), ...own] : [...own, agent(true)],
      containers: [...containers.map(mounted), ...(asked.isAlone ? [] : [agent(false)])],
      volumes: [
        ...volumes,
        ...[home(true), ...(asked.isAlone ? [] : [home(false)]), ...mounts].map(
          ({ name }): IVolume => ({ name, emptyDir: { medium: "Memory" } }),
        ),
      ],
    },
  };
}

interface File {
  readonly folder: string;
  readonly name: string;
  readonly template: string;
}

interface Asked {
  readonly role: string;
  readonly tokenVolume: string;
  readonly isFirst: boolean;
  /** Whether no agent stays beside the pod's containers. */
  readonly isAlone: boolean;
  /** How often what has no lease is read anew. */
  readonly interval: string | undefined;
  readonly files: readonly File[];
}

function askedBy(annotations: Readonly<Record<string, string>>): Asked {
  const left = new Map(
    Object.entries(annotations).flatMap(([key, value]) =>
      key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), value] as const] : [],
    ),
  );
  const take = (key: string): string | undefined => {
    const value = left.get(key);
    left.delete(key);
    return value;
  };
  const demand = (key: string): string => {
    const value = take(key);
    if (value === undefined) throw new Error(`there is no annotation ${PREFIX}${key}`);
    return value;
  };
  take("agent-inject");
  const names = [...left.keys()].flatMap(
    (key) => /^agent-inject-secret-(.*)$/.exec(key)?.[1] ?? [],
  );
  const asked = {
    role: demand("role"),
    tokenVolume: demand("agent-service-account-token-volume-name"),
    isFirst: take("agent-init-first") === "true",
    isAlone: take("agent-pre-populate-only") === "true",
    interval: take("template-static-secret-render-interval"),
    files: names.map((name): File => {
      demand(`agent-inject-secret-${name}`);
      return {
        folder: demand(`secret-volume-path-${name}`),
        name: demand(`agent-inject-file-${name}`),
        template: demand(`agent-inject-template-${name}`),
      };
    }),
  };
  if (left.size > 0) throw new Error(`nothing here knows ${[...left.keys()].join(", ")}`);
  return asked;
}

/** A folder in memory for each that files are asked for in, and the usual one. */
function mountsOf({ files }: Asked): readonly IVolumeMount[] {
  const folders = [...new Set(files.map(({ folder }) => folder))];
  return [
    { name: "vault-secrets", mountPath: "/vault/secrets" },
    ...folders.map((mountPath, index) => ({ name: `vault-secrets-custom-${index}`, mountPath })),
  ];
}

const home = (isInit: boolean): IVolumeMount => ({
  name: isInit ? "home-init" : "home-sidecar",
  mountPath: "/home/vault",
});

/** Path of the token in a projected volume. */
function tokenOf({ volumes = [] }: IPodSpec, name: string): string {
  const sources = volumes.find((volume) => volume.name === name)?.projected?.sources ?? [];
  const path = sources.flatMap(({ serviceAccountToken }) => serviceAccountToken?.path ?? [])[0];
  if (path === undefined) throw new Error(`there is no token in a volume ${name}`);
  return path;
}

/** @see https://developer.hashicorp.com/vault/docs/agent-and-proxy/agent */
const configOf = (asked: Asked, { address }: Injector, token: string, isInit: boolean): object => ({
  auto_auth: {
    method: {
      type: "kubernetes",
      mount_path: "auth/kubernetes",
      config: { role: asked.role, token_path: `${tokenFolder}/${token}` },
    },
    sink: [{ type: "file", config: { path: "/home/vault/.vault-token" } }],
  },
  exit_after_auth: isInit,
  pid_file: "/home/vault/.pid",
  vault: { address },
  template: asked.files.map(({ folder, name, template }) => ({
    destination: `${folder}/${name}`,
    contents: template,
    left_delimiter: "{{",
    right_delimiter: "}}",
  })),
  template_config: {
    exit_on_retry_failure: true,
    ...(asked.interval !== undefined && { static_secret_render_interval: asked.interval }),
  },
});

const agentOf = (asked: Asked, injector: Injector, token: string, isInit: boolean): IContainer => ({
  name: isInit ? "vault-agent-init" : "vault-agent",
  image: injector.image,
  command: ["/bin/sh", "-ec"],
  args: [
    "echo ${VAULT_CONFIG?} | base64 -d > /home/vault/config.json && vault agent -config=/home/vault/config.json",
  ],
  env: [
    { name: "VAULT_LOG_LEVEL", value: "info" },
    { name: "VAULT_LOG_FORMAT", value: "standard" },
    {
      name: "VAULT_CONFIG",
      value: Buffer.from(JSON.stringify(configOf(asked, injector, token, isInit))).toString(
        "base64",
      ),
    },
  ],
  resources: {
    requests: { cpu: "250m", memory: "64Mi" },
    limits: { cpu: "500m", memory: "128Mi" },
  },
  securityContext: {
    runAsUser: 100,
    runAsGroup: 1000,
    runAsNonRoot: true,
    readOnlyRootFilesystem: true,
    allowPrivilegeEscalation: false,
    capabilities: { drop: ["ALL"] },
  },
  volumeMounts: [
    { name: asked.tokenVolume, mountPath: tokenFolder, readOnly: true },
    home(isInit),
    ...mountsOf(asked),
  ],
});
