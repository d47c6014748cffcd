import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import {
  given,
  manifest,
  match,
  release,
  script,
  text,
  when,
  type Templated,
} from "../../../generator/index.js";
import { baseDn, names, values } from "../context.js";
import { certificateNames, ldapServers } from "../hosts.js";
import { profiles, type Profile } from "../profiles.js";
import { probe } from "../scripts/probe.js";
import { setupProfile } from "../scripts/profile.js";
import { run } from "../scripts/run.js";
import { serves } from "../scripts/serves.js";
import { contract } from "../contract.js";

type Data = Readonly<Record<string, string>>;

const { distribution } = values;

const schemaLines = ({ schema }: Profile): readonly string[] => [
  "dn: cn=schema",
  "objectClass: top",
  "objectClass: subschema",
  ...schema,
];

/** Read behind the server's own schema, and ahead of the user's. */
const schemaOfRole = {
  "70-profile.ldif": when<string>(
    values.setupProfile,
    script(
      match(values.store, {
        user: () => schemaLines(profiles.user),
        token: () => schemaLines(profiles.token),
        config: () => schemaLines(profiles.config),
      }),
    ),
  ),
};

/** What runs in the pods: the chart's own scripts, or what the commercial image runs by itself. */
export const configMap = manifest<IConfigMap>({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
  data: match(distribution, {
    opendj: (): Templated<Data> => ({
      "instance.loc": contract.paths.instance,
      "ready.sh": probe,
      "run.sh": run,
      "serves.sh": serves,
      ...schemaOfRole,
    }),
    forgerock: (): Templated<Data> => ({
      setup: setupProfile,
      "post-init": script([
        "#!/usr/bin/env bash",
        "# The image runs it behind every set-up: there is nothing to do.",
      ]),
    }),
  }),
});

/** The user's own schema. */
export const schemaConfigMap = manifest<IConfigMap>(
  given<Data, IConfigMap>(values.schema, (schema) => ({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: text`${names.fullname}-schema`,
      namespace: release.namespace,
      labels: names.labels,
    },
    data: schema,
  })),
);

/** What others need to know of the servers. No pod mounts it: a change restarts nothing. */
export const hostsConfigMap = manifest<IConfigMap>({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: {
    name: text`${names.fullname}-hosts`,
    namespace: release.namespace,
    labels: names.labels,
  },
  data: {
    "base-dn": baseDn,
    "certificate-names": certificateNames,
    "ldap-servers": ldapServers,
  },
});
