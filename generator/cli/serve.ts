import { createReadStream, existsSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";

/** Where to listen. Only this machine can reach the default host. */
export interface ServeOptions {
  /** Default 8879; 0 takes a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
}

export interface RepositoryServer {
  /** What `helm repo add` wants, e.g. `http://127.0.0.1:8879`. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".json": "application/json",
  ".prov": "text/plain; charset=utf-8",
  ".tgz": "application/gzip",
  ".yaml": "application/yaml",
};

/**
 * Serves a chart repository's folder (index.yaml and packages) over HTTP: GET and HEAD of its
 * files, nothing outside of it.
 * @throws when the folder has no index.yaml or the port is taken
 */
export async function serve(folder: string, options: ServeOptions = {}): Promise<RepositoryServer> {
  const { port = 8879, host = "127.0.0.1" } = options;
  if (!existsSync(join(folder, "index.yaml"))) {
    throw new Error(`${folder} has no index.yaml: run "fairlead build" first`);
  }
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => {
      // The client went away or the file vanished: this answer alone is lost.
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "The file could not be read");
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(listenError(error, host, port));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error === undefined) resolve();
          else reject(error);
        });
        server.closeAllConnections();
      }),
  };
}

/** Serves until SIGINT or SIGTERM, and says how to use it. */
export async function serveUntilStopped(
  folder: string,
  options: ServeOptions,
  print: (line: string) => void,
): Promise<void> {
  const server = await serve(folder, options);
  print(`Serving ${folder} at ${server.url} (stop with Ctrl-C). In another terminal:`);
  print(`  helm repo add fairlead ${server.url}`);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => {
      resolve();
    });
    process.once("SIGTERM", () => {
      resolve();
    });
  });
  await server.close();
}

async function answer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    refuse(response, 405, "Only GET and HEAD are answered");
    return;
  }
  const file = await fileFor(root, request.url ?? "/");
  if (file === undefined) {
    refuse(response, 404, "No such file: a chart repository starts at /index.yaml");
    return;
  }
  const { size } = await stat(file);
  response.writeHead(200, {
    "Content-Type": contentTypes[extname(file)] ?? "application/octet-stream",
    "Content-Length": size,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else await pipeline(createReadStream(file), response);
}

/** The file that a request names, links followed, if it lies in the folder. */
async function fileFor(root: string, requestTarget: string): Promise<string | undefined> {
  const path = requestTarget.split(/[?#]/, 1)[0] ?? "/";
  try {
    const file = await realpath(join(root, decodeURIComponent(path)));
    const inside = file.startsWith(root.endsWith(sep) ? root : root + sep);
    return inside && (await stat(file)).isFile() ? file : undefined;
  } catch {
    // Not there, a malformed escape or a null byte: no such file in each case.
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${sentence}\n`);
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new Error(
      `Port ${port} on ${host} is taken: stop what listens there or choose another with --port`,
    );
  }
  return new Error(`Cannot listen on ${host} port ${port}: ${error.message}`, { cause: error });
}
