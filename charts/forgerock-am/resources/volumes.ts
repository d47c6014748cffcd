import type { IKeyToPath } from "kubernetes-models/v1/KeyToPath";
import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import type { IVolumeProjection } from "kubernetes-models/v1/VolumeProjection";
import { each, present, when, type Items, type Templated } from "../../../generator/index.js";
import { contract } from "../contract.js";
import {
  accessSecret,
  authorityKey,
  authoritySecret,
  hasConfiguration,
  hasTokenStore,
  names,
  secretKeys,
  values,
} from "../context.js";
import { configStore, tokenStore, userStore, type StoreOf } from "../stores.js";
import { configurationName } from "./config-maps.js";

const { paths } = contract;

const item = (key: Templated<string>, path: string): Templated<IKeyToPath> => ({ key, path });

/** A pod says what a Secret lacks, and waits for it: it starts without. */
const passwordOf = ({ word, secret, key }: StoreOf): Templated<IVolumeProjection> => ({
  secret: { name: secret, optional: true, items: [item(key, `${word}/password`)] },
});

/** What the pods and the Job have in common. */
export const volumes: Items<IVolume> = [
  { name: "work", emptyDir: {} },
  { name: "tmp", emptyDir: {} },
  { name: "scripts", configMap: { name: names.fullname } },
  {
    name: "secrets",
    secret: {
      secretName: accessSecret,
      optional: true,
      items: [
        item(secretKeys.administrator, "administrator"),
        item(secretKeys.agents, "agents"),
        item(secretKeys.encryptionKey, "encryption-key"),
        item(secretKeys.keystore, "keystore.jceks"),
        item(secretKeys.keystorePassword, "keystore-password"),
      ],
    },
  },
  {
    name: "stores",
    projected: {
      sources: [
        passwordOf(configStore),
        passwordOf(userStore),
        when<IVolumeProjection>(hasTokenStore, passwordOf(tokenStore)),
      ],
    },
  },
  {
    name: "authority",
    secret: {
      secretName: authoritySecret,
      optional: true,
      items: [item(authorityKey, "ca.crt")],
    },
  },
];

export const volumeMounts: Items<IVolumeMount> = [
  { name: "work", mountPath: paths.work },
  { name: "tmp", mountPath: "/tmp" },
  { name: "scripts", mountPath: paths.scripts, readOnly: true },
  { name: "secrets", mountPath: paths.secrets, readOnly: true },
  { name: "stores", mountPath: paths.stores, readOnly: true },
  { name: "authority", mountPath: paths.authority, readOnly: true },
];

/** What the Job alone mounts: requests of the user's own. */
export const configurationVolume = when<IVolume>(hasConfiguration, {
  name: "configuration",
  projected: {
    sources: [
      when<IVolumeProjection>(present(values.configuration), {
        configMap: { name: configurationName },
      }),
      each<string, IVolumeProjection>(values.configurationSecrets, (name) => ({
        secret: { name },
      })),
    ],
  },
});

export const configurationMount = when<IVolumeMount>(hasConfiguration, {
  name: "configuration",
  mountPath: paths.configuration,
  readOnly: true,
});
