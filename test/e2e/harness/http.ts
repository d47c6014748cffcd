import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { text } from "node:stream/consumers";

export interface HttpRequest {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly text?: string;
  /** Milliseconds for the whole exchange. Default: thirty seconds. */
  readonly timeout?: number;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** Addresses of names that no server of names knows, as /etc/hosts has them. */
export const hosts = new Map<string, string>();

const lookup: LookupFunction = (hostname, options, found) => {
  const address = hosts.get(hostname);
  if (address === undefined) dns.lookup(hostname, options, found);
  else if (options.all === true) found(null, [{ address, family: 4 }]);
  else found(null, address, 4);
};

/**
 * One request over a connection of its own, so that a load balancer chooses anew each time.
 * Redirects are not followed; certificates are not verified, as they are the tests' own.
 * @throws with the system's error code, or `timeout`, where there is no whole answer.
 */
export function request(url: URL, options: HttpRequest = {}): Promise<HttpResponse> {
  // A late answer is an answer: that a machine is busy is not what a test is about.
  const { method = "GET", headers, timeout = 30_000 } = options;
  const body = bodyOf(options);
  return new Promise((resolve, reject) => {
    const sent = (url.protocol === "https:" ? https : http).request(
      url,
      {
        method,
        agent: false,
        lookup,
        rejectUnauthorized: false,
        signal: AbortSignal.timeout(timeout),
        headers: {
          connection: "close",
          ...headers,
          ...(body && { "content-type": body.type, "content-length": body.content.length }),
        },
      },
      (response) => {
        text(response).then((content) => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: content,
          });
        }, reject);
      },
    );
    sent.on("error", reject);
    sent.end(body?.content);
  });
}

function bodyOf({
  form,
  json,
  text: plain,
}: HttpRequest): { type: string; content: Buffer } | undefined {
  if (form) {
    const content = Buffer.from(new URLSearchParams(form).toString());
    return { type: "application/x-www-form-urlencoded", content };
  }
  if (json !== undefined) {
    return { type: "application/json", content: Buffer.from(JSON.stringify(json)) };
  }
  return plain === undefined ? undefined : { type: "text/plain", content: Buffer.from(plain) };
}

/** Why a request had no answer: `timeout`, the system's code (ECONNREFUSED, …) or the message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "AbortError" || error.name === "TimeoutError") return "timeout";
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
