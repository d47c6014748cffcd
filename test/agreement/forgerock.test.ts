import { everyoneAgrees } from "./agree.js";
import { rightCases } from "./forgerock/right.js";
import { setCases } from "./forgerock/set-cases.js";
import { wrongRules } from "./forgerock/wrong-rules.js";
import { wrongValues } from "./forgerock/wrong-values.js";

everyoneAgrees("forgerock", { cases: [...rightCases, ...wrongValues, ...wrongRules], setCases });
