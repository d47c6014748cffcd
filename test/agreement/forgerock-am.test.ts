import { everyoneAgrees } from "./agree.js";
import { rightCases } from "./forgerock-am/right.js";
import { setCases } from "./forgerock-am/set-cases.js";
import { wrongDistributions } from "./forgerock-am/wrong-distributions.js";
import { wrongRules } from "./forgerock-am/wrong-rules.js";
import { wrongStructure } from "./forgerock-am/wrong-structure.js";
import { wrongValues } from "./forgerock-am/wrong-values.js";
import { wrongRulesOfBlocks, wrongRulesOfZones } from "./wrong-rules.js";

everyoneAgrees("forgerock-am", {
  cases: [
    ...rightCases,
    ...wrongValues,
    ...wrongStructure,
    ...wrongRules,
    ...wrongDistributions,
    ...wrongRulesOfBlocks,
    ...wrongRulesOfZones,
  ],
  setCases,
});
