export { chartModule } from "./chart-module.js";
export { fleet } from "./fleet.js";
export { InvalidFleetError } from "./invalid-fleet-error.js";
export { InvalidValuesError } from "./invalid-values-error.js";
