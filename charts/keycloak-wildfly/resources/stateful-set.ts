import type { IContainer } from "kubernetes-models/v1/Container";
import type { IContainerPort } from "kubernetes-models/v1/ContainerPort";
import {
  clusterStatefulSet,
  comment,
  either,
  given,
  isBranch,
  text,
  when,
  type Templated,
} from "../../../generator/manifest/index.js";
import {
  accountName,
  hasBalancers,
  headlessName,
  imageName,
  isUdp,
  names,
  paths,
  ports,
  values,
} from "../context.js";
import { administrator, serverVariables, variables } from "./environment.js";
import { probes } from "./probes.js";
import { scriptMounts, volumeMounts, volumes } from "./volumes.js";

const { discovery, hostname, image, metrics, serviceAccount, shutdown } = values;

/** A fresh copy each time: the scripts change a configuration that they have not changed before. */
const copyStandalone: Templated<IContainer> = {
  name: "copy-standalone",
  image: imageName,
  imagePullPolicy: image.pullPolicy,
  command: ["/bin/sh", "-c", `rm -rf /copy/* && cp -r ${paths.base}/. /copy`],
  securityContext: values.securityContext,
  resources: values.resources,
  volumeMounts: [{ name: "standalone", mountPath: "/copy" }],
};

const configure: Templated<IContainer> = {
  name: "configure",
  image: imageName,
  imagePullPolicy: image.pullPolicy,
  command: ["/bin/bash", `${paths.chartScripts}/run-scripts.sh`],
  envFrom: [values.extraEnvFrom],
  env: [
    ...variables,
    administrator,
    // Two short-lived virtual machines.
    { name: "JAVA_OPTS", value: "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" },
    values.extraEnv,
  ],
  securityContext: values.securityContext,
  resources: values.resources,
  volumeMounts: [...volumeMounts, ...scriptMounts],
};

const server: Templated<IContainer> = {
  name: "keycloak",
  image: imageName,
  imagePullPolicy: image.pullPolicy,
  command: [`${paths.home}/bin/standalone.sh`],
  args: [
    "--server-config=standalone-ha.xml",
    "-b=0.0.0.0",
    "-bprivate=$(POD_IP)",
    when(metrics.enabled, "-bmanagement=0.0.0.0"),
    when(metrics.enabled, "-Dwildfly.statistics-enabled=true"),
    "-Djboss.node.name=$(NODE_NAME)",
    "-Djboss.tx.node.id=$(NODE_NAME)",
    given<string, string>(hostname.frontendUrl, (url) => text`-Dkeycloak.frontendUrl=${url}`),
    text`-Dorg.wildfly.sigterm.suspend.timeout=${shutdown.timeoutSeconds}`,
  ],
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
  ...probes,
  lifecycle: comment("The node answers while proxies learn that it leaves.", {
    preStop: { exec: { command: ["sleep", text`${shutdown.delaySeconds}`] } },
  }),
  securityContext: values.securityContext,
  resources: values.resources,
  volumeMounts,
};

export const statefulSet = clusterStatefulSet(values, {
  names,
  serviceName: headlessName,
  serviceAccountName: accountName,
  automountToken: either(serviceAccount.automountToken, isBranch(discovery, "kube-ping")),
  checksums: { config: "configmap.yaml", scripts: "configmap-scripts.yaml" },
  initContainers: [copyStandalone, configure],
  containers: [server],
  volumes,
});
