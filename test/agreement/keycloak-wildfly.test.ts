import { everyoneAgrees } from "./agree.js";
import { rightCases } from "./keycloak-wildfly/right.js";
import { setCases } from "./keycloak-wildfly/set-cases.js";
import { wrongRules } from "./keycloak-wildfly/wrong-rules.js";
import { wrongRulesOfBlocks, wrongRulesOfKeycloak, wrongRulesOfZones } from "./wrong-rules.js";
import { wrongStructure } from "./keycloak-wildfly/wrong-structure.js";
import { wrongValues } from "./keycloak-wildfly/wrong-values.js";

everyoneAgrees("keycloak-wildfly", {
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
