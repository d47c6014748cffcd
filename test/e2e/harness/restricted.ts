import type { Release } from "./release.js";
import type { Stage } from "./scenario.js";

const others = [
  // kubectl speaks of its own annotation where an object was made by something else.
  "last-applied-configuration",
  // Helm speaks of a watch that the server has ended, and begins it anew.
  '"Warning: watch ended with error" reflector=',
] as const;

/** The namespace enforces the Pod Security Standard `restricted`, and the API server warns of nothing. */
export async function restricted(stage: Stage, release: Release, warnings: string): Promise<void> {
  const what = "admitted where `restricted` is enforced, no warning";
  await stage.row("restricted", what, async () => {
    const manifest = await stage.helm.run(["get", "manifest", release.release]);
    const again = ["apply", "--dry-run=server", "--filename=-"];
    const { code, stderr } = await stage.kube.attempt(again, { input: manifest });
    const said = [...warnings.split("\n"), ...stderr.split("\n")].filter(
      (text) => /warn/i.test(text) && !others.some((one) => text.includes(one)),
    );
    if (code !== 0) throw new Error(stderr);
    if (said.length > 0) throw new Error(said.join("\n"));
    return `${(await release.pods()).length} pods, 0 warnings`;
  });
}
