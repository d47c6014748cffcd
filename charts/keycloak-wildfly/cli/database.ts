import { equals, text, when, type Items } from "../../../generator/index.js";
import { driverModuleName, values } from "../context.js";

const { migrationLockSeconds, passwordFrom, pool } = values.database;

type Lines = readonly string[];

/** The shared database in the place of the distribution's own; address and credentials are variables. */
export const databaseLines: Items<string> = [
  text`/subsystem=datasources/jdbc-driver=database:add(driver-name=database,driver-module-name=${driverModuleName})`,
  "/subsystem=datasources/data-source=KeycloakDS:remove",
  "/subsystem=datasources/data-source=KeycloakDS:add(\\",
  "  jndi-name=java:jboss/datasources/KeycloakDS,driver-name=database,use-java-context=true,\\",
  when<Lines>(
    equals(passwordFrom, "secret"),
    [
      '  connection-url="${env.DB_URL}",user-name="${env.DB_USERNAME}",password="${env.DB_PASSWORD}",\\',
    ],
    ['  connection-url="${env.DB_URL}",user-name="${env.DB_USERNAME}",\\'],
  ),
  text`  min-pool-size=${pool.minSize},max-pool-size=${pool.maxSize},flush-strategy=IdleConnections,\\`,
  '  check-valid-connection-sql="SELECT 1",validate-on-match=true,background-validation=false,\\',
  // As other subsystems have it in standalone-ha.xml.
  '  statistics-enabled="${wildfly.statistics-enabled:false}")',
];

/** How long a node waits for another one that creates or migrates the schema. */
export const migrationLockLines: Items<string> = [
  "/subsystem=keycloak-server/spi=dblock:add(default-provider=jpa)",
  text`/subsystem=keycloak-server/spi=dblock/provider=jpa:add(enabled=true,properties={lockWaitTimeout="${migrationLockSeconds}"})`,
];
