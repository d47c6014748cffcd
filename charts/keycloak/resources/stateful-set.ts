import type { IContainer } from "kubernetes-models/v1/Container";
import type { IContainerPort } from "kubernetes-models/v1/ContainerPort";
import {
  clusterStatefulSet,
  isBranch,
  merge,
  replaceable,
  startOrSleep,
  unless,
  when,
  whileServing,
  type Templated,
} from "../../../generator/index.js";
import { administratorEnv } from "../../shared/administrator.js";
import { databaseAddress } from "../../shared/database-address.js";
import { waitForDatabase } from "../../shared/database-wait.js";
import { databaseCredentialsEnv } from "../../shared/secrets.js";
import { accountName, headlessName, image, names, ports, secrets, values } from "../context.js";
import { copyBuild } from "./build.js";
import { databaseCoordinates } from "./database-coordinates.js";
import { copiesOfContent, fetchProviders } from "./fetch.js";
import { importRealms } from "./realm-import.js";
import { volumeMounts, volumes } from "./volumes.js";
import { probes } from "./probes.js";

const { bootstrapAdmin, database, diagnosticMode, discovery, http, tls } = values;

const address = databaseAddress(database, names, {
  host: "KC_DB_URL_HOST",
  port: "KC_DB_URL_PORT",
});

const isMulticast = isBranch(discovery, "multicast");

const start = startOrSleep(diagnosticMode, {
  args: ["start", when(values.optimized, "--optimized"), importRealms],
});

const served: Templated<Partial<IContainer>> = {
  envFrom: [{ configMapRef: { name: names.fullname } }, values.extraEnvFrom],
  env: [
    replaceable(values.extraEnv, {
      name: "KC_CACHE_EMBEDDED_NETWORK_BIND_ADDRESS",
      valueFrom: { fieldRef: { fieldPath: "status.podIP" } },
    }),
    ...databaseCoordinates,
    ...databaseCredentialsEnv(database, secrets.database, {
      username: "KC_DB_USERNAME",
      password: "KC_DB_PASSWORD",
    }),
    administratorEnv(bootstrapAdmin, secrets.admin, {
      username: "KC_BOOTSTRAP_ADMIN_USERNAME",
      password: "KC_BOOTSTRAP_ADMIN_PASSWORD",
    }),
    values.extraEnv,
  ],
  ports: [
    when<IContainerPort>(http.enabled, { name: "http", containerPort: ports.http }),
    when<IContainerPort>(tls.enabled, { name: "https", containerPort: ports.https }),
    { name: "management", containerPort: ports.management },
    {
      name: "jgroups",
      containerPort: ports.jgroups,
      protocol: when(isMulticast, "UDP", "TCP"),
    },
    { name: "jgroups-fd", containerPort: ports.failureDetection },
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
  initContainers: [
    waitForDatabase(values, address, {
      image: image,
      imagePullPolicy: values.image.pullPolicy,
      env: databaseCoordinates,
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
