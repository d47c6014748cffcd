import type { SetCase } from "../case.js";

export const setCases: readonly SetCase[] = [
  { set: ["replicas=3", "cache.owners=3"] },
  { set: ["cache.owners=3"], wrong: "cache.owners" },
  { set: ["cache.owners=1"], wrong: "cache.owners" },
  { set: ["cache.owners=1", "cache.highAvailability=false"] },
  { set: [], setString: ["cache.owners=2"], wrong: "cache.owners" },
  { set: ["cache.ownersOf.sessions=3"], wrong: "cache.ownersOf.sessions" },
  { set: ["discovery.protocol=multicast"], wrong: "discovery.address" },
  { set: ["discovery.protocol=multicast", "discovery.address=239.1.2.3"] },
  { set: ["discovery.transport=tcp"], wrong: "discovery.transport" },
  { set: ["cli.scripts.a\\.cli=stop-embedded-server"] },
  { set: ["cli.scripts.a\\.sh=true"], wrong: "cli.scripts.a.sh" },
  { set: ["log.categories.org\\.jgroups=DEBUG"] },
  { set: ["log.level=debug"], wrong: "log.level" },
];
