import type { SetCase } from "../case.js";

export const setCases: readonly SetCase[] = [
  { set: ["replicas=3"] },
  { set: ["replicas=three"], wrong: "replicas" },
  { set: [], setString: ["replicas=3"], wrong: "replicas" },
  { set: ["store.role=token"] },
  { set: ["store.role=tokens"], wrong: "store.role" },
  { set: ["storage.kind=emptyDir"] },
  { set: ["storage.kind=emptyDir", "storage.size=8Gi"], wrong: "storage.size" },
  { set: ["storage.size=8"], wrong: "storage.size" },
  { set: ["service.ldapPort=389", "service.ldapsPort=636"] },
  { set: ["service.ldapPort=1636"], wrong: "service.ldapPort" },
  { set: ["podSecurityContext.runAsUser=null"] },
  { set: ["secret.from=csi", "secret.className=words"] },
  { set: ["secret.from=csi"], wrong: "secret.className" },
  { set: ["certificates.kind=vaultAgent", "certificates.role=a", "certificates.path=b"] },
];
