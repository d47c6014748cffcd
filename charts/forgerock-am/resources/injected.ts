import {
  branchOf,
  eachEntry,
  merge,
  text,
  vaultAgentAnnotations,
  vaultAgentTemplate,
  when,
  type AskedAnnotations,
  type Expression,
  type Labels,
} from "../../../generator/index.js";
import { values } from "../context.js";
import { mounted, ofJob, ofPods } from "../mounted.js";

/** What access managers ask of Vault's injector. */
export const askedByPods = vaultAgentAnnotations(ofPods, { ends: false });

const ofJobs = vaultAgentAnnotations(ofJob, { ends: true });
const { path, requests } = branchOf(values.secretConfiguration, "vaultAgent");
const { isVaultAgent, mountPath, volume } = mounted.requests;

const about = (what: string) => (name: Expression<string>) =>
  text`vault.hashicorp.com/${what}-${volume}-${name}`;

/** The Job asks for the user's own requests, too, which have names of the user's. */
export const askedByJob: AskedAnnotations = {
  ...ofJobs,
  annotations: merge<Labels>(
    ofJobs.annotations,
    when<Labels>(
      isVaultAgent,
      merge<Labels>(
        eachEntry<string, string>(requests, (name) => [about("agent-inject-secret")(name), path]),
        eachEntry<string, string>(requests, (name, key) => [
          about("agent-inject-template")(name),
          vaultAgentTemplate(path, key),
        ]),
        eachEntry<string, string>(requests, (name) => [about("agent-inject-file")(name), name]),
        eachEntry<string, string>(requests, (name) => [
          about("secret-volume-path")(name),
          mountPath,
        ]),
      ),
    ),
  ),
};
