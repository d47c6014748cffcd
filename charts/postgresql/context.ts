import {
  headlessServiceName,
  imageName,
  naming,
  references,
  secretName,
  serviceAccountName,
} from "../../generator/index.js";
import { fields } from "./values/index.js";

/** The chart's own name. */
export const chartName = "postgresql";

/** References to the chart's values. */
export const values = references(fields);

/** Names and labels of the release. */
export const names = naming(chartName, values, "headless", "backup");

export const image = imageName(values.image);
export const accountName = serviceAccountName(values.serviceAccount, names);
export const headlessName = headlessServiceName(names);

/** The Secret that the user makes. */
export const ownerSecret = secretName(
  "secretName",
  "the owner's user name and password",
  values.secret.name,
  names.fullname,
);
