import { createServer, type RequestListener, type Server } from "node:http";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { CookieJar } from "./cookies.js";
import { reasonOf, request } from "../../harness/http.js";
import { describe as inWords, latenciesOf, type LoadReport } from "../../harness/load-report.js";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function listening(listener: RequestListener): Promise<URL> {
  server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return new URL(`http://127.0.0.1:${address.port}/`);
}

const failure = (url: URL, timeout: number): Promise<string> =>
  request(url, { timeout }).then(() => "an answer", reasonOf);

test("each request opens a connection of its own", async () => {
  const url = await listening((_, response) => response.end("ok"));
  let connections = 0;
  server?.on("connection", () => (connections += 1));
  for (const _ of [1, 2, 3]) await request(url);
  expect(connections).toBe(3);
});

test("a failure has a reason: refused, reset, cut off, silent", async () => {
  const refused = new URL("http://127.0.0.1:1/");
  expect(await failure(refused, 5000)).toBe("ECONNREFUSED");

  expect(await failure(await listening((sent) => sent.socket.destroy()), 5000)).toBe("ECONNRESET");
  const half: RequestListener = (sent, response) => {
    response.writeHead(200, { "content-length": 10 });
    response.write("half", () => sent.socket.destroy());
  };
  expect(await failure(await listening(half), 5000)).toBe("ECONNRESET");
  expect(await failure(await listening(() => undefined), 50)).toBe("timeout");
  const endless: RequestListener = (_, response) => void response.write("and");
  expect(await failure(await listening(endless), 50)).toBe("timeout");
});

test("a form is sent as one", async () => {
  const url = await listening((sent, response) => {
    sent.setEncoding("utf8").on("data", (body: string) => {
      response.end(`${sent.method} ${sent.headers["content-type"]} ${body}`);
    });
  });
  const answer = await request(url, { method: "POST", form: { a: "1 & 2" } });
  expect(answer.body).toBe("POST application/x-www-form-urlencoded a=1+%26+2");
});

test("cookies are kept by name, the latest wins", () => {
  const jar = new CookieJar();
  jar.store(["a=1; Path=/; Secure", "b=x=y"]);
  jar.store(["a=2"]);
  expect(jar.header()).toBe("a=2; b=x=y");
});

test("latencies are nearest ranks", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(latenciesOf(hundred)).toEqual({ median: 50, p95: 95, p99: 99, max: 100 });
  expect(latenciesOf([7])).toEqual({ median: 7, p95: 7, p99: 7, max: 7 });
  expect(latenciesOf([])).toBeUndefined();
});

test("failures are told by reason, with the time they span", () => {
  const report: LoadReport = {
    begin: "2026-01-01T00:00:00.000Z",
    seconds: 10,
    requests: { login: 3, refresh: 2 },
    latencies: { login: { median: 5, p95: 6, p99: 7, max: 8 } },
    failures: [1, 2.5].map((second) => ({ second, kind: "login", reason: "timeout", took: 1 })),
    sessionsLost: 0,
    sessionsKept: 1,
  };
  expect(inWords(report).split("\n")).toEqual([
    "2 of 5 requests failed in 10.0 s (3 logins, 2 refreshes; median/p95/max: login 5/6/8 ms); 0 sessions lost, 1 kept",
    "  2 × login: timeout (1.0–2.5 s)",
  ]);
});
