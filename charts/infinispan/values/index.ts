import { imageField, namingFields, section } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { accessFields } from "./access.js";
import { cacheFields } from "./caches.js";
import { crossSiteFields } from "./cross-site.js";
import { extras, podFields } from "./pods.js";
import { storageFields } from "./storage.js";
import { transportFields } from "./transport.js";

/** Every value of the chart, in the order of values.yaml. */
export const fields = {
  ...section("Image", { image: imageField(contract.repository) }),
  ...cacheFields,
  ...crossSiteFields,
  ...transportFields,
  ...accessFields,
  ...storageFields,
  ...podFields,
  ...section("Names", namingFields),
  ...extras,
};
