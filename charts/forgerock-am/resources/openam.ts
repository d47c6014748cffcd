import type { IContainer } from "kubernetes-models/v1/Container";
import { execProbe, type Templated } from "../../../generator/index.js";
import { image, values } from "../context.js";
import { contract } from "../contract.js";
import { variables } from "./environment.js";
import { lifecycle } from "./lifecycle.js";
import { revision } from "./job.js";
import { volumeMounts } from "./volumes.js";

const { probes } = values;
const { paths, port } = contract;

const alive = `http://127.0.0.1:${port}${contract.path}/isAlive.jsp`;

/** The server by the chart's own scripts: the image's start script is not run. */
export const openam: Templated<IContainer> = {
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
  lifecycle,
  securityContext: values.securityContext,
  resources: values.resources,
  volumeMounts: [...volumeMounts, values.extraVolumeMounts],
};

/** The page's words: an OpenAM without a configuration redirects, which is no failure of HTTP. */
function isAlive(): string {
  return `[[ $(curl --silent --max-time 30 ${alive}) == *"Server is ALIVE"* ]]`;
}
