import type { IHTTPGetAction } from "kubernetes-models/v1/HTTPGetAction";
import type { IProbe } from "kubernetes-models/v1/Probe";
import type { Reference } from "../../expression/references.js";
import { group, integer } from "../../model/index.js";
import type { Items, Templated } from "../../language/templated.js";

/** How often a probe asks, and how often in a row it must fail. */
export const probeField = (
  description: string,
  defaults: { readonly periodSeconds: number; readonly failureThreshold: number },
) =>
  group(
    { description },
    {
      initialDelaySeconds: integer({
        description: "Time before the first check.",
        unit: "seconds",
        minimum: 1,
        maximum: 3600,
        whenAbsent: "none",
        examples: [30],
      }),
      periodSeconds: integer({
        description: "Time between two checks.",
        unit: "seconds",
        minimum: 1,
        maximum: 3600,
        default: defaults.periodSeconds,
      }),
      timeoutSeconds: integer({
        description: "Time that an answer may take.",
        unit: "seconds",
        minimum: 1,
        maximum: 3600,
        default: 5,
      }),
      failureThreshold: integer({
        description: "Failures in a row before Kubernetes acts.",
        unit: "failures",
        minimum: 1,
        maximum: 10000,
        default: defaults.failureThreshold,
      }),
    },
  );

type Settings = Reference<ReturnType<typeof probeField>>;

export const httpProbe = (
  httpGet: Templated<IHTTPGetAction>,
  settings: Settings,
): Templated<IProbe> => ({ httpGet, ...patience(settings) });

export const execProbe = (command: Items<string>, settings: Settings): Templated<IProbe> => ({
  exec: { command },
  ...patience(settings),
});

const patience = (settings: Settings) => ({
  initialDelaySeconds: settings.initialDelaySeconds,
  periodSeconds: settings.periodSeconds,
  timeoutSeconds: settings.timeoutSeconds,
  failureThreshold: settings.failureThreshold,
});
