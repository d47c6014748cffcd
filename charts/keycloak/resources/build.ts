import type { IContainer } from "kubernetes-models/v1/Container";
import type { Templated } from "../../../generator/index.js";
import { image, values } from "../context.js";

/** The build at start writes here; the image's content must be in it. */
export const BUILD = { name: "build", path: "/opt/keycloak/lib/quarkus" } as const;

/** Fills the volume that the build at start writes to with what the image has there. */
export const copyBuild: Templated<IContainer> = {
  name: "copy-build",
  image: image,
  imagePullPolicy: values.image.pullPolicy,
  command: ["cp", "-r", `${BUILD.path}/.`, "/build"],
  securityContext: values.securityContext,
  resources: values.resources,
  volumeMounts: [{ name: BUILD.name, mountPath: "/build" }],
};
