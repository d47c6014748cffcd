import { both, equals, when } from "../../../generator/index.js";
import { values } from "../context.js";

const { enabled, stickySessions } = values.ingress;

type Annotations = Readonly<Record<string, string>>;

/** The balancer's own cookie: with AUTH_SESSION_ID, which Keycloak writes, browsers are redirected for ever. */
const COOKIE = "KEYCLOAK_ROUTE";

/** @see https://kubernetes.github.io/ingress-nginx/examples/affinity/cookie/ and https://www.haproxy.com/documentation/kubernetes-ingress/ */
export const stickyIngressAnnotations = [
  when<Annotations>(equals(stickySessions, "nginx"), {
    "nginx.ingress.kubernetes.io/affinity": "cookie",
    "nginx.ingress.kubernetes.io/affinity-mode": "persistent",
    "nginx.ingress.kubernetes.io/session-cookie-name": COOKIE,
  }),
  when<Annotations>(equals(stickySessions, "haproxy"), {
    "haproxy.org/cookie-persistence": COOKIE,
  }),
];

/** @see https://doc.traefik.io/traefik/routing/providers/kubernetes-ingress/#on-service */
export const stickyServiceAnnotations = when<Annotations>(
  both(enabled, equals(stickySessions, "traefik")),
  {
    "traefik.ingress.kubernetes.io/service.sticky.cookie": "true",
    "traefik.ingress.kubernetes.io/service.sticky.cookie.name": COOKIE,
  },
);
