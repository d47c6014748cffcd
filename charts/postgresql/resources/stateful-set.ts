import type { IStatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import type { IContainer } from "kubernetes-models/v1/Container";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import {
  release,
  claimSpec,
  claimTemplate,
  execProbe,
  given,
  manifest,
  matchSome,
  podTemplate,
  present,
  secretVolume,
  secretVolumeMounts,
  vaultAgentAnnotations,
  vaultTokenVolume,
  when,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { ownerMount } from "../secrets.js";
import { accountName, headlessName, image, names, owner, values } from "../context.js";
import { hasScripts } from "./config-map.js";
import { command } from "./start.js";
import { serverArguments } from "./server-arguments.js";

const { probes, restore, storage } = values;
const { paths, variables } = contract;
const { files } = ownerMount;

/** By TCP, which the server does not listen to while the entrypoint makes the database. */
const ask = (username: string): string =>
  `pg_isready --host=127.0.0.1 --username="${username}" --dbname="$POSTGRES_DB"`;

const asking = (command: (ask: string) => string) =>
  when<string>(
    present(values.username),
    command(ask("$POSTGRES_USER")),
    command(ask('$(<"$POSTGRES_USER_FILE")')),
  );

const isReady: Items<string> = ["bash", "-c", asking((ask) => `exec ${ask}`)];

/** One that recovers from a crash answers, and refuses: to end it would only begin that again. */
const isAlive: Items<string> = ["bash", "-c", asking((ask) => `${ask}; [ "$?" -le 1 ]`)];

const volumeMounts: Items<IVolumeMount> = [
  { name: "data", mountPath: paths.volume },
  { name: "run", mountPath: paths.sockets },
  { name: "shm", mountPath: "/dev/shm" },
  { name: "tmp", mountPath: "/tmp" },
  secretVolumeMounts(owner),
  when<IVolumeMount>(hasScripts, {
    name: "init-scripts",
    mountPath: paths.scripts,
    readOnly: true,
  }),
  when<IVolumeMount>(present(restore.file), {
    name: "backup",
    mountPath: "/backup",
    readOnly: true,
  }),
  values.extraVolumeMounts,
];

const server: Templated<IContainer> = {
  name: "postgresql",
  image,
  imagePullPolicy: values.image.pullPolicy,
  command,
  args: serverArguments,
  envFrom: [values.extraEnvFrom],
  env: [
    { name: variables.data, value: paths.data },
    { name: variables.database, value: values.database },
    given<string, IEnvVar>(values.username, (value) => ({ name: variables.username, value }), {
      name: variables.usernameFile,
      value: `${paths.credentials}/${files.username}`,
    }),
    { name: variables.passwordFile, value: `${paths.credentials}/${files.password}` },
    values.extraEnv,
  ],
  ports: [{ name: "postgresql", containerPort: contract.port }],
  startupProbe: execProbe(isReady, probes.startup),
  livenessProbe: execProbe(isAlive, probes.liveness),
  readinessProbe: execProbe(isReady, probes.readiness),
  securityContext: values.securityContext,
  resources: values.resources,
  volumeMounts,
};

const volumes: Items<IVolume> = [
  matchSome(storage, {
    existingClaim: ({ claimName }): Templated<IVolume> => ({
      name: "data",
      persistentVolumeClaim: { claimName },
    }),
    emptyDir: (): Templated<IVolume> => ({ name: "data", emptyDir: {} }),
  }),
  { name: "run", emptyDir: {} },
  { name: "shm", emptyDir: { medium: "Memory" } },
  { name: "tmp", emptyDir: {} },
  secretVolume(owner),
  vaultTokenVolume(owner),
  when<IVolume>(hasScripts, { name: "init-scripts", configMap: { name: names.fullname } }),
  given<string, IVolume>(restore.claimName, (claimName) => ({
    name: "backup",
    persistentVolumeClaim: { claimName, readOnly: true },
  })),
  values.extraVolumes,
];

/** One server: two on the same data would destroy them, and nothing here copies data to another one. */
export const statefulSet = manifest<IStatefulSet>({
  apiVersion: "apps/v1",
  kind: "StatefulSet",
  metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
  spec: {
    replicas: 1,
    serviceName: headlessName,
    selector: { matchLabels: names.selectorLabels },
    persistentVolumeClaimRetentionPolicy: { whenDeleted: "Retain", whenScaled: "Retain" },
    template: podTemplate(values, {
      names,
      serviceAccountName: accountName,
      automountToken: values.serviceAccount.automountToken,
      checksums: {},
      asked: vaultAgentAnnotations([owner], { ends: false }),
      initContainers: [],
      containers: [server],
      volumes,
    }),
    volumeClaimTemplates: matchSome(storage, {
      claim: (claim) => [
        claimTemplate(
          { name: "data", labels: names.selectorLabels },
          claimSpec(claim, { dataSource: claim.dataSource }),
        ),
      ],
    }),
  },
});
