import type { SetCase } from "../case.js";

export const setCases: readonly SetCase[] = [
  { set: ["replicas=3"] },
  { set: ["replicas=three"], wrong: "replicas" },
  { set: ["replicas=2.5"], wrong: "replicas" },
  { set: ["replicas=0"], wrong: "replicas" },
  { set: [], setString: ["replicas=3"], wrong: "replicas" },
  { set: ["cache.maxCount.users=20000000"] },
  { set: ["replicas=4", "cache.sessions=volatile", "cache.owners=4"] },
  { set: ["replicas=3", "cache.sessions=volatile", "cache.owners=4"], wrong: "cache.owners" },
  { set: ["http.enabled=false", "tls.enabled=true"] },
  { set: ["http.enabled=false"], wrong: "tls.enabled" },
  { set: [], setString: ["http.enabled=false"], wrong: "http.enabled" },
  { set: ["podLabels.a=1"], wrong: "podLabels.a" },
  { set: [], setString: ["podLabels.a=1"] },
  { set: ["extraEnv[0].name=A", "extraEnv[0].value=b"] },
  { set: ["extraEnv[0].name=A", "extraEnv[0].value=1"], wrong: "extraEnv[0].value" },
  { set: ["database.port=5432", "database.url=jdbc:postgresql://a/b"], wrong: "database.url" },
  { set: ["database.secret.from=csi", "database.secret.className=pg"] },
  { set: ["database.secret.from=csi"], wrong: "database.secret.className" },
  { set: ["tls.enabled=true", "tls.from=vaultAgent", "tls.role=a", "tls.path=b"] },
];
