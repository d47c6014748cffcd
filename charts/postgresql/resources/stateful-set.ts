import type { IStatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import type { IContainer } from "kubernetes-models/v1/Container";
import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import {
  release,
  claimSpec,
  credentialsFiles,
  credentialsMount,
  credentialsVolume,
  execProbe,
  given,
  manifest,
  matchSome,
  podTemplate,
  present,
  when,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { accountName, headlessName, image, names, ownerSecret, values } from "../context.js";
import { hasScripts } from "./config-map.js";
import { serverArguments } from "./server-arguments.js";

const { probes, restore, storage } = values;
const { paths, variables } = contract;

/** By TCP, which the server does not listen to while the entrypoint makes the database. */
const ask =
  'pg_isready --host=127.0.0.1 --username="$(<"$POSTGRES_USER_FILE")" --dbname="$POSTGRES_DB"';

const isReady: Items<string> = ["bash", "-c", `exec ${ask}`];

/** One that recovers from a crash answers, and refuses: to end it would only begin that again. */
const isAlive: Items<string> = ["bash", "-c", `${ask}; [ "$?" -le 1 ]`];

const volumeMounts: Items<IVolumeMount> = [
  { name: "data", mountPath: paths.volume },
  { name: "run", mountPath: paths.sockets },
  { name: "shm", mountPath: "/dev/shm" },
  { name: "tmp", mountPath: "/tmp" },
  credentialsMount(paths.credentials),
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
  args: serverArguments,
  envFrom: [values.extraEnvFrom],
  env: [
    { name: variables.data, value: paths.data },
    { name: variables.database, value: values.database },
    { name: variables.usernameFile, value: `${paths.credentials}/${credentialsFiles.username}` },
    { name: variables.passwordFile, value: `${paths.credentials}/${credentialsFiles.password}` },
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
  credentialsVolume(values.secret, ownerSecret),
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
      initContainers: [],
      containers: [server],
      volumes,
    }),
    volumeClaimTemplates: matchSome(storage, {
      claim: (claim) => [
        {
          metadata: { name: "data", labels: names.selectorLabels },
          spec: claimSpec(claim, { dataSource: claim.dataSource }),
        },
      ],
    }),
  },
});
