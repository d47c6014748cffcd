import { everyoneAgrees } from "./agree.js";
import { rightCases } from "./forgerock-ds/right.js";
import { setCases } from "./forgerock-ds/set-cases.js";
import { wrongRules } from "./forgerock-ds/wrong-rules.js";
import { wrongStructure } from "./forgerock-ds/wrong-structure.js";
import { wrongValues } from "./forgerock-ds/wrong-values.js";
import { wrongRulesOfBlocks, wrongRulesOfZones } from "./wrong-rules.js";

everyoneAgrees("forgerock-ds", {
  cases: [
    ...rightCases,
    ...wrongValues,
    ...wrongStructure,
    ...wrongRules,
    ...wrongRulesOfBlocks,
    ...wrongRulesOfZones,
  ],
  setCases,
});
