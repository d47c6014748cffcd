import type { SetCase } from "../case.js";

export const setCases: readonly SetCase[] = [
  { set: ["replicas=3", "autoscaling.enabled=false"] },
  { set: ["replicas=3"], wrong: "replicas" },
  { set: ["replicas=three", "autoscaling.enabled=false"], wrong: "replicas" },
  { set: ["autoscaling.enabled=false"], setString: ["replicas=3"], wrong: "replicas" },
  { set: [], setString: ["autoscaling.enabled=false"], wrong: "autoscaling.enabled" },
  { set: ["autoscaling.minReplicas=3", "autoscaling.maxReplicas=30"] },
  { set: ["autoscaling.minReplicas=5"], wrong: "autoscaling.minReplicas" },
  { set: ["sessions.kind=stateful"], wrong: "hostname.url" },
  { set: ["sessions.kind=stateful", "hostname.url=https://a.example.com/openam"] },
  { set: ["sessions.kind=persistent"], wrong: "sessions.kind" },
  {
    set: [
      "configStore.servers.from=list",
      "configStore.servers.hosts[0]=a:1636",
      "configStore.secret.name=a",
    ],
  },
  {
    set: ["configStore.servers.from=list", "configStore.servers.hosts[0]=a:1636"],
    wrong: "configStore.secret.name",
  },
  { set: ["userStore.servers.hosts[0]=a:1636"], wrong: "userStore.servers.hosts" },
  { set: ["tokenStore.enabled=true", "tokenStore.servers.replicas=3"] },
  { set: ["secretConfiguration.names[0]=a"] },
  { set: ["secretConfiguration.names[0]=1"], wrong: "secretConfiguration.names[0]" },
  { set: ["service.httpPort=65535", "job.backoffLimit=100"] },
  { set: ["podSecurityContext.runAsUser=null"] },
];
