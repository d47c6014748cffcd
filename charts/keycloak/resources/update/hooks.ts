import { equals, text } from "../../../../generator/index.js";
import { names, values } from "../../context.js";

/** Keycloak says whether old and new nodes go together. */
export const isAuto = equals(values.updateStrategy, "Auto");

/** Names of what a Job needs; both leave room for the hash of its pods. */
export const updateNames = {
  update: text`${names.fullname}-update`,
  metadata: text`${names.fullname}-metadata`,
};
