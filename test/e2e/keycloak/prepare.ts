import { createDatabase, credentials } from "../harness/postgres.js";
import { secret, type Stage } from "../harness/scenario.js";
import { Installation } from "./installation.js";
import type { Product } from "./product.js";

/** A release to be: an empty database and the Secrets that the chart expects. */
export async function prepare(
  stage: Stage,
  product: Product,
  release: string,
): Promise<Installation> {
  const installation = new Installation(product, stage.kube, stage.helm, release);
  await createDatabase(installation.database);
  await makeSecrets(installation);
  return installation;
}

/** The Secrets that both charts expect. */
export async function makeSecrets({ kube, fullname }: Installation): Promise<void> {
  await kube.apply([
    secret(`${fullname}-database`, credentials),
    secret(`${fullname}-admin`, { username: "admin", password: "admin" }),
  ]);
}
