import type { SetCase } from "../case.js";

export const setCases: readonly SetCase[] = [
  { set: ["userstore.replicas=3"] },
  { set: ["userstore.replicas=three"], wrong: "userstore.replicas" },
  { set: ["tokenstore.enabled=false", "tokenstore.store.role=user"] },
  { set: ["tokenstore.store.role=user"], wrong: "tokenstore.store.role" },
  { set: ["configstore.service.ldapPort=1636"], wrong: "configstore.service.ldapPort" },
  { set: [], setString: ["userstore.enabled=true"], wrong: "userstore.enabled" },
];
