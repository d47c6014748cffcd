import {
  branchOf,
  headlessServiceName,
  imageName,
  mountedSecret,
  naming,
  references,
  secretName,
  secretSource,
  serviceAccountName,
} from "../../generator/index.js";
import { ownerFiles, ownerMount } from "./secrets.js";
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

/** The Secret with the owner's credentials, where one has them. */
export const ownerSecret = secretName(
  "secretName",
  "the owner's user name and password",
  branchOf(values.secret, "existingSecret").name,
  names.fullname,
);

/** Where the owner's credentials come from. */
export const ownerSource = secretSource(values.secret, {
  files: ownerFiles,
  secretName: ownerSecret,
  instead: { username: values.username },
});

/** The same where pods have them. */
export const owner = mountedSecret(ownerSource, ownerMount);
