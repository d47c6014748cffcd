import { Kube } from "./kube.js";
import { namespaceObject } from "./namespace.js";
import { containerSecurity, podSecurity } from "./pod-security.js";

export const postgresNamespace = "fairlead-e2e-postgres";

/** Host, as pods of every namespace know it. */
export const postgresHost = `postgres.${postgresNamespace}.svc`;

/** The role that owns every scenario's database. */
export const credentials = { username: "owner", password: "of-databases" };

const kube = new Kube(postgresNamespace);
const labels = { app: "postgres" };

/** One PostgreSQL for all scenarios, each of which has a database in it. */
export async function startPostgres(image: string): Promise<void> {
  await kube.apply([namespaceObject(postgresNamespace), ...objects(image)]);
  await kube.patiently(["rollout", "status", "deployment/postgres"]);
  const { username, password } = credentials;
  await sql(
    `DO $$ BEGIN CREATE ROLE ${username} LOGIN PASSWORD '${password}';
     EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
  );
}

/** Makes an empty database, in place of one that is left from an earlier run. */
export async function createDatabase(name: string): Promise<void> {
  await sql(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await sql(`CREATE DATABASE "${name}" OWNER ${credentials.username}`);
}

/** Ends the server; its data stay. */
export async function stopPostgres(): Promise<void> {
  await kube.run(["scale", "deployment/postgres", "--replicas=0"]);
  await kube.patiently(["wait", "pod", "--selector=app=postgres", "--for=delete"]);
}

export async function resumePostgres(): Promise<void> {
  await kube.run(["scale", "deployment/postgres", "--replicas=1"]);
  await kube.patiently(["rollout", "status", "deployment/postgres"]);
}

/** What psql prints: values alone, a line for each row. */
export function sql(statement: string, database = "postgres"): Promise<string> {
  const psql = ["psql", "--username=postgres", "--set=ON_ERROR_STOP=1", "--quiet"];
  const output = ["--tuples-only", "--no-align", `--dbname=${database}`];
  const command = ["--command", statement];
  return kube.run(["exec", "deployment/postgres", "--", ...psql, ...output, ...command]);
}

function objects(image: string): readonly object[] {
  const meta = { name: "postgres" };
  const data = "/var/lib/postgresql/data";
  return [
    {
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: meta,
      spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
    },
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: meta,
      spec: { selector: labels, ports: [{ port: 5432 }] },
    },
    {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: meta,
      spec: {
        replicas: 1,
        strategy: { type: "Recreate" },
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            terminationGracePeriodSeconds: 20,
            securityContext: { ...podSecurity(999), fsGroup: 999 },
            containers: [
              {
                name: "postgres",
                image,
                // Each node may open 100 connections.
                args: ["-c", "max_connections=600", "-c", "fsync=off"],
                env: [
                  { name: "POSTGRES_PASSWORD", value: "postgres" },
                  // The volume's own folder belongs to the provisioner.
                  { name: "PGDATA", value: `${data}/pgdata` },
                ],
                ports: [{ containerPort: 5432 }],
                readinessProbe: { tcpSocket: { port: 5432 }, periodSeconds: 1 },
                resources: { requests: { cpu: "250m", memory: "256Mi" } },
                securityContext: containerSecurity,
                volumeMounts: [
                  { name: "data", mountPath: data },
                  { name: "run", mountPath: "/run/postgresql" },
                  { name: "tmp", mountPath: "/tmp" },
                ],
              },
            ],
            volumes: [
              { name: "data", persistentVolumeClaim: { claimName: "postgres" } },
              { name: "run", emptyDir: {} },
              { name: "tmp", emptyDir: {} },
            ],
          },
        },
      },
    },
  ];
}
