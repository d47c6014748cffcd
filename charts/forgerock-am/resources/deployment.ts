import type { IContainer } from "kubernetes-models/v1/Container";
import type { IHostAlias } from "kubernetes-models/v1/HostAlias";
import {
  comment,
  deployment,
  execProbe,
  plus,
  text,
  times,
  vaultTokenVolume,
  type Templated,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { accountName, image, names, serverHost, values } from "../context.js";
import { ofPods } from "../mounted.js";
import { variables } from "./environment.js";
import { askedByPods } from "./injected.js";
import { revision } from "./job.js";
import { volumeMounts, volumes } from "./volumes.js";

const { probes, shutdown } = values;
const { paths, port } = contract;

/** Where a pod is itself by the name that all of them have. */
export const ownName: Templated<IHostAlias> = comment<IHostAlias>(
  "OpenAM asks itself by the name of the Service, which leads to any pod elsewhere.",
  { ip: contract.ownAddress, hostnames: [serverHost] },
);

const alive = `http://127.0.0.1:${port}${contract.path}/isAlive.jsp`;

const server: Templated<IContainer> = {
  name: "openam",
  image,
  imagePullPolicy: values.image.pullPolicy,
  command: ["bash", `${paths.scripts}/run.sh`],
  envFrom: [values.extraEnvFrom],
  env: [...variables, { name: "REVISION", value: revision }, values.extraEnv],
  ports: [{ name: "http", containerPort: port }],
  startupProbe: execProbe(["bash", "-c", isAlive()], probes.startup),
  livenessProbe: execProbe(
    ["curl", "--silent", "--max-time", "30", "--output", "/dev/null", alive],
    probes.liveness,
  ),
  readinessProbe: execProbe(["bash", "-c", isAlive()], probes.readiness),
  lifecycle: {
    preStop: comment("It answers while proxies learn that it leaves.", {
      exec: { command: ["sleep", text`${shutdown.delaySeconds}`] },
    }),
  },
  securityContext: values.securityContext,
  resources: values.resources,
  volumeMounts: [...volumeMounts, values.extraVolumeMounts],
};

/** The page's words: an OpenAM without a configuration redirects, which is no failure of HTTP. */
function isAlive(): string {
  return `[[ $(curl --silent --max-time 30 ${alive}) == *"Server is ALIVE"* ]]`;
}

export const accessManagers = deployment(values, {
  names,
  progressDeadlineSeconds: plus(
    times(probes.startup.periodSeconds, probes.startup.failureThreshold),
    600,
  ),
  serviceAccountName: accountName,
  automountToken: values.serviceAccount.automountToken,
  checksums: { config: "configmap.yaml" },
  asked: askedByPods,
  hostAliases: [ownName],
  initContainers: [],
  containers: [server],
  volumes: [...volumes, vaultTokenVolume(...ofPods), values.extraVolumes],
});
