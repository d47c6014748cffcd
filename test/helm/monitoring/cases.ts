import { growing, quarkusSeries, steady, wildflyPool, type Input, type Nodes } from "./nodes.js";

interface Fired {
  readonly namespace: string;
  readonly severity: string;
  readonly summary: string;
  readonly [label: string]: string;
}

/** Series over half an hour, and what has fired at its end. */
export interface AlertCase {
  readonly input: Input;
  readonly alerts: Readonly<Record<string, readonly Fired[]>>;
}

const here = { namespace: "identity" };

const none: AlertCase["alerts"] = {
  KeycloakNodeMissing: [],
  KeycloakTwoCoordinators: [],
  KeycloakDatabasePoolExhausted: [],
  KeycloakErrorRate: [],
  KeycloakRestarts: [],
};

const podsOf = ({ chart }: Nodes) => [`sso-${chart}-0`, `sso-${chart}-1`] as const;

const sizesOf =
  (nodes: Nodes) =>
  (...views: readonly (string | undefined)[]): Input =>
    podsOf(nodes).flatMap((pod, index) => {
      const view = views[index];
      return view === undefined ? [] : [[nodes.view(pod), view] as const];
    });

/** Two nodes that see each other. */
const togetherOf = (nodes: Nodes): Input => sizesOf(nodes)(steady(2), steady(2));

const exhausted = (nodes: Nodes): AlertCase["alerts"] => ({
  ...none,
  KeycloakDatabasePoolExhausted: [
    {
      ...here,
      pod: podsOf(nodes)[0],
      severity: "warning",
      summary: `Requests of sso-${nodes.chart} in identity wait for a connection to the database.`,
    },
  ],
});

/** What the alerts of every chart of Keycloak say. */
export function clusterCases(nodes: Nodes) {
  const [first, second] = podsOf(nodes);
  const sizes = sizesOf(nodes);
  const together = togetherOf(nodes);
  const waiting = (count: number): Input => [
    ...nodes.waiting(first, count),
    ...nodes.waiting(second, 0),
  ];
  const restarts = (values: string): Input => [
    [
      `kube_pod_container_status_restarts_total{namespace="identity",pod="${first}",container="keycloak"}`,
      values,
    ],
  ];
  const name = `sso-${nodes.chart} in identity`;
  const missing = {
    KeycloakNodeMissing: [
      {
        ...here,
        severity: "critical",
        summary: `A node of ${name} is missing from the cluster's view.`,
      },
    ],
  };
  const split = {
    KeycloakTwoCoordinators: [
      { ...here, severity: "critical", summary: `The nodes of ${name} are more than one cluster.` },
    ],
  };
  return {
    "two nodes that see each other fire none": {
      input: [...together, ...waiting(0), ...restarts(steady(1))],
      alerts: none,
    },
    "a view without a node fires": { input: sizes(steady(1)), alerts: { ...none, ...missing } },
    "no word from any node fires": { input: [], alerts: { ...none, ...missing } },
    "two views of one node each are two clusters": {
      input: sizes(steady(1), steady(1)),
      alerts: { ...none, ...missing, ...split },
    },
    "a node that came back is none": { input: sizes("1x20 2x10", "_x20 2x10"), alerts: none },
    "nodes of other releases are none": {
      input: [...together, [nodes.view(`other-${nodes.chart}-0`), steady(1)]],
      alerts: none,
    },
    "requests that wait for a connection fire for their node": {
      input: [...together, ...waiting(3)],
      alerts: exhausted(nodes),
    },
    "restarts fire for their node": {
      input: [...together, ...restarts("0x10 1x5 2x5 3x5 4x5")],
      alerts: {
        ...none,
        KeycloakRestarts: [
          {
            ...here,
            pod: first,
            container: "keycloak",
            severity: "warning",
            summary: `A node of ${name} has restarted more than 2 time(s) in an hour.`,
          },
        ],
      },
    },
  } as const satisfies Readonly<Record<string, AlertCase>>;
}

/** Failed requests, which Keycloak on Quarkus alone tells from probes. */
export function errorCases(nodes: Nodes): Readonly<Record<string, AlertCase>> {
  const [pod] = podsOf(nodes);
  const metric = "http_server_requests_seconds_count";
  const good = 'outcome="SUCCESS",status="200",uri="/realms';
  // A real sample of a fault is a probe's; the path is one of clients.
  const probe = quarkusSeries(metric, pod, 'outcome="SERVER_ERROR"');
  const requests = (right: number, wrong: number): Input => [
    [quarkusSeries(metric, pod, good), growing(right)],
    [probe.replace("/health/ready", "/realms/{realm}"), growing(wrong)],
    [probe, growing(1000)],
  ];
  const together = togetherOf(nodes);
  return {
    "one request of ten that fails fires, whatever probes say": {
      input: [...together, ...requests(90, 10)],
      alerts: {
        ...none,
        KeycloakErrorRate: [
          {
            ...here,
            severity: "warning",
            summary: `More than 5 percent of the requests to sso-${nodes.chart} in identity fail.`,
          },
        ],
      },
    },
    "one request of a hundred is let pass": {
      input: [...together, ...requests(99, 1)],
      alerts: none,
    },
  };
}

/** A pool of WildFly's, which says nothing of who waits at the moment. */
export function poolCases(nodes: Nodes): Readonly<Record<string, AlertCase>> {
  const [pod] = podsOf(nodes);
  const together = togetherOf(nodes);
  return {
    "a pool that is used up while nobody waits is let pass": {
      input: [...together, ...wildflyPool(pod, steady(0), steady(4))],
      alerts: none,
    },
    "a pool that had somebody wait and has connections again is let pass": {
      input: [...together, ...wildflyPool(pod, "0x27 30x3", "0+3x27 81x3")],
      alerts: none,
    },
  };
}
