import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attempt, type RunResult } from "../tools/run.js";
import { built } from "./chart.js";
import { helm, objectsIn } from "./render.js";
import { isMap } from "./suites.js";

type Strategy = "Recreate" | "Auto";

/** What bash of a Job is told to do, and is given, as the chart renders it. */
async function rendered(strategy: Strategy, job: string): Promise<readonly string[]> {
  const args = ["template", "kc", built("charts/keycloak"), "--set", `updateStrategy=${strategy}`];
  const shown = ["--show-only", `templates/job-${job}.yaml`];
  const [object] = objectsIn(await helm("helm4", [...args, ...shown]));
  const at = (...path: readonly string[]): unknown =>
    ["spec", "template", "spec", "containers", "0", ...path].reduce<unknown>(
      (value, name) =>
        Array.isArray(value) ? value[Number(name)] : isMap(value) ? value[name] : undefined,
      object,
    );
  return [at("command", "2"), at("args", "0"), at("args", "1"), at("args", "2")]
    .filter((part) => part !== undefined)
    .map(String);
}

/**
 * What kcadm.sh of 26.7.3 says and exits with; the StatefulSet is seen once more after it is deleted.
 * Files say what is so, and have what the API server has.
 */
const kcadm = `#!/bin/bash
echo "$*" >> calls
[ ! -e down ] || { echo "Failed to send request - Connect failed" >&2; exit 1; }
case "$1 $2" in
  "delete "*)
    [ ! -e forbidden ] || { echo "HTTP error - 403 Forbidden" >&2; exit 1; }
    touch deleted
    exit 0
    ;;
  "update "*)
    [ ! -e forbidden ] || { echo "HTTP error - 403 Forbidden" >&2; exit 1; }
    printf '%s' "$4" > written
    exit 0
    ;;
  *configmaps*)
    [ ! -e unreadable ] || { echo "HTTP error - 403 Forbidden" >&2; exit 1; }
    [ -e "$4" ] && cat "$4" && echo && exit 0
    ;;
  *)
    if [ -e none ]; then :
    elif [ ! -e deleted ] || [ -e kept ]; then cat statefulset; exit 0
    elif [ ! -e seen ]; then touch seen; cat statefulset; exit 0
    fi
    ;;
esac
echo "Resource not found for url: $2" >&2
exit 1
`;

/** A folder with stand-ins for what a Job calls, in which it runs. */
export class UpdateJobs {
  readonly #folder = mkdtempSync(join(tmpdir(), "fairlead-update-"));

  constructor(readonly strategy: Strategy) {
    this.write("kcadm.sh", kcadm);
    this.write("java", "#!/bin/sh\n");
    this.write(
      "keytool",
      "#!/bin/sh\n[ ! -e unread ] || { echo 'not an X.509 certificate'; exit 1; }\n",
    );
    this.write("token", "secret-token\n");
    this.write("statefulset", '{ "kind" : "StatefulSet" }');
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.#folder, name), text);
    chmodSync(join(this.#folder, name), 0o755);
  }

  read(name: string): string {
    return readFileSync(join(this.#folder, name), "utf8");
  }

  has(name: string): boolean {
    return existsSync(join(this.#folder, name));
  }

  /** Runs a Job where some things are so, as files that the stand-ins look for. */
  async run(job: "update" | "metadata", ...states: readonly string[]): Promise<RunResult> {
    for (const state of states) this.write(state, "");
    const [script = "", ...args] = await rendered(this.strategy, job);
    const here = script
      .replace("own=/var/run/secrets/kubernetes.io/serviceaccount", `own=${this.#folder}`)
      .replaceAll("/opt/keycloak/bin/", `${this.#folder}/`)
      .replaceAll("/tmp/metadata.json", `${this.#folder}/metadata.json`)
      .replace("patience=180", "patience=4");
    const env = { PATH: `${this.#folder}:${process.env["PATH"] ?? ""}` };
    return attempt("bash", ["-c", `cd ${this.#folder}\n${here}`, ...args], { env });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
