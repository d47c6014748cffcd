import { busyboxImage, provisionerImage } from "./images.js";
import { nodeFolders } from "./mounts.js";

const name = "local-path-provisioner";
const namespace = "local-path-storage";
const configMap = "local-path-config";
const labels = { app: name };

/** Folder for volumes; below one that each node has for itself. */
const volumes = `${nodeFolders.kubelet}/volumes-local-path`;

const mostSeconds = 120;

/** Makes and removes a volume's folder, in a pod on the volume's node. */
const helperPod = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "helper" },
  spec: {
    priorityClassName: "system-node-critical",
    // The provisioner reads the log of a container of this name.
    containers: [{ name: "helper-pod", image: busyboxImage, imagePullPolicy: "IfNotPresent" }],
  },
};

/** https://github.com/rancher/local-path-provisioner: a volume is a folder on the pod's node. */
export const storageObjects: readonly object[] = [
  { apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } },
  { apiVersion: "v1", kind: "ServiceAccount", metadata: { name, namespace } },
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
    metadata: { name },
    rules: [
      {
        apiGroups: [""],
        resources: ["nodes", "persistentvolumeclaims", "configmaps"],
        verbs: ["get", "list", "watch"],
      },
      {
        apiGroups: [""],
        resources: ["persistentvolumes"],
        verbs: ["get", "list", "watch", "create", "patch", "update", "delete"],
      },
      { apiGroups: [""], resources: ["events"], verbs: ["create", "patch"] },
      {
        apiGroups: ["storage.k8s.io"],
        resources: ["storageclasses"],
        verbs: ["get", "list", "watch"],
      },
    ],
  },
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: { name },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name },
    subjects: [{ kind: "ServiceAccount", name, namespace }],
  },
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "Role",
    metadata: { name, namespace },
    rules: [
      { apiGroups: [""], resources: ["pods"], verbs: ["get", "list", "watch", "create", "delete"] },
      { apiGroups: [""], resources: ["pods/log"], verbs: ["get"] },
    ],
  },
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "RoleBinding",
    metadata: { name, namespace },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name },
    subjects: [{ kind: "ServiceAccount", name, namespace }],
  },
  {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: configMap, namespace },
    data: {
      "config.json": JSON.stringify({
        nodePathMap: [{ node: "DEFAULT_PATH_FOR_NON_LISTED_NODES", paths: [volumes] }],
        cmdTimeoutSeconds: mostSeconds,
      }),
      setup: 'set -eu\nmkdir -m 0777 -p "$VOL_DIR"\n',
      teardown: 'set -eu\nrm -rf "$VOL_DIR"\n',
      "helperPod.yaml": JSON.stringify(helperPod),
    },
  },
  {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name, namespace, labels },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          serviceAccountName: name,
          containers: [
            {
              name,
              image: provisionerImage,
              imagePullPolicy: "IfNotPresent",
              args: [
                "start",
                "--config=/etc/config/config.json",
                `--configmap-name=${configMap}`,
                `--service-account-name=${name}`,
                `--helper-image=${busyboxImage}`,
              ],
              env: [
                {
                  name: "POD_NAMESPACE",
                  valueFrom: { fieldRef: { fieldPath: "metadata.namespace" } },
                },
                { name: "CONFIG_MOUNT_PATH", value: "/etc/config/" },
              ],
              resources: { requests: { cpu: "10m", memory: "30Mi" }, limits: { memory: "170Mi" } },
              volumeMounts: [{ name: "config", mountPath: "/etc/config", readOnly: true }],
            },
          ],
          volumes: [{ name: "config", configMap: { name: configMap } }],
        },
      },
    },
  },
  {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: {
      name: "local-path",
      annotations: { "storageclass.kubernetes.io/is-default-class": "true" },
    },
    provisioner: "rancher.io/local-path",
    volumeBindingMode: "WaitForFirstConsumer",
    reclaimPolicy: "Delete",
  },
];
