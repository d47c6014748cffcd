import { series } from "./scrape.js";

interface Fired {
  readonly namespace: string;
  readonly severity: string;
  readonly summary: string;
  readonly [label: string]: string;
}

/** Series over half an hour, and what has fired at its end. */
export interface AlertCase {
  readonly input: readonly (readonly [series: string, values: string])[];
  readonly alerts: Readonly<Record<string, readonly Fired[]>>;
}

const pods = ["sso-keycloak-0", "sso-keycloak-1"] as const;

/** The same in every minute. */
const steady = (value: number): string => `${value}x30`;

/** More by so many in each minute. */
const growing = (by: number): string => `0+${by}x30`;

const sizes = (...views: readonly (string | undefined)[]): AlertCase["input"] =>
  pods.flatMap((pod, index) => {
    const view = views[index];
    return view === undefined ? [] : [[series("vendor_cluster_size", pod), view] as const];
  });

const waiting = (count: number): AlertCase["input"] =>
  pods.map((pod) => [series("agroal_awaiting_count", pod), steady(pod === pods[0] ? count : 0)]);

const requests = (good: number, bad: number): AlertCase["input"] => [
  [
    series(
      "http_server_requests_seconds_count",
      pods[0],
      'outcome="SUCCESS",status="200",uri="/realms',
    ),
    growing(good),
  ],
  // A real sample of a fault is a probe's; the path is one of clients.
  [
    series("http_server_requests_seconds_count", pods[0], 'outcome="SERVER_ERROR"').replace(
      "/health/ready",
      "/realms/{realm}",
    ),
    growing(bad),
  ],
  [series("http_server_requests_seconds_count", pods[0], 'outcome="SERVER_ERROR"'), growing(1000)],
];

const restarts = (values: string): AlertCase["input"] => [
  [
    `kube_pod_container_status_restarts_total{namespace="identity",pod="${pods[0]}",container="keycloak"}`,
    values,
  ],
];

const here = { namespace: "identity" };
const HERE = "sso-keycloak in identity";

const missing = {
  KeycloakNodeMissing: [
    {
      ...here,
      severity: "critical",
      summary: `A node of ${HERE} is missing from the cluster's view.`,
    },
  ],
};
const split = {
  KeycloakTwoCoordinators: [
    { ...here, severity: "critical", summary: `The nodes of ${HERE} are more than one cluster.` },
  ],
};
const none = {
  KeycloakNodeMissing: [],
  KeycloakTwoCoordinators: [],
  KeycloakDatabasePoolExhausted: [],
  KeycloakErrorRate: [],
  KeycloakRestarts: [],
};

export const cases = {
  "two nodes that see each other fire none": {
    input: [
      ...sizes(steady(2), steady(2)),
      ...waiting(0),
      ...requests(1000, 1),
      ...restarts(steady(1)),
    ],
    alerts: none,
  },
  "a view without a node fires": {
    input: sizes(steady(1)),
    alerts: { ...none, ...missing },
  },
  "no word from any node fires": {
    input: [],
    alerts: { ...none, ...missing },
  },
  "two views of one node each are two clusters": {
    input: sizes(steady(1), steady(1)),
    alerts: { ...none, ...missing, ...split },
  },
  "a node that came back is none": {
    input: sizes(`1x20 2x10`, `_x20 2x10`),
    alerts: none,
  },
  "nodes of other releases are none": {
    input: [
      ...sizes(steady(2), steady(2)),
      [series("vendor_cluster_size", "other-keycloak-0"), steady(1)],
    ],
    alerts: none,
  },
  "requests that wait for a connection fire for their node": {
    input: [...sizes(steady(2), steady(2)), ...waiting(3)],
    alerts: {
      ...none,
      KeycloakDatabasePoolExhausted: [
        {
          ...here,
          pod: pods[0],
          severity: "warning",
          summary: `Requests of ${HERE} wait for a connection to the database.`,
        },
      ],
    },
  },
  "one request of ten that fails fires, whatever probes say": {
    input: [...sizes(steady(2), steady(2)), ...requests(90, 10)],
    alerts: {
      ...none,
      KeycloakErrorRate: [
        {
          ...here,
          severity: "warning",
          summary: `More than 5 percent of the requests to ${HERE} fail.`,
        },
      ],
    },
  },
  "one request of a hundred is let pass": {
    input: [...sizes(steady(2), steady(2)), ...requests(99, 1)],
    alerts: none,
  },
  "restarts fire for their node": {
    input: [...sizes(steady(2), steady(2)), ...restarts("0x10 1x5 2x5 3x5 4x5")],
    alerts: {
      ...none,
      KeycloakRestarts: [
        {
          ...here,
          pod: pods[0],
          container: "keycloak",
          severity: "warning",
          summary: `A node of ${HERE} has restarted more than 2 time(s) in an hour.`,
        },
      ],
    },
  },
} as const satisfies Readonly<Record<string, AlertCase>>;
