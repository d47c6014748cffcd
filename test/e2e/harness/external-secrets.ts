import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { tool } from "../../tools/tool.js";

/** The External Secrets Operator, which runs here and works on the cluster that KUBECONFIG names. */
export class ExternalSecretsOperator {
  private constructor(private readonly child: ChildProcess) {}

  /** @param log file of what it prints */
  static async start(log: string, namespace: string): Promise<ExternalSecretsOperator> {
    await mkdir(dirname(log), { recursive: true });
    const output = openSync(log, "a");
    const args = [
      `--namespace=${namespace}`,
      // What belongs to the whole cluster is left alone.
      "--enable-cluster-store-reconciler=false",
      "--enable-cluster-external-secret-reconciler=false",
      "--enable-cluster-push-secret-reconciler=false",
      "--enable-push-secret-reconciler=false",
      "--metrics-addr=127.0.0.1:0",
      "--store-requeue-interval=5s",
    ];
    const child = spawn(await tool("external-secrets"), args, {
      stdio: ["ignore", output, output],
    });
    await once(child, "spawn");
    return new ExternalSecretsOperator(child);
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  }
}
