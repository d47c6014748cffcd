import { everyoneAgrees } from "./agree.js";
import { rightCases } from "./infinispan/right.js";
import { setCases } from "./infinispan/set-cases.js";
import { wrongRules } from "./infinispan/wrong-rules.js";
import { wrongRulesOfBlocks, wrongRulesOfZones } from "./wrong-rules.js";
import { wrongStructure } from "./infinispan/wrong-structure.js";
import { wrongValues } from "./infinispan/wrong-values.js";

everyoneAgrees("infinispan", {
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
