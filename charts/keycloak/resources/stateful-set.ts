import type { IContainer } from "kubernetes-models/v1/Container";
import type { IContainerPort } from "kubernetes-models/v1/ContainerPort";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import {
  both,
  clusterStatefulSet,
  isBranch,
  merge,
  replaceable,
  startOrSleep,
  unless,
  vaultAgentAnnotations,
  when,
  whileServing,
  type Templated,
} from "../../../generator/index.js";
import { administratorEnv } from "../../shared/administrator.js";
import { databaseAddress } from "../../shared/database-address.js";
import { waitForDatabase } from "../../shared/database-wait.js";
import { databaseCredentialsEnv } from "../../shared/database-user.js";
import { credentialsFrom, waitForInfinispan } from "../../shared/remote-cache.js";
import {
  accountName,
  administrator,
  databaseUser,
  headlessName,
  image,
  names,
  ports,
  remoteCacheUser,
  values,
} from "../context.js";
import { copyBuild } from "./build.js";
import { databaseCoordinates } from "./database-coordinates.js";
import { entryPoint, mounted, variables } from "./entry-point.js";
import { copiesOfContent, fetchProviders } from "./fetch.js";
import { importRealms } from "./realm-import.js";
import { volumeMounts, volumes } from "./volumes.js";
import { probes } from "./probes.js";

const { database, diagnosticMode, discovery, http, multiSite, tls } = values;

const address = databaseAddress(database, names, {
  host: "KC_DB_URL_HOST",
  port: "KC_DB_URL_PORT",
});

const isMulticast = isBranch(discovery, "multicast");

const start = startOrSleep(diagnosticMode, {
  command: entryPoint,
  args: ["start", when(values.optimized, "--optimized"), importRealms],
});

const served: Templated<Partial<IContainer>> = {
  envFrom: [{ configMapRef: { name: names.fullname } }, values.extraEnvFrom],
  env: [
    unless<readonly IEnvVar[]>(multiSite.enabled, [
      replaceable(values.extraEnv, {
        name: "KC_CACHE_EMBEDDED_NETWORK_BIND_ADDRESS",
        valueFrom: { fieldRef: { fieldPath: "status.podIP" } },
      }),
    ]),
    ...databaseCoordinates,
    ...databaseCredentialsEnv(databaseUser, variables.database),
    when<readonly IEnvVar[]>(
      both(multiSite.enabled, remoteCacheUser.isSecret),
      credentialsFrom(remoteCacheUser, variables.remoteCache),
    ),
    administratorEnv(administrator, variables.administrator),
    values.extraEnv,
  ],
  ports: [
    when<IContainerPort>(http.enabled, { name: "http", containerPort: ports.http }),
    when<IContainerPort>(tls.enabled, { name: "https", containerPort: ports.https }),
    { name: "management", containerPort: ports.management },
    unless<readonly IContainerPort[]>(multiSite.enabled, [
      {
        name: "jgroups",
        containerPort: ports.jgroups,
        protocol: when(isMulticast, "UDP", "TCP"),
      },
      { name: "jgroups-fd", containerPort: ports.failureDetection },
    ]),
  ],
};

const server = merge<IContainer>(
  { name: "keycloak", image: image, imagePullPolicy: values.image.pullPolicy },
  start,
  served,
  whileServing(diagnosticMode, { ...probes, lifecycle: values.lifecycle }),
  { securityContext: values.securityContext, resources: values.resources, volumeMounts },
);

export const statefulSet = clusterStatefulSet(values, {
  names,
  serviceName: headlessName,
  serviceAccountName: accountName,
  automountToken: values.serviceAccount.automountToken,
  checksums: { config: "configmap.yaml" },
  asked: vaultAgentAnnotations(mounted, { ends: false }),
  initContainers: [
    waitForDatabase(values, address, {
      image: image,
      imagePullPolicy: values.image.pullPolicy,
      env: databaseCoordinates,
      securityContext: values.securityContext,
      resources: values.resources,
    }),
    waitForInfinispan(multiSite, diagnosticMode, {
      image: image,
      imagePullPolicy: values.image.pullPolicy,
      securityContext: values.securityContext,
      resources: values.resources,
    }),
    ...copiesOfContent,
    fetchProviders,
    unless<IContainer>(values.optimized, copyBuild),
  ],
  containers: [server],
  volumes,
});
