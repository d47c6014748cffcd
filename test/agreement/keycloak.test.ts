import { everyoneAgrees } from "./agree.js";
import { rightCases } from "./keycloak/right.js";
import { setCases } from "./keycloak/set-cases.js";
import { wrongRules } from "./keycloak/wrong-rules.js";
import { wrongRulesOfBlocks, wrongRulesOfKeycloak, wrongRulesOfZones } from "./wrong-rules.js";
import { wrongStructure } from "./keycloak/wrong-structure.js";
import { wrongValues } from "./keycloak/wrong-values.js";

everyoneAgrees("keycloak", {
  cases: [
    ...rightCases,
    ...wrongValues,
    ...wrongStructure,
    ...wrongRules,
    ...wrongRulesOfBlocks,
    ...wrongRulesOfKeycloak,
    ...wrongRulesOfZones,
  ],
  setCases,
});
