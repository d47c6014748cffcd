export { chartModule } from "./chart-module.js";
export {
  boolean,
  EnvironmentError,
  fromEnv,
  integer,
  number,
  oneOf,
  string,
} from "./environment.js";
export { fleet } from "./fleet.js";
export { InvalidFleetError } from "./invalid-fleet-error.js";
export { InvalidValuesError } from "./invalid-values-error.js";
export { InvalidLayersError, layer, removed } from "./layers.js";
export * from "./argo-cd/index.js";
export { toYaml } from "./to-yaml.js";
