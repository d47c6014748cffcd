import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Helm } from "./helm.js";
import type { Kube } from "./kube.js";

/**
 * Keeps what explains a failure: pods' logs (of the last container, too), events, objects, the
 * release's manifest. What cannot be had is left out.
 * @returns the folder
 */
export async function keepEvidence(kube: Kube, helm: Helm, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const keep = async (name: string, text: Promise<string>): Promise<void> => {
    const content = await text.catch(() => "");
    if (content.trim() !== "") await writeFile(join(folder, name), content);
  };
  await keep("events.txt", kube.run(["get", "events", "--sort-by=.lastTimestamp"]));
  await keep("pods.txt", kube.run(["describe", "pods"]));
  const kinds =
    "statefulsets,pods,services,endpointslices,configmaps,poddisruptionbudgets,networkpolicies";
  await keep("objects.yaml", kube.run(["get", kinds, "--output=yaml"]));
  const names = await kube.run(["get", "pods", "--output=name"]).catch(() => "");
  for (const pod of names.split("\n").filter((name) => name !== "")) {
    const logs = ["logs", pod, "--all-containers", "--prefix", "--timestamps"];
    const file = pod.replace("pod/", "");
    await keep(`${file}.log`, kube.run(logs));
    await keep(`${file}.previous.log`, kube.run([...logs, "--previous"]));
  }
  const releases = await helm.run(["list", "--all", "--short"]).catch(() => "");
  for (const release of releases.split("\n").filter((name) => name !== "")) {
    await keep(`${release}.manifest.yaml`, helm.run(["get", "manifest", release]));
  }
  return folder;
}
