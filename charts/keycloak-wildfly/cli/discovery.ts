import {
  branchOf,
  call,
  equals,
  given,
  match,
  release,
  text,
  when,
  type Expression,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { dnsQuery, names, stackName, values } from "../context.js";

type Lines = readonly string[];

const sockets = "/socket-binding-group=standard-sockets/socket-binding";
const tcp = "/subsystem=jgroups/stack=tcp";

/** The protocol that finds nodes by multicast gives way to another. */
const withoutMulticast = `${tcp}/protocol=MPING:remove`;

const multicastSocket = (
  name: string,
  address: Expression<string>,
  port: Expression<number>,
): Templated<Lines> => [
  text`${sockets}=${name}:write-attribute(name=multicast-address,value=${address})`,
  text`${sockets}=${name}:write-attribute(name=multicast-port,value=${port})`,
];

/** Type of a column for the addresses of a node. */
const bytes = call(
  "ternary",
  "BYTEA",
  "VARBINARY(5000)",
  equals(values.database.vendor, "postgres"),
);

/** How nodes find each other, and the stack that they talk by. */
export const discoveryLines: Items<string> = [
  text`/subsystem=jgroups/channel=ee:write-attribute(name=stack,value=${stackName})`,
  match(values.discovery, {
    "dns-ping": (): Templated<Lines> => [
      withoutMulticast,
      text`${tcp}/protocol=dns.DNS_PING:add(add-index=0,properties={dns_query="${dnsQuery}"})`,
    ],
    "kube-ping": (): Templated<Lines> => [
      withoutMulticast,
      text`${tcp}/protocol=kubernetes.KUBE_PING:add(add-index=0,properties={namespace="${release.namespace}",labels="app.kubernetes.io/name=${names.name},app.kubernetes.io/instance=${release.name}",port_range="0"})`,
    ],
    "jdbc-ping": (): Templated<Lines> => [
      withoutMulticast,
      `${tcp}/protocol=JDBC_PING:add(add-index=0,data-source=KeycloakDS,properties={\\`,
      text`  initialize_sql="CREATE TABLE IF NOT EXISTS JGROUPSPING (own_addr VARCHAR(200) NOT NULL, cluster_name VARCHAR(200) NOT NULL, ping_data ${bytes}, CONSTRAINT PK_JGROUPSPING PRIMARY KEY (own_addr, cluster_name))",\\`,
      '  remove_all_data_on_view_change="true"})',
    ],
    multicast: ({ address, port, transport }): Templated<Lines> => [
      when<Lines>(
        equals(transport, "udp"),
        multicastSocket("jgroups-udp", address, port),
        multicastSocket("jgroups-mping", address, port),
      ),
    ],
  }),
  given<string, Lines>(
    branchOf(values.discovery, "multicast").modclusterAddress,
    (address) => [
      text`${sockets}=modcluster:write-attribute(name=multicast-address,value=${address})`,
    ],
    [
      "/subsystem=modcluster/proxy=default:remove",
      "/subsystem=undertow/server=default-server/ajp-listener=ajp:remove",
    ],
  ),
];
