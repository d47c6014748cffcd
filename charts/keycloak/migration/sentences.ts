/** What people do about things that no value of ours carries. */
export const inSecret = (what: string, secret: string) =>
  ({
    not: `passwords are not values here: put ${what} into a Secret, and name it in ${secret}`,
  }) as const;

export const ownProbe = {
  not: "paths, ports and headers of probes are the chart's own",
} as const;

export const ownDatabase = {
  not: "the chart brings PostgreSQL along, and no other database: see postgresql.enabled, or name one that is there in database.host",
} as const;
