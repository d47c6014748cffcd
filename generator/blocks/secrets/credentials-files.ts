import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import type { Expression } from "../../expression/expression.js";
import { orElse } from "../../expression/operators.js";
import type { Reference } from "../../expression/references.js";
import type { Templated } from "../../language/templated.js";
import type { credentialsField } from "./secret.js";

/** Names of the volume and of its files, whatever the keys of the Secret are. */
export const credentialsFiles = {
  volume: "credentials",
  username: "username",
  password: "password",
} as const;

/** The two keys of a credentials Secret as files, which no process inherits as it does variables. */
export const credentialsVolume = (
  secret: Reference<ReturnType<typeof credentialsField>>,
  secretName: Expression<string>,
): Templated<IVolume> => ({
  name: credentialsFiles.volume,
  secret: {
    secretName,
    items: [
      { key: orElse(secret.usernameKey, "username"), path: credentialsFiles.username },
      { key: orElse(secret.passwordKey, "password"), path: credentialsFiles.password },
    ],
  },
});

export const credentialsMount = (mountPath: string): Templated<IVolumeMount> => ({
  name: credentialsFiles.volume,
  mountPath,
  readOnly: true,
});
