import type { SetCase } from "../case.js";

export const setCases: readonly SetCase[] = [
  { set: ["userstore.replicas=3", "am.userStore.servers.replicas=3"] },
  { set: ["userstore.replicas=3", "am.enabled=false"] },
  { set: ["userstore.replicas=3"], wrong: "am.userStore.servers.replicas" },
  { set: ["am.tokenStore.servers.replicas=3"], wrong: "am.tokenStore.servers.replicas" },
  { set: ["configstore.nameOverride=config"], wrong: "am.configStore.servers.name" },
  { set: ["tokenstore.enabled=false", "am.tokenStore.enabled=false"] },
  { set: ["am.tokenStore.enabled=false"], wrong: "am.tokenStore.enabled" },
  { set: ["userstore.replicas=three"], wrong: "userstore.replicas" },
  {
    set: ["tokenstore.enabled=false", "tokenstore.store.role=user", "am.tokenStore.enabled=false"],
  },
  { set: ["tokenstore.store.role=user"], wrong: "tokenstore.store.role" },
  { set: ["configstore.service.ldapPort=1636"], wrong: "configstore.service.ldapPort" },
  { set: [], setString: ["userstore.enabled=true"], wrong: "userstore.enabled" },
];
