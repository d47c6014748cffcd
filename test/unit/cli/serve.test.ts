import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, serveUntilStopped, type RepositoryServer } from "../../../generator/cli/serve.js";

let outside: string;
let server: RepositoryServer;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), "fairlead-serve-"));
  const folder = join(outside, "repo");
  await mkdir(join(folder, "charts"), { recursive: true });
  await mkdir(join(outside, "repo-private"));
  await writeFile(join(outside, "secret.txt"), "secret");
  await writeFile(join(outside, "repo-private", "secret.txt"), "secret");
  await writeFile(join(folder, "index.yaml"), "apiVersion: v1\n");
  await writeFile(join(folder, "toy-1.0.0.tgz"), "package");
  await symlink(join(outside, "secret.txt"), join(folder, "link.txt"));
  server = await serve(folder, { port: 0 });
});

afterAll(async () => {
  await server.close();
  await rm(outside, { recursive: true });
});

interface Answer {
  status: number | undefined;
  type: string | undefined;
  length: string | undefined;
  body: string;
}

/** Sends the path as it stands: fetch would tidy the dots away. */
function ask(path: string, method = "GET"): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (body += chunk));
      response.on("end", () => {
        const { "content-type": type, "content-length": length } = response.headers;
        resolve({ status: response.statusCode, type, length, body });
      });
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("serve", () => {
  it.each([
    ["/index.yaml", "application/yaml", "apiVersion: v1\n"],
    ["/toy-1.0.0.tgz", "application/gzip", "package"],
    ["/toy-1.0.0.tgz?cache=no", "application/gzip", "package"],
    ["/charts/../index.yaml", "application/yaml", "apiVersion: v1\n"],
  ])("answers %s", async (path, type, body) => {
    expect(await ask(path)).toEqual({ status: 200, type, body, length: String(body.length) });
  });

  it("answers HEAD without a body", async () => {
    const type = "application/gzip";
    expect(await ask("/toy-1.0.0.tgz", "HEAD")).toEqual({
      status: 200,
      type,
      length: "7",
      body: "",
    });
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/../repo-private/secret.txt",
    "/charts/../../secret.txt",
    "//etc/passwd",
    "/link.txt",
    "/charts",
    "/",
    "/missing.tgz",
    "/%00",
    "/%zz",
  ])("has nothing at %s", async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain("secret");
    expect(body).toContain("index.yaml");
  });

  it.each(["POST", "PUT", "DELETE"])("refuses %s", async (method) => {
    expect((await ask("/index.yaml", method)).status).toBe(405);
  });

  it("says that a port is taken", async () => {
    const port = Number(new URL(server.url).port);
    await expect(serve(join(outside, "repo"), { port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken`,
    );
  });

  it("says what to do when there is no index", async () => {
    await expect(serve(outside)).rejects.toThrow('has no index.yaml: run "fairlead build" first');
  });

  it("prints what to type, and stops on SIGTERM", async () => {
    const lines: string[] = [];
    const stopped = serveUntilStopped(join(outside, "repo"), { port: 0 }, (line) => {
      lines.push(line);
      if (line.includes("helm repo add")) setImmediate(() => process.emit("SIGTERM"));
    });
    await stopped;
    const url = /helm repo add fairlead (?<url>\S+)/.exec(lines.join("\n"))?.groups?.["url"] ?? "";
    await expect(fetch(`${url}/index.yaml`)).rejects.toThrow("fetch failed");
  });
});
