import {
  awaitedFiles,
  branchOf,
  eachPair,
  script,
  text,
  when,
  type Items,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { values } from "../context.js";
import { mounted, ofJob } from "../mounted.js";

const folder = contract.paths.configurationSecrets;
const { isVaultAgent, isCsi } = mounted.requests;
const vaultAgent = branchOf(values.secretConfiguration, "vaultAgent");
const csi = branchOf(values.secretConfiguration, "csi");

/** What the pods and the Job need before anything else: waited for or missed, as its source has it. */
export const secrets = script(awaitedFiles(...ofJob));

/** The same of the user's own requests, which the Job alone has. */
export const requestsAwaited: Items<string> = [
  when<readonly string[]>(
    isVaultAgent,
    eachPair<string, string>(
      vaultAgent.requests,
      (name, key) => text`demand_injected ${folder}/${name} ${key} ${vaultAgent.path}`,
    ),
    when<readonly string[]>(
      isCsi,
      eachPair<string, string>(
        csi.requests,
        (name, key) => text`demand_provided ${folder}/${name} ${key} ${csi.className}`,
      ),
    ),
  ),
];
