/** The balancer's own cookie: with AUTH_SESSION_ID, which Keycloak writes, browsers are redirected for ever. */
export const ROUTE_COOKIE = "KEYCLOAK_ROUTE";
