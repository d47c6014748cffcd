import { helmTest, release, script, testLabels, text } from "../../../generator/index.js";
import { login, loginSecret } from "../../shared/login-test.js";
import { accountName, administrator, chartName, image, names, paths, values } from "../context.js";

const { clusterDomain, service } = values;

export const testPodLabels = testLabels(chartName, names);

const url = text`http://${names.fullname}.${release.namespace}.svc.${clusterDomain}:${service.httpPort}/auth`;

/** Logs in through the Service. */
export const test = helmTest(values, {
  names,
  labels: testPodLabels,
  serviceAccountName: accountName,
  image,
  ...loginSecret(administrator),
  script: script([
    "set -u",
    ...login(administrator, {
      bin: `${paths.home}/bin`,
      url,
      passwordArgument: true,
    }),
  ]),
});
