import { imageField, namingFields, section } from "../../../generator/index.js";
import { accessFields } from "./access.js";
import { clusterFields } from "./cluster.js";
import { contentFields } from "./content.js";
import { databaseFields } from "./database.js";
import { exposureFields } from "./exposure.js";
import { multiSiteFields } from "./multi-site.js";
import { extras, podFields } from "./pods.js";
import { serverFields } from "./server.js";

/** Every value of the chart, in the order of values.yaml. */
export const fields = {
  ...section("Image", { image: imageField("quay.io/keycloak/keycloak") }),
  ...clusterFields,
  ...multiSiteFields,
  ...databaseFields,
  ...accessFields,
  ...exposureFields,
  ...serverFields,
  ...contentFields,
  ...podFields,
  ...section("Names", namingFields),
  ...extras,
};
