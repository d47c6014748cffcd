import { tmpdir } from "node:os";
import { run } from "./run.js";

/**
 * Folder of a Go module's files, such as `sigs.k8s.io/gateway-api@v1.6.3`, which Go fetches, checks
 * against its checksum database, and keeps.
 * @throws with what Go says when it cannot
 */
export async function goModule(module: string): Promise<string> {
  // Outside any Go module, so that no go.mod nearby takes part.
  const options = { cwd: tmpdir(), timeout: 10 * 60_000 };
  const answer = await run("go", ["mod", "download", "-json", module], options);
  const { Dir } = JSON.parse(answer) as { Dir: string };
  return Dir;
}
