import type { IContainer } from "kubernetes-models/v1/Container";
import type { IContainerPort } from "kubernetes-models/v1/ContainerPort";
import {
  certain,
  clusterStatefulSet,
  comment,
  either,
  given,
  isBranch,
  merge,
  startOrSleep,
  text,
  vaultAgentAnnotations,
  when,
  whileServing,
  type Templated,
} from "../../../generator/index.js";
import { fileMounts } from "../../shared/credentials.js";
import { waitForDatabase } from "../../shared/database-wait.js";
import { waitForInfinispan } from "../../shared/remote-cache.js";
import {
  accountName,
  address,
  administrator,
  hasBalancers,
  headlessName,
  image,
  isUdp,
  names,
  nodeNamePrefix,
  paths,
  ports,
  values,
} from "../context.js";
import { administratorVariables, coordinates, serverVariables, variables } from "./environment.js";
import { entryPoint, ofPod } from "./files.js";
import { probes } from "./probes.js";
import {
  configuredMount,
  scriptMounts,
  sharedMounts,
  standaloneMount,
  volumes,
} from "./volumes.js";

const { crossDatacenter, diagnosticMode, discovery, hostname, metrics, serviceAccount, shutdown } =
  values;

/** Where the copy is that the scripts change; a virtual machine that lives for seconds compiles little. */
const CLI_OPTIONS = `-Djboss.server.base.dir=${paths.configured} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC`;

/** Copies the image's standalone and configures the copy, from the beginning each time it is tried. */
const configure: Templated<IContainer> = {
  name: "configure",
  image: image,
  imagePullPolicy: values.image.pullPolicy,
  command: ["/bin/bash", `${paths.chartScripts}/run-scripts.sh`],
  envFrom: [values.extraEnvFrom],
  env: [
    ...variables,
    administratorVariables,
    { name: "JAVA_OPTS", value: CLI_OPTIONS },
    values.extraEnv,
  ],
  securityContext: values.securityContext,
  resources: values.resources,
  volumeMounts: [
    configuredMount,
    ...scriptMounts,
    ...fileMounts(administrator.mountedIfEnabled),
    ...sharedMounts,
  ],
};

const start = startOrSleep(diagnosticMode, {
  command: entryPoint,
  args: [
    "--server-config=standalone-ha.xml",
    "-b=0.0.0.0",
    "-bprivate=$(POD_IP)",
    when(metrics.enabled, "-bmanagement=0.0.0.0"),
    when(metrics.enabled, "-Dwildfly.statistics-enabled=true"),
    text`-Djboss.node.name=${nodeNamePrefix}-$(POD_INDEX)`,
    text`-Djboss.tx.node.id=${nodeNamePrefix}-$(POD_INDEX)`,
    when(crossDatacenter.enabled, text`-Djboss.site.name=${certain(crossDatacenter.site)}`),
    given<string, string>(hostname.frontendUrl, (url) => text`-Dkeycloak.frontendUrl=${url}`),
    given<string, string>(hostname.adminUrl, (url) => text`-Dkeycloak.adminUrl=${url}`),
    text`-Dorg.wildfly.sigterm.suspend.timeout=${shutdown.timeoutSeconds}`,
  ],
});

const served: Templated<Partial<IContainer>> = {
  envFrom: [values.extraEnvFrom],
  env: [...variables, ...serverVariables, values.extraEnv],
  ports: [
    { name: "http", containerPort: ports.http },
    when<IContainerPort>(metrics.enabled, {
      name: "management",
      containerPort: ports.management,
    }),
    when<IContainerPort>(
      isUdp,
      { name: "jgroups", containerPort: ports.udp, protocol: "UDP" },
      { name: "jgroups", containerPort: ports.tcp },
    ),
    {
      name: "jgroups-fd",
      containerPort: when(isUdp, ports.udpFailureDetection, ports.tcpFailureDetection),
    },
    when<IContainerPort>(hasBalancers, { name: "ajp", containerPort: ports.ajp }),
    when<IContainerPort>(hasBalancers, {
      name: "modcluster",
      containerPort: ports.modcluster,
      protocol: "UDP",
    }),
  ],
};

const server = merge<IContainer>(
  { name: "keycloak", image: image, imagePullPolicy: values.image.pullPolicy },
  start,
  served,
  whileServing(diagnosticMode, {
    ...probes,
    lifecycle: {
      postStart: values.lifecycle.postStart,
      preStop: comment("The node answers while proxies learn that it leaves.", {
        exec: { command: ["sleep", text`${shutdown.delaySeconds}`] },
      }),
    },
  }),
  {
    securityContext: values.securityContext,
    resources: values.resources,
    volumeMounts: [standaloneMount, ...sharedMounts],
  },
);

export const statefulSet = clusterStatefulSet(values, {
  names,
  serviceName: headlessName,
  serviceAccountName: accountName,
  automountToken: either(serviceAccount.automountToken, isBranch(discovery, "kube-ping")),
  checksums: { config: "configmap.yaml", scripts: "configmap-scripts.yaml" },
  asked: vaultAgentAnnotations(ofPod, { ends: false }),
  initContainers: [
    waitForDatabase(values, address, {
      image: image,
      imagePullPolicy: values.image.pullPolicy,
      env: coordinates,
      securityContext: values.securityContext,
      resources: values.resources,
    }),
    waitForInfinispan(crossDatacenter, diagnosticMode, {
      image: image,
      imagePullPolicy: values.image.pullPolicy,
      securityContext: values.securityContext,
      resources: values.resources,
    }),
    configure,
  ],
  containers: [server],
  volumes,
});
