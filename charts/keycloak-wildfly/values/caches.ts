/** The distributed caches of Keycloak, in the order of the server's own configuration. */
export const caches = [
  "sessions",
  "authenticationSessions",
  "actionTokens",
  "offlineSessions",
  "clientSessions",
  "offlineClientSessions",
  "loginFailures",
] as const;

export type Cache = (typeof caches)[number];
