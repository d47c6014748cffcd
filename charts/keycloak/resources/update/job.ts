import type { IJob } from "kubernetes-models/batch/v1/Job";
import type { IContainer } from "kubernetes-models/v1/Container";
import type { IVolume } from "kubernetes-models/v1/Volume";
import {
  release,
  labelsAside,
  merge,
  unless,
  when,
  type Expression,
  type Items,
  type Part,
  type Templated,
  hook,
  type AFTER,
  type BEFORE,
} from "../../../../generator/index.js";
import { chartName, image, names, values } from "../../context.js";
import { copyBuild } from "../build.js";
import { contentMounts, contentVolumes } from "../content.js";
import { databaseCoordinates } from "../database-coordinates.js";
import { copiesOfContent, fetchProviders } from "../fetch.js";
import { buildMounts, buildVolumes } from "../volumes.js";

const podLabels = labelsAside(chartName, names, {
  what: "update",
  comment: "Labels of the pods of updates: others than the nodes', which Services select.",
});

interface Task {
  readonly name: Expression<string>;
  readonly events: typeof BEFORE | typeof AFTER;
  /** Name of the container. */
  readonly does: string;
  /** What bash is to do, and what it is given. */
  readonly script: Part<string>;
  readonly args?: Items<string>;
  /** The ConfigMap with the options of the server that kc.sh speaks for. */
  readonly options: Expression<string>;
  /** Where kc.sh is asked anything at all. Default: always. */
  readonly asServer?: Expression<boolean>;
}

/** What kc.sh needs: the server's configuration, its providers, and what its build at start writes to. */
const likeServer = (options: Expression<string>): Templated<Partial<IContainer>> => ({
  envFrom: [{ configMapRef: { name: options } }, values.extraEnvFrom],
  env: [...databaseCoordinates, values.extraEnv],
  resources: values.resources,
  volumeMounts: [...buildMounts, ...contentMounts, values.extraVolumeMounts],
});

const small: Templated<Partial<IContainer>> = {
  resources: {
    requests: { cpu: "100m", memory: "256Mi" },
    limits: { cpu: "2", memory: "512Mi" },
  },
  volumeMounts: [{ name: "tmp", mountPath: "/tmp" }],
};

type Volumes = readonly IVolume[];

const volumesLikeServer: Items<IVolume> = [...buildVolumes, ...contentVolumes, values.extraVolumes];

/** The user's own are for nodes: one may change what the old nodes still use. */
const initContainersLikeServer: Items<IContainer> = [
  ...copiesOfContent,
  fetchProviders,
  unless<IContainer>(values.optimized, copyBuild),
];

/** A Job of the server's own image, which is tried once. */
export const updateJob = ({
  name,
  events,
  does,
  script,
  args,
  options,
  asServer,
}: Task): Templated<IJob> => ({
  apiVersion: "batch/v1",
  kind: "Job",
  metadata: {
    name,
    namespace: release.namespace,
    labels: names.labels,
    annotations: hook(events, { weight: "0", isKept: true }),
  },
  spec: {
    backoffLimit: 0,
    ttlSecondsAfterFinished: 86400,
    template: {
      metadata: { labels: merge(podLabels, values.commonLabels) },
      spec: {
        restartPolicy: "Never",
        serviceAccountName: name,
        automountServiceAccountToken: true,
        imagePullSecrets: values.image.pullSecrets,
        securityContext: values.podSecurityContext,
        enableServiceLinks: false,
        initContainers: asServer
          ? [when<readonly IContainer[]>(asServer, initContainersLikeServer)]
          : initContainersLikeServer,
        containers: [
          merge<IContainer>(
            {
              name: does,
              image,
              imagePullPolicy: values.image.pullPolicy,
              command: ["bash", "-c", script],
              ...(args && { args }),
            },
            asServer
              ? when<Partial<IContainer>>(asServer, likeServer(options), small)
              : likeServer(options),
            { securityContext: values.securityContext },
          ),
        ],
        nodeSelector: values.nodeSelector,
        tolerations: values.tolerations,
        volumes: asServer
          ? when<Volumes>(asServer, volumesLikeServer, [{ name: "tmp", emptyDir: {} }])
          : volumesLikeServer,
      },
    },
  },
});
