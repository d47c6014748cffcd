import type { IContainer } from "kubernetes-models/v1/Container";
import {
  both,
  must,
  not,
  present,
  waitField,
  waitForPort,
  when,
  type diagnosticModeField,
  type Reference,
  type References,
  type ServersOwn,
} from "../../generator/index.js";
import type { databaseAddress } from "./database-address.js";
import type { databaseConnectionFields } from "./database.js";

export const databaseWaitField = waitField("database");

type Wait = Reference<typeof databaseWaitField>;

/** A URL may name several hosts, or none that a script could tell. */
export const databaseWaitRules = ({
  url,
  wait,
}: Pick<References<typeof databaseConnectionFields>, "url"> & { readonly wait: Wait }) =>
  [must(not(present(url)), { when: wait.enabled })] as const;

interface Waiting {
  readonly database: { readonly wait: Wait };
  readonly diagnosticMode: Reference<typeof diagnosticModeField>;
}

/** Waits at the address that the server is given; pods to look around in wait for nothing. */
export const waitForDatabase = (
  { database, diagnosticMode }: Waiting,
  address: ReturnType<typeof databaseAddress>,
  own: ServersOwn,
) =>
  when<IContainer>(
    both(database.wait.enabled, not(diagnosticMode.enabled)),
    waitForPort(database.wait, { what: "database", ...address }, own),
  );
