import type { IContainer } from "kubernetes-models/v1/Container";
import type { Reference } from "../../expression/references.js";
import { unless, when } from "../../language/choice.js";
import type { Part, Templated } from "../../language/templated.js";
import { boolean, group } from "../../model/index.js";

export const diagnosticModeField = group(
  { description: "Pods to look around in when the server does not start." },
  {
    enabled: boolean({
      description:
        "Whether the server's container sleeps instead of starting it, without probes and lifecycle hooks. Clients get no answers meanwhile.",
      default: false,
    }),
  },
);

type Mode = Reference<typeof diagnosticModeField>;

type Of = Partial<IContainer>;

/** What starts the server, or lets its container sleep. */
export const startOrSleep = (mode: Mode, start: Templated<Of>): Part<Of> =>
  when<Of>(mode.enabled, { command: ["sleep", "infinity"] }, start);

/** Probes and lifecycle hooks, which a container that sleeps would fail. */
export const whileServing = (mode: Mode, watch: Templated<Of>): Part<Of | undefined> =>
  unless<Of>(mode.enabled, watch);
