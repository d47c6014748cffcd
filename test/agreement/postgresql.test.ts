import { everyoneAgrees } from "./agree.js";
import { rightCases } from "./postgresql/right.js";
import { setCases } from "./postgresql/set-cases.js";
import { wrongRules } from "./postgresql/wrong-rules.js";
import { wrongRulesOfBlocks } from "./wrong-rules.js";
import { wrongStructure } from "./postgresql/wrong-structure.js";
import { wrongValues } from "./postgresql/wrong-values.js";

everyoneAgrees("postgresql", {
  cases: [...rightCases, ...wrongValues, ...wrongStructure, ...wrongRules, ...wrongRulesOfBlocks],
  setCases,
});
