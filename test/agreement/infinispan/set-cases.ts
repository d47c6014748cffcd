import type { SetCase } from "../case.js";

export const setCases: readonly SetCase[] = [
  { set: ["replicas=3"] },
  { set: ["replicas=three"], wrong: "replicas" },
  { set: [], setString: ["replicas=3"], wrong: "replicas" },
  { set: ["replicas=3", "owners=3"] },
  { set: ["owners=3"], wrong: "owners" },
  { set: ["caches[0].name=carts", "caches[0].lifespanSeconds=60"] },
  { set: ["caches[0].name=carts", "caches[0].owners=2"], wrong: "caches[0].owners" },
  { set: ["keycloakWildfly=true"] },
  { set: [], setString: ["keycloakWildfly=true"], wrong: "keycloakWildfly" },
  { set: ["storage.kind=emptyDir"] },
  { set: ["storage.kind=emptyDir", "storage.size=8Gi"], wrong: "storage.size" },
  { set: ["tls.kind=secret", "tls.name=cert"] },
  { set: ["transport.tls.kind=secret", "transport.tls.passwordSecretName=pin"] },
  { set: ["transport.tls.kind=csi"], wrong: "transport.tls.className" },
  { set: ["users.accounts[0].username=a", "users.accounts[0].groups={observer}"] },
  { set: ["secret.from=csi"], wrong: "secret.className" },
  { set: ["podSecurityContext.runAsUser=null"] },
];
