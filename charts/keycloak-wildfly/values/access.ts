import {
  annotationsField,
  boolean,
  clientServiceFields,
  dnsName,
  group,
  host,
  oneOf,
  port,
  section,
  string,
  url,
} from "../../../generator/index.js";
import { bootstrapAdminField } from "../../shared/administrator.js";

/** Annotations that sticky sessions are made of, by whoever keeps a browser on one node. */
const sticky = (...keys: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(keys.map((key) => [key, "set ingress.stickySessions instead"]));

/** How browsers, proxies and administrators reach Keycloak. */
export const accessFields = section("Access", {
  bootstrapAdmin: bootstrapAdminField,
  hostname: group(
    { description: "The address that tokens and links carry." },
    {
      frontendUrl: url({
        schemes: ["https", "http"],
        description: "Full public URL, with the path.",
        whenAbsent: "taken from each request",
        examples: ["https://login.example.com/auth"],
      }),
    },
  ),
  proxy: group(
    { description: "The reverse proxy or load balancer in front." },
    {
      addressForwarding: boolean({
        description:
          "Whether X-Forwarded-For and X-Forwarded-Proto are believed. The proxy must set and overwrite them.",
        default: false,
      }),
    },
  ),
  service: group(
    { description: "The Service that browsers and proxies reach." },
    {
      httpPort: port({ description: "Port of the Service for HTTP.", default: 8080 }),
      ...clientServiceFields,
      annotations: annotationsField(
        "Annotations of the Service.",
        sticky(
          "traefik.ingress.kubernetes.io/service.sticky.cookie",
          "traefik.ingress.kubernetes.io/service.sticky.cookie.name",
        ),
      ),
    },
  ),
  ingress: group(
    { description: "An Ingress in front of the Service." },
    {
      enabled: boolean({ description: "Whether there is one.", default: false }),
      className: dnsName({
        description: "Ingress class.",
        whenAbsent: "the cluster's default class",
        examples: ["nginx"],
      }),
      host: string({
        description: "Host that is let through.",
        format: {
          pattern: "^([a-z0-9]([-a-z0-9]*[a-z0-9])?\\.)*[a-z]([-a-z0-9]*[a-z0-9])?$",
          what: "a lower-case DNS name that is no IP address, such as login.example.com",
        },
        maxLength: 253,
        whenAbsent: "every host",
        examples: ["login.example.com"],
      }),
      tlsSecretName: dnsName({
        description: "Secret of type kubernetes.io/tls for the host.",
        whenAbsent: "no TLS at the Ingress",
        examples: ["login-tls"],
      }),
      stickySessions: oneOf(["none", "nginx", "haproxy", "traefik"], {
        description:
          "Whose annotations keep a browser on one node, by a cookie named KEYCLOAK_ROUTE: AUTH_SESSION_ID leads to redirect loops.",
        default: "none",
      }),
      annotations: annotationsField(
        "Annotations of the Ingress.",
        sticky(
          "haproxy.org/cookie-persistence",
          "nginx.ingress.kubernetes.io/affinity",
          "nginx.ingress.kubernetes.io/affinity-mode",
          "nginx.ingress.kubernetes.io/session-cookie-name",
        ),
      ),
    },
  ),
  clusterDomain: host({
    description: "DNS domain of the Kubernetes cluster.",
    default: "cluster.local",
  }),
});
