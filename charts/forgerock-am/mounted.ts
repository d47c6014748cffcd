import { comment, mountedSecret, secretSource, secretWhere, text } from "../../generator/index.js";
import { access, authority, hasTokenStore, names, values } from "./context.js";
import { mounts } from "./secrets.js";
import { configStore, tokenStore, userStore } from "./stores.js";

/** Name of what the chart itself, or an operator for it, makes of the user's own requests. */
export const configurationName = text`${names.fullname}-configuration`;

/** What pods read as files, and where it comes from. */
export const sources = {
  access,
  config: configStore.password,
  user: userStore.password,
  token: secretWhere(hasTokenStore, tokenStore.password),
  authority,
  requests: secretSource(values.secretConfiguration, { files: {}, secretName: configurationName }),
};

const waiting = { optional: comment("A pod says what is missing, and waits for it.", true) };

/** The same where pods have it. */
export const mounted = {
  access: mountedSecret(sources.access, mounts.access, waiting),
  config: mountedSecret(sources.config, mounts.config, { optional: true }),
  user: mountedSecret(sources.user, mounts.user, { optional: true }),
  token: mountedSecret(sources.token, mounts.token, { optional: true }),
  authority: mountedSecret(sources.authority, mounts.authority, { optional: true }),
  requests: mountedSecret(sources.requests, mounts.requests),
};

const { requests, ...common } = mounted;

/** Of access managers, and of the Job too. */
export const ofPods = Object.values(common);

/** Of the Job. */
export const ofJob = [...ofPods, requests];
