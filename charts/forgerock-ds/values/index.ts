import { namingFields, section } from "../../../generator/index.js";
import { accessFields } from "./access.js";
import { directoryFields } from "./directory.js";
import { distributionFields } from "./distribution.js";
import { extras, podFields } from "./pods.js";
import { protectionFields } from "./security.js";
import { storageFields } from "./storage.js";

/** Every value of the chart, in the order of values.yaml. */
export const fields = {
  ...distributionFields,
  ...directoryFields,
  ...protectionFields,
  ...storageFields,
  ...accessFields,
  ...podFields,
  ...section("Names", namingFields),
  ...extras,
};
