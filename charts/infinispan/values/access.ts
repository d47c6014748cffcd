import {
  branch,
  clientServiceFields,
  dnsName,
  group,
  host,
  keyFields,
  list,
  networkPolicyField,
  nodePortField,
  oneOf,
  openShiftRouteFields,
  port,
  routeTlsField,
  secretSourceBranches,
  secretSourceField,
  section,
  serviceAccountField,
  string,
  union,
} from "../../../generator/index.js";
import { certificateFiles, credentialFiles, userFiles } from "../secrets.js";

/** The cookie that keeps a client of REST on one server, whose nonces of a login others do not know. */
export const ROUTE_COOKIE = "INFINISPAN_ROUTE";

/** Who reaches the servers, and who they are. */
export const accessFields = section("Access", {
  secret: secretSourceField({
    description:
      "User name and password of clients, who may do everything, and where they come from.",
    files: credentialFiles,
  }),
  users: group(
    { description: "Further users of clients, who may do what their roles allow." },
    {
      accounts: list(
        group(
          { description: "A user." },
          {
            username: string({
              description: "Its name, which is not that of secret.",
              format: {
                pattern: "^[A-Za-z0-9][-A-Za-z0-9_.@]{0,62}$",
                what: "a name of up to 63 letters, digits, '-', '_', '.' and '@' that begins with a letter or digit, such as reports",
              },
            }),
            groups: list(
              oneOf(["admin", "deployer", "application", "observer", "monitor"], {
                description: "A role of Infinispan's.",
              }),
              {
                description:
                  "Roles: `observer` reads, `application` also writes, `deployer` also makes caches, `admin` does everything, `monitor` sees statistics alone. They count in caches of the values; caches of your own and those that clients make need `authorization` in their configuration.",
                minItems: 1,
                uniqueItems: true,
              },
            ),
          },
        ),
        {
          description: "The users.",
          uniqueBy: "username",
          default: [],
          examples: [[{ username: "reports", groups: ["observer"] }]],
        },
      ),
      secret: secretSourceField({
        description:
          "Passwords of these users, one line `NAME=PASSWORD` for each, and where they come from.",
        files: userFiles,
        suffix: "users",
      }),
    },
  ),
  tls: union(
    {
      description:
        "TLS of the endpoint, and where its certificate comes from. A new one counts once the servers are restarted.",
      discriminator: "kind",
      default: "none",
      common: keyFields(certificateFiles),
    },
    {
      none: branch({ description: "Clients talk without TLS." }),
      secret: branch(
        { description: "An existing Secret, as cert-manager makes it." },
        {
          name: dnsName({
            description: "Name of the Secret, in the release's namespace.",
            whenAbsent: "the release's full name followed by -tls",
            examples: ["infinispan-tls"],
          }),
        },
      ),
      ...secretSourceBranches(certificateFiles),
    },
  ),
  service: group(
    { description: "The Service that clients reach, by Hot Rod and REST: any server." },
    {
      port: port({ description: "Port of the Service.", default: 11222 }),
      nodePort: nodePortField("Port of the cluster's nodes."),
      ...clientServiceFields,
    },
  ),
  route: group(
    {
      description:
        "A Route of OpenShift to the endpoint: by REST, and with tls.termination passthrough by Hot Rod too, of clients that name the host in TLS (SNI) and, as servers have other addresses outside, take no part in the cluster's topology (client_intelligence BASIC).",
    },
    {
      ...openShiftRouteFields({
        host: "one that OpenShift makes",
        path: "/",
        cookie: ROUTE_COOKIE,
      }),
      tls: routeTlsField,
    },
  ),
  networkPolicy: networkPolicyField,
  serviceAccount: serviceAccountField,
  clusterDomain: host({
    description: "DNS domain of the Kubernetes cluster.",
    default: "cluster.local",
  }),
});
