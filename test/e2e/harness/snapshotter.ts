import { copyOf, volumeOf, type Volume } from "./copied-volumes.js";
import type { Kube } from "./kube.js";

interface Snapshot {
  readonly metadata: { readonly name: string; readonly creationTimestamp: string };
  readonly spec: { readonly source: { readonly persistentVolumeClaimName: string } };
  readonly status?: { readonly readyToUse?: boolean };
}

/**
 * Stands for a cloud's storage: a VolumeSnapshot is a copy of its claim's folder, and ready then.
 * @param atOnce does something while the claim's pod writes nothing
 */
export class Snapshotter {
  readonly #copies = new Map<string, Volume>();

  constructor(
    readonly kube: Kube,
    readonly atOnce: (claim: string, action: () => Promise<Volume>) => Promise<Volume>,
  ) {}

  async all(): Promise<readonly Snapshot[]> {
    const text = await this.kube.run(["get", "volumesnapshots", "--output=json"]);
    return (JSON.parse(text) as { readonly items: readonly Snapshot[] }).items;
  }

  /** Copies what snapshots ask for that are not ready. */
  async serve(): Promise<void> {
    for (const { metadata, spec, status } of await this.all()) {
      if (status?.readyToUse === true) continue;
      const { name } = metadata;
      const claim = spec.source.persistentVolumeClaimName;
      const volume = await volumeOf(this.kube, claim);
      this.#copies.set(name, await this.atOnce(claim, () => copyOf(volume, name)));
      const ready = JSON.stringify({ status: { readyToUse: true } });
      const patch = ["patch", `volumesnapshot/${name}`, "--subresource=status", "--type=merge"];
      await this.kube.run([...patch, `--patch=${ready}`]);
    }
  }

  /** What the newest snapshot of a claim holds. */
  async newest(claim: string): Promise<Volume> {
    const [found] = (await this.all())
      .filter(({ spec }) => spec.source.persistentVolumeClaimName === claim)
      .map(({ metadata }) => metadata.name)
      .toSorted()
      .toReversed();
    const copy = this.#copies.get(found ?? "");
    if (copy === undefined) throw new Error(`there is no snapshot of ${claim}`);
    return copy;
  }
}
