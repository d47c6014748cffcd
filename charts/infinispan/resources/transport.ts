import { both, branchOf, each, either, text, when, type Items } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { isTransportTls, values } from "../context.js";
import { transportMount } from "../secrets.js";
import { isCrossSite } from "./caches.js";

type Lines = readonly string[];

const crossSite = branchOf(values.crossSite, "gossipRouter");
const { transport } = contract.paths;
const { files } = transportMount;

/** Whether servers talk in another way than JGroups' own for Kubernetes. */
export const hasOwnStack = either(isCrossSite, isTransportTls);

/**
 * A protocol that talks by sockets, with TLS of JGroups' own: that of a realm of Infinispan's asks
 * nobody who connects for a certificate.
 * @see http://www.jgroups.org/manual5/index.html#TLS
 */
const withTls = (protocol: "TCP" | "TUNNEL"): Lines => [
  `      <${protocol} tls.enabled="true" tls.protocols="TLSv1.3" tls.client_auth="NEED"`,
  `        tls.keystore_path="${transport}/${files.keystore}" tls.keystore_type="PKCS12"`,
  '        tls.keystore_password="${env.TRANSPORT_PASSWORD}"',
  `        tls.truststore_path="${transport}/${files.truststore}" tls.truststore_type="PKCS12"`,
  '        tls.truststore_password="${env.TRANSPORT_PASSWORD}" stack.combine="COMBINE"/>',
];

const remoteSites: Items<string> = [
  text`      <relay.RELAY2 xmlns="urn:org:jgroups" site="${crossSite.site}" max_site_masters="100" can_become_site_master="true"/>`,
  when<string>(
    isTransportTls,
    '      <remote-sites default-stack="bridge">',
    '      <remote-sites default-stack="tunnel">',
  ),
  text`        <remote-site name="${crossSite.site}"/>`,
  each<string, string>(crossSite.others, (site) => text`        <remote-site name="${site}"/>`),
  "      </remote-sites>",
];

/** Servers of this site as JGroups has them by default, and a bridge to the others by gossip routers. */
export const stackLines = when<Lines>(hasOwnStack, [
  "  <jgroups>",
  when<Lines>(both(isCrossSite, isTransportTls), [
    '    <stack name="bridge" extends="tunnel">',
    ...withTls("TUNNEL"),
    "    </stack>",
  ]),
  '    <stack name="site" extends="kubernetes">',
  when<Lines>(isTransportTls, withTls("TCP")),
  when<Lines>(isCrossSite, remoteSites),
  "    </stack>",
  "  </jgroups>",
]);
