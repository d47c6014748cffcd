import { clientService, headlessService } from "../../../generator/index.js";
import { headlessName, names, values } from "../context.js";

const { service } = values;

export const client = clientService(service, names, [
  {
    name: "postgresql",
    port: service.port,
    targetPort: "postgresql",
    nodePort: service.nodePort,
  },
]);

export const headless = headlessService(
  headlessName,
  names,
  [{ name: "postgresql", port: 5432, targetPort: "postgresql" }],
  "The pod has a name while it starts and recovers, too.",
);
