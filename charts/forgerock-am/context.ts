import {
  bind,
  branchOf,
  call,
  certain,
  hostOfUrl,
  imageName,
  match,
  naming,
  orElse,
  present,
  references,
  release,
  secretName,
  secretSource,
  serviceAccountName,
  text,
  textHelper,
  when,
  type Part,
} from "../../generator/index.js";
import { contract } from "./contract.js";
import { forgerockContract } from "./forgerock-contract.js";
import { accessFiles, authorityFiles } from "./secrets.js";
import { fields } from "./values/index.js";

/** The chart's own name. */
export const chartName = "forgerock-am";

/** References to the chart's values. */
export const values = references(fields);

/** Names and labels of the release. */
export const names = naming(
  chartName,
  values,
  "authority",
  "configstore",
  "configuration",
  "configure",
  "environment",
  "tokenstore",
  "userstore",
);

export const image = imageName(values.image);
export const accountName = serviceAccountName(values.serviceAccount, names);

const pathOfDistribution: Part<string> = match(values.distribution, {
  openam: () => contract.path,
  forgerock: () => forgerockContract.path,
});

/** Path of the application. */
export const path = textHelper({
  name: "path",
  comment: "Path of the application, by the distribution.",
  yields: "name",
  body: pathOfDistribution,
});

/** Whether tokens have a store of their own. */
export const hasTokenStore = values.tokenStore.enabled;

/** What the access managers are and sign with. */
export const access = secretSource(values.secret, {
  files: accessFiles,
  secretName: secretName(
    "secretName",
    "the passwords, the key and the keystore of the access managers",
    branchOf(values.secret, "existingSecret").name,
    names.fullname,
  ),
});

/** The Secret of variables that the commercial image takes. */
export const environmentSecret = secretName(
  "environmentSecretName",
  "variables with what the commercial access managers sign and encrypt with",
  branchOf(values.distribution, "forgerock").environmentSecretName,
  names.fullname,
  "environment",
);

export const authority = secretSource(values.authority, {
  files: authorityFiles,
  secretName: secretName(
    "authoritySecretName",
    "the certificates that have signed those of the directories",
    branchOf(values.authority, "existingSecret").name,
    names.fullname,
    "authority",
  ),
});

/** The Service's name in the whole cluster: to OpenAM all access managers are one server of that name. */
export const serverHost = textHelper({
  name: "serverHost",
  comment: "Name of the Service in the cluster. To OpenAM all pods are one server of that name.",
  yields: "name",
  body: text`${names.fullname}.${release.namespace}.svc.${values.clusterDomain}`,
});

/** The host that browsers know them by. */
export const publicHost = hostOfUrl("publicHost", "hostname.url", values.hostname.url);

export const cookieDomain = textHelper({
  name: "cookieDomain",
  comment: "Domain of the session's cookie.",
  yields: "name",
  body: when<string>(
    present(values.hostname.cookieDomain),
    certain(values.hostname.cookieDomain),
    when<string>(present(values.hostname.url), publicHost, serverHost),
  ),
});

/** URL of the server as OpenAM takes it. */
export const serverUrl = text`http://${serverHost}:${values.service.httpPort}`;

const siteHasPort = call("regexMatch", "^[a-z]+://[^/]+:[0-9]+/", orElse(values.hostname.url, ""));

/** The public URL, always with its port, as OpenAM's sites have theirs. */
export const siteUrl = textHelper({
  name: "siteUrl",
  comment: "URL of OpenAM's site: the public one, with its port.",
  body: bind<string, string>("url", orElse(values.hostname.url, ""), (url) =>
    when<string>(
      siteHasPort,
      url,
      when<string>(
        call("hasPrefix", "https:", url),
        text`${call("trimSuffix", contract.path, url)}:443${contract.path}`,
        text`${call("trimSuffix", contract.path, url)}:80${contract.path}`,
      ),
    ),
  ),
});
