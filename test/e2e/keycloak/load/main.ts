import { writeFile } from "node:fs/promises";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { countSessions, prepareRealm, userName } from "./admin.js";
import { finishLogin, openLogin } from "./code-flow.js";
import { reasonOf } from "../../harness/http.js";
import { load } from "./load.js";
import { describe } from "../../harness/load-report.js";
import { knowsSession } from "./tokens.js";

const admin = { username: "admin", password: process.env["ADMIN_PASSWORD"] ?? "admin" };

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) {
    throw new InvalidArgumentError("a number above 0 is needed.");
  }
  return value;
}

function hashing(text: string): number | "default" {
  return text === "default" ? text : positive(text);
}

const program = new Command("load")
  .description("Logs in to a Keycloak at a bounded rate and counts what fails.")
  .showHelpAfterError("(--help explains the options)")
  .exitOverride();

const withPlace = (command: Command): Command =>
  command
    .requiredOption("--url <url>", "base URL of the server")
    .option("--realm <name>", "realm", "load")
    .option("--client <id>", "public client", "load")
    .option("--users <number>", "how many users there are", positive, 20);

interface PlaceOptions {
  readonly url: string;
  readonly realm: string;
  readonly client: string;
  readonly users: number;
}

withPlace(program.command("run", { isDefault: true }))
  .description("the load; SIGTERM or SIGINT end it early, with its report")
  .option("--rate <number>", "requests begun per second", positive, 20)
  .option("--seconds <number>", "how long", positive, 60)
  .option("--sessions <number>", "sessions kept alive", positive, 200)
  .option("--limit <number>", "requests under way at once", positive, 200)
  .option("--timeout <seconds>", "how long a request may take", positive, 30)
  .option("--json <file>", "where the report is written")
  .action(
    async ({
      json,
      timeout,
      ...plan
    }: PlaceOptions & {
      readonly rate: number;
      readonly seconds: number;
      readonly sessions: number;
      readonly limit: number;
      readonly timeout: number;
      readonly json?: string;
    }) => {
      const stop = new AbortController();
      for (const signal of ["SIGTERM", "SIGINT"])
        process.once(signal, () => {
          stop.abort();
        });
      const report = await load({ ...plan, timeout: timeout * 1000 }, stop.signal);
      if (json !== undefined) await writeFile(json, `${JSON.stringify(report, undefined, 2)}\n`);
      process.stdout.write(`${describe(report)}\n`);
    },
  );

withPlace(program.command("prepare"))
  .description("make realm, client and users; the administrator's password is $ADMIN_PASSWORD")
  .addOption(
    new Option("--hashing <rounds>", "rounds of a cheap password hash, or default")
      .argParser(hashing)
      .default(1),
  )
  .action(async ({ url, ...plan }: PlaceOptions & { readonly hashing: number | "default" }) =>
    prepareRealm({ url, ...admin }, plan),
  );

withPlace(program.command("sessions"))
  .description("print how many sessions of the client the server counts")
  .action(async ({ url, realm, client }: PlaceOptions) => {
    process.stdout.write(`${await countSessions({ url, ...admin }, realm, client)}\n`);
  });

withPlace(program.command("across"))
  .description(
    "open the login form at --url, send it to --via, and see that every --known-to server knows the session",
  )
  .requiredOption("--via <url>", "server that finishes the login")
  .option("--known-to <url...>", "servers that shall know the session", [])
  .action(
    async ({
      via,
      knownTo,
      users: _users,
      ...place
    }: PlaceOptions & { readonly via: string; readonly knownTo: readonly string[] }) => {
      const tokens = await finishLogin(await openLogin(place), userName(1), userName(1), via);
      for (const url of [place.url, via, ...knownTo]) {
        if (!(await knowsSession({ ...place, url }, tokens.access))) {
          throw new Error(`the session that began at ${place.url} is not known at ${url}`);
        }
      }
      process.stdout.write(`began at ${place.url}, finished at ${via}, known everywhere\n`);
    },
  );

try {
  await program.parseAsync();
} catch (error) {
  // Commander has said by then what is wrong with the arguments, or has printed its help.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exitCode = 1;
  }
}
