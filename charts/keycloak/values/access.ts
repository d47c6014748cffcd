import {
  addressOrRange,
  annotationsField,
  boolean,
  branch,
  clientServiceFields,
  dnsName,
  group,
  host,
  integer,
  keyFields,
  list,
  nodePortField,
  oneOf,
  port,
  secretSourceBranches,
  section,
  stickyServiceKeys,
  string,
  union,
  url,
} from "../../../generator/index.js";
import { bootstrapAdminField } from "../../shared/administrator.js";
import { certificateFiles } from "../secrets.js";

/** How browsers, proxies and administrators reach Keycloak. */
export const accessFields = section("Access", {
  bootstrapAdmin: bootstrapAdminField,
  hostname: group(
    { description: "The address that tokens and links carry (hostname v2)." },
    {
      url: url({
        schemes: ["https", "http"],
        description: "Full public URL, with the path if there is one.",
        whenAbsent: "taken from each request, which is for trials alone",
        examples: ["https://login.example.com"],
      }),
      admin: url({
        schemes: ["https", "http"],
        description: "Full URL of the admin console.",
        whenAbsent: "hostname.url",
        examples: ["https://admin.example.com"],
      }),
      backchannelDynamic: boolean({
        description: "Whether applications in the cluster reach the backchannel under any address.",
        default: false,
      }),
    },
  ),
  proxy: group(
    { description: "The reverse proxy or load balancer in front." },
    {
      headers: oneOf(["xforwarded", "forwarded"], {
        description: "Headers that the proxy sets and overwrites.",
        whenAbsent: "none are trusted",
        examples: ["xforwarded"],
      }),
      trustedAddresses: list(addressOrRange({ description: "IP address or CIDR range." }), {
        description: "Proxies whose headers are trusted; all, where the list is empty.",
        default: [],
        examples: [["10.0.0.0/8"]],
      }),
    },
  ),
  http: group(
    { description: "The listener without TLS, for a proxy that ends TLS itself." },
    {
      enabled: boolean({ description: "Whether there is one, on port 8080.", default: true }),
      relativePath: string({
        description: "Path that everything is served under.",
        format: {
          pattern: "^(/|(/[-A-Za-z0-9._~]+)+)$",
          what: "a path that begins with '/' and has no other one at its end, such as /auth",
        },
        default: "/",
      }),
      maxQueuedRequests: integer({
        description: "Requests that wait at most; more are answered 503.",
        unit: "requests",
        minimum: 1,
        maximum: 100000,
        whenAbsent: "no bound",
        examples: [1000],
      }),
    },
  ),
  tls: union(
    {
      description:
        "The listener with TLS, on port 8443, and where its certificate comes from. Keycloak reads the files again when they change, which those of the CSI driver do when a pod starts.",
      discriminator: "from",
      default: "existingSecret",
      common: {
        enabled: boolean({ description: "Whether there is such a listener.", default: false }),
        ...keyFields(certificateFiles),
      },
    },
    {
      existingSecret: branch(
        { description: "A Secret that is there already, as cert-manager makes it." },
        {
          secretName: dnsName({
            description: "Name of the Secret, in the release's namespace.",
            whenAbsent: "the release's full name followed by -tls",
          }),
        },
      ),
      ...secretSourceBranches(certificateFiles),
    },
  ),
  truststores: group(
    { description: "Certificates that Keycloak trusts beside the JVM's, in PEM or PKCS12." },
    {
      secrets: list(dnsName({ description: "Name of a Secret." }), {
        description: "Secrets, every key a file.",
        default: [],
        examples: [["ldap-ca"]],
      }),
      configMaps: list(dnsName({ description: "Name of a ConfigMap." }), {
        description: "ConfigMaps, every key a file.",
        default: [],
        examples: [["company-ca"]],
      }),
    },
  ),
  service: group(
    { description: "The Service that browsers and proxies reach." },
    {
      httpPort: port({ description: "Port of the Service for HTTP.", default: 8080 }),
      httpNodePort: nodePortField("Port of the cluster's nodes for HTTP."),
      httpsPort: port({ description: "Port of the Service for HTTPS.", default: 8443 }),
      httpsNodePort: nodePortField("Port of the cluster's nodes for HTTPS."),
      ...clientServiceFields,
      annotations: annotationsField("Annotations of the Service.", stickyServiceKeys),
    },
  ),
  clusterDomain: host({
    description: "DNS domain of the Kubernetes cluster.",
    default: "cluster.local",
  }),
});
