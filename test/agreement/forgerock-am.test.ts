import { everyoneAgrees } from "./agree.js";
import { rightCases } from "./forgerock-am/right.js";
import { setCases } from "./forgerock-am/set-cases.js";
import { wrongRules } from "./forgerock-am/wrong-rules.js";
import { wrongValues } from "./forgerock-am/wrong-values.js";
import { wrongRulesOfBlocks } from "./wrong-rules.js";

everyoneAgrees("forgerock-am", {
  cases: [...rightCases, ...wrongValues, ...wrongRules, ...wrongRulesOfBlocks],
  setCases,
});
