import type { Carry } from "../../../generator/index.js";
import { inSecret } from "./sentences.js";

/** What a chart of PostgreSQL says of itself, and what its pods have. */
const table: Readonly<Record<string, Carry>> = {
  enabled: {
    to: "postgresql.enabled",
    note: "the database begins empty: dump the old one and restore it, see postgresql.restore",
  },
  "auth.database": { to: "postgresql.database" },
  "auth.existingSecret": {
    to: "postgresql.secret.name",
    note: "the Secret holds the owner's name, too: see postgresql.secret",
  },
  "auth.secretKeys.userPasswordKey": { to: "postgresql.secret.passwordKey" },
  "auth.username": inSecret("the owner's name", "postgresql.secret.name"),
  "auth.password": inSecret("the owner's password", "postgresql.secret.name"),
  auth: { not: "one user owns the database: see postgresql.secret" },
  architecture: {
    same: ["standalone"],
    otherwise: { not: "postgresql is one server: for replicas, take an operator" },
  },
  image: { not: "the chart takes the official image: see postgresql.image" },
};

const pods: Readonly<Record<string, Carry>> = {
  resources: { to: "postgresql.resources" },
  nodeSelector: { to: "postgresql.nodeSelector" },
  tolerations: { to: "postgresql.tolerations" },
  affinity: { to: "postgresql.affinity" },
  "persistence.enabled": {
    same: [true],
    otherwise: { not: "for data that may be lost, set postgresql.storage.kind to emptyDir" },
  },
  "persistence.size": { to: "postgresql.storage.size" },
  "persistence.storageClass": { to: "postgresql.storage.storageClassName" },
  "persistence.existingClaim": {
    not: "data of another image are not taken over: dump them and restore them",
  },
};

const below = (place: string, keys: Readonly<Record<string, Carry>>): Record<string, Carry> =>
  Object.fromEntries(Object.entries(keys).map(([key, carry]) => [`${place}.${key}`, carry]));

/**
 * A database that the other chart brings along.
 * @param place their key for it
 * @param server what the values of its pods stand below, where they do
 */
export const embeddedDatabase = (place: string, server = place): Record<string, Carry> => ({
  ...below(place, table),
  ...below(server, pods),
  [place]: { not: "PostgreSQL has values of its own here: see postgresql" },
});
