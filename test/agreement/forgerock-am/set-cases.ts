import type { SetCase } from "../case.js";

export const setCases: readonly SetCase[] = [
  { set: ["autoscaling.enabled=false", "replicas=3"] },
  { set: ["replicas=3"], wrong: "replicas" },
  { set: ["autoscaling.minReplicas=3"] },
  { set: ["autoscaling.minReplicas=5"], wrong: "autoscaling.minReplicas" },
  { set: [], setString: ["autoscaling.minReplicas=3"], wrong: "autoscaling.minReplicas" },
  { set: ["sessions.kind=sticky"], wrong: "sessions.kind" },
  { set: ["tokenStore.enabled=true"] },
  { set: ["configStore.servers.from=list"], wrong: "configStore.servers" },
  { set: ["podSecurityContext.runAsUser=null"] },
];
