import { helmTest, release, script, testLabels, text } from "../../../generator/index.js";
import { login, loginEnv } from "../../shared/login-test.js";
import { accountName, chartName, image, names, paths, secrets, values } from "../context.js";

const { bootstrapAdmin, clusterDomain, service } = values;

export const testPodLabels = testLabels(chartName, names);

const url = text`http://${names.fullname}.${release.namespace}.svc.${clusterDomain}:${service.httpPort}/auth`;

/** Logs in through the Service. */
export const test = helmTest(values, {
  names,
  labels: testPodLabels,
  serviceAccountName: accountName,
  image,
  env: [loginEnv(bootstrapAdmin, secrets.admin)],
  script: script([
    "set -u",
    ...login(bootstrapAdmin, secrets.admin, {
      bin: `${paths.home}/bin`,
      url,
      passwordArgument: true,
    }),
  ]),
});
