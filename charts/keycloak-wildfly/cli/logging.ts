import { eachPair, text, type Items } from "../../../generator/index.js";
import { values } from "../context.js";

const { log } = values;

const LOGGING = "/subsystem=logging";

const categoryLines = eachPair<string, string>(log.categories, (category, level) => [
  text`if (outcome != success) of ${LOGGING}/logger=${category}:read-resource`,
  text`  ${LOGGING}/logger=${category}:add`,
  "end-if",
  text`${LOGGING}/logger=${category}:write-attribute(name=level,value=${level})`,
]);

/** Levels; the log goes to the console alone. The official image has some of this already. */
export const loggingLines: Items<string> = [
  `if (outcome == success) of ${LOGGING}/periodic-rotating-file-handler=FILE:read-resource`,
  `  ${LOGGING}/root-logger=ROOT:remove-handler(name=FILE)`,
  `  ${LOGGING}/periodic-rotating-file-handler=FILE:remove`,
  "end-if",
  `${LOGGING}/console-handler=CONSOLE:undefine-attribute(name=level)`,
  `${LOGGING}/console-handler=CONSOLE:write-attribute(name=named-formatter,value=PATTERN)`,
  text`${LOGGING}/root-logger=ROOT:write-attribute(name=level,value=${log.level})`,
  categoryLines,
];
