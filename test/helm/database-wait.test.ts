import { createServer, type AddressInfo, type Server } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attempt } from "../tools/run.js";
import { built } from "./chart.js";
import { helm, objectsIn } from "./render.js";
import { isMap } from "./suites.js";

/** The command of the init container that waits, as the chart renders it. */
async function waitCommand(): Promise<readonly string[]> {
  const args = ["template", "r", built("charts/keycloak"), "--set", "database.wait.enabled=true"];
  const text = await helm("helm4", [...args, "--show-only", "templates/statefulset.yaml"]);
  const [object] = objectsIn(text);
  const path = ["spec", "template", "spec", "initContainers", "0", "command"];
  const command = path.reduce<unknown>(
    (value, name) =>
      Array.isArray(value) ? value[Number(name)] : isMap(value) ? value[name] : undefined,
    object,
  );
  return Array.isArray(command) ? command.map(String) : [];
}

describe("the wait for the database", () => {
  let command: readonly string[] = [];
  const server: Server = createServer((socket) => socket.end());
  let port = 0;

  beforeAll(async () => {
    command = await waitCommand();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.close();
  });

  const wait = (host: string, at: number, patience: number) => {
    const [shell = "", ...options] = command;
    return attempt(shell, [...options, "wait-for-database", host, String(at), String(patience)]);
  };

  it("ends once the port takes connections", async () => {
    const { code, stdout } = await wait("localhost", port, 30);
    expect(stdout).toBe(`The database at localhost:${port} takes connections.\n`);
    expect(code).toBe(0);
  });

  it("says what it waits for and why, and gives up in time", async () => {
    const { code, stdout, stderr } = await wait("127.0.0.1", 1, 1);
    expect(stdout).toContain("Waiting for the database at 127.0.0.1:1: Connection refused\n");
    expect(stderr).toBe("The database at 127.0.0.1:1 took no connection in 1 seconds.\n");
    expect(code).toBe(1);
  });

  it("says that a name is not known", async () => {
    const { code, stdout } = await wait("database.invalid", 5432, 1);
    expect(stdout).toMatch(/^Waiting for the database at database\.invalid:5432: .*[Nn]ame/);
    expect(code).toBe(1);
  });
});
