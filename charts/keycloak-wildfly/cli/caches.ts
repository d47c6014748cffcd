import { orElse, text, type Items } from "../../../generator/index.js";
import { ownersCount, values } from "../context.js";
import { caches } from "../values/caches.js";

const { ownersOf } = values.cache;

/** Owners of the distributed caches. */
export const cacheLines: Items<string> = caches.map(
  (cache) =>
    text`/subsystem=infinispan/cache-container=keycloak/distributed-cache=${cache}:write-attribute(name=owners,value=${orElse(ownersOf[cache], ownersCount)})`,
);
