import { imageField, namingFields, section, type Format } from "../../../generator/index.js";
import { accessFields } from "./access.js";
import { clusterFields } from "./cluster.js";
import { crossDatacenterFields } from "./cross-datacenter.js";
import { databaseFields } from "./database.js";
import { exposureFields } from "./exposure.js";
import { extras, podFields } from "./pods.js";
import { serverFields } from "./server.js";

const REST = "[-A-Za-z0-9_.]*";

/** Keycloak's own images of other majors run no WildFly, or another one; tags of one's own are free. */
const tagFormat: Format = {
  pattern: `^(16([-_.]${REST})?|([0-9]{1,2})?[A-Za-z_]${REST}|[0-9]{3}${REST})$`,
  what: "a tag of Keycloak 16 or of an image of your own, such as 16.1.1 or company-3",
};

/** Every value of the chart, in the order of values.yaml. */
export const fields = {
  ...section("Image", { image: imageField("quay.io/keycloak/keycloak", tagFormat) }),
  ...clusterFields,
  ...crossDatacenterFields,
  ...databaseFields,
  ...accessFields,
  ...exposureFields,
  ...serverFields,
  ...podFields,
  ...section("Names", namingFields),
  ...extras,
};
