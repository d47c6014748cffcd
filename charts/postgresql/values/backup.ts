import {
  boolean,
  branch,
  claimFields,
  dnsName,
  existingClaimFields,
  group,
  integer,
  kubernetes,
  list,
  scheduleFields,
  section,
  string,
  union,
} from "../../../generator/index.js";

/** Dumps by a schedule, and a start from one of them. */
export const backupFields = section("Backup", {
  backup: group(
    { description: "Dumps of the database by pg_dump, in its custom format." },
    {
      enabled: boolean({
        description: "Whether there are any: the first at once, more by the schedule.",
        default: false,
      }),
      ...scheduleFields("When a dump is made, in cron's notation.", "30 2 * * *"),
      keep: integer({
        description: "Dumps that are kept; older ones are removed after a new one is complete.",
        unit: "files",
        minimum: 1,
        maximum: 1000,
        default: 7,
      }),
      emptyTables: list(
        string({
          description: "A table, or a pattern of tables as pg_dump has it.",
          format: {
            pattern: "^[A-Za-z0-9_*?]+(\\.[A-Za-z0-9_*?]+)?$",
            what: "a table of letters, digits, '_', '*' and '?', behind its schema or not, such as public.jgroups_ping",
          },
        }),
        {
          description:
            "Tables that are empty in a dump. By those of the default, nodes of Keycloak find each other: nodes on a copy would join the cluster that it is of.",
          default: ["*.jgroups_ping", "*.jgroupsping"],
        },
      ),
      storage: union(
        { description: "Where dumps are kept.", discriminator: "kind", default: "claim" },
        {
          claim: branch(
            { description: "On a volume of its own, which stays when the release is uninstalled." },
            claimFields("16Gi"),
          ),
          existingClaim: branch(
            { description: "On a volume that is there already." },
            existingClaimFields("postgres-data"),
          ),
        },
      ),
      resources: kubernetes("ResourceRequirements", {
        description: "Requests and limits of the dump.",
        default: {
          requests: { cpu: "100m", memory: "128Mi" },
          limits: { cpu: "2", memory: "512Mi" },
        },
      }),
    },
  ),
  restore: group(
    {
      description:
        "A dump that an empty volume begins with. It does nothing where there are data already.",
    },
    {
      file: string({
        description: "Name of the dump, a file of pg_dump's custom format.",
        format: {
          pattern: "^[A-Za-z0-9][-._A-Za-z0-9]*$",
          what: "a file's name of letters, digits, '-', '_' and '.', such as app-2026-11-26T02-30-00Z.dump",
        },
        whenAbsent: "an empty database",
        examples: ["app-2026-11-26T02-30-00Z.dump"],
      }),
      claimName: dnsName({
        description: "PersistentVolumeClaim that has the dump.",
        whenAbsent: "no dump is read",
        examples: ["postgres-postgresql-backup"],
      }),
    },
  ),
});
