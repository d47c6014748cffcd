import type { SetCase } from "../case.js";

export const setCases: readonly SetCase[] = [
  { set: ["secret.from=vaultAgent", "secret.role=a", "secret.path=b"] },
  { set: ["secret.from=csi"], wrong: "secret.className" },
  { set: ["maxConnections=300"] },
  { set: ["maxConnections=many"], wrong: "maxConnections" },
  { set: [], setString: ["maxConnections=300"], wrong: "maxConnections" },
  { set: ["settings.work_mem=16MB"] },
  { set: ["settings.fsync=off"] },
  { set: ["settings.fsync=false"], wrong: "settings.fsync" },
  { set: ["settings.random_page_cost=1"], wrong: "settings.random_page_cost" },
  { set: [], setString: ["settings.random_page_cost=1"] },
  { set: ["storage.kind=emptyDir"] },
  { set: ["storage.kind=emptyDir", "storage.size=8Gi"], wrong: "storage.size" },
  { set: ["storage.size=8"], wrong: "storage.size" },
  { set: [], setString: ["storage.size=8"], wrong: "storage.size" },
  { set: ["restore.file=app.dump", "restore.claimName=backups"] },
  { set: ["restore.file=app.dump"], wrong: "restore.claimName" },
  {
    set: ["memory.sharedBuffersPercent=50", "memory.cachePercent=40"],
    wrong: "memory.cachePercent",
  },
  { set: ["podSecurityContext.runAsUser=null"] },
  { set: ["replicas=2"], wrong: "replicas" },
];
