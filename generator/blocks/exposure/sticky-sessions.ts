import type { Expression } from "../../expression/expression.js";
import { both, equals } from "../../expression/operators.js";
import { when } from "../../language/choice.js";
import type { Part } from "../../language/templated.js";
import { oneOf } from "../../model/index.js";

export type Annotations = Readonly<Record<string, string>>;

/** Controllers that have a cookie of their own by annotations; Contour has one by HTTPProxy alone. */
const controllers = ["none", "nginx", "haproxy", "traefik"] as const;

export type StickySessions = Expression<(typeof controllers)[number]>;

/** @param cookie name of the cookie that the controller sets */
export const stickySessionsField = (cookie: string) =>
  oneOf(controllers, {
    description: `Whose annotations keep a browser on one node, by the controller's own cookie ${cookie}. Contour reads none from an Ingress: it takes an HTTPProxy.`,
    default: "none",
  });

/** @see https://kubernetes.github.io/ingress-nginx/examples/affinity/cookie/ */
const nginx = (cookie: string): Annotations => ({
  "nginx.ingress.kubernetes.io/affinity": "cookie",
  "nginx.ingress.kubernetes.io/affinity-mode": "persistent",
  "nginx.ingress.kubernetes.io/session-cookie-name": cookie,
});

/** @see https://www.haproxy.com/documentation/kubernetes-ingress/ */
const haproxy = (cookie: string): Annotations => ({ "haproxy.org/cookie-persistence": cookie });

/** @see https://doc.traefik.io/traefik/routing/providers/kubernetes-ingress/#on-service */
const traefik = (cookie: string): Annotations => ({
  "traefik.ingress.kubernetes.io/service.sticky.cookie": "true",
  "traefik.ingress.kubernetes.io/service.sticky.cookie.name": cookie,
});

/** Why the user cannot write the annotations of a cookie. */
const reserved = (annotations: Annotations): Annotations =>
  Object.fromEntries(
    Object.keys(annotations).map((key) => [key, "set ingress.stickySessions instead"]),
  );

/** Annotations of an Ingress that sticky sessions are made of, and what to set instead. */
export const stickyIngressKeys = reserved({ ...nginx(""), ...haproxy("") });

/** Annotations of the Service that sticky sessions are made of, and what to set instead. */
export const stickyServiceKeys = reserved(traefik(""));

type AnnotationsPart = Part<Annotations | undefined>;

/** What NGINX and HAProxy read from an Ingress. */
export const stickyIngressAnnotations = (
  sticky: StickySessions,
  cookie: string,
): readonly AnnotationsPart[] => [
  when<Annotations>(equals(sticky, "nginx"), nginx(cookie)),
  when<Annotations>(equals(sticky, "haproxy"), haproxy(cookie)),
];

/** What Traefik reads from the Service, where there is an Ingress. */
export const stickyServiceAnnotations = (
  ingress: { readonly enabled: Expression<boolean>; readonly stickySessions: StickySessions },
  cookie: string,
): AnnotationsPart =>
  when<Annotations>(
    both(ingress.enabled, equals(ingress.stickySessions, "traefik")),
    traefik(cookie),
  );
