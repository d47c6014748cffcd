export { chartModule } from "./chart-module.js";
export { InvalidValuesError } from "./invalid-values-error.js";
