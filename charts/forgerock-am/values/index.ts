import { namingFields, section } from "../../../generator/index.js";
import { accessFields } from "./access.js";
import { directoryFields } from "./directories.js";
import { distributionFields } from "./distribution.js";
import { extras, podFields } from "./pods.js";
import { serverFields } from "./server.js";

/** Every value of the chart, in the order of values.yaml. */
export const fields = {
  ...distributionFields,
  ...serverFields,
  ...directoryFields,
  ...accessFields,
  ...podFields,
  ...section("Names", namingFields),
  ...extras,
};
