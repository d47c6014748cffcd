import {
  call,
  eachEntry,
  given,
  isBranch,
  merge,
  text,
  when,
  type Expression,
} from "../../../generator/index.js";
import { values } from "../context.js";
import type { Variables } from "./variables.js";

const { cache, features, jvm, multiSite, options, shutdown } = values;

const join = (list: Expression<readonly string[]>): Expression<string> => call("join", ",", list);

const { maxRamPercentage } = jvm;

/** @see https://www.keycloak.org/server/all-config */
export const serverVariables = merge<Variables>(
  {
    KC_HEALTH_ENABLED: "true",
    KC_FEATURES: when(
      multiSite.enabled,
      join(call("append", features.enabled, "multi-site")),
      given(features.enabled, join),
    ),
    // Without this feature, sessions live in memory alone.
    KC_FEATURES_DISABLED: when(
      isBranch(cache, "volatile"),
      join(call("append", features.disabled, "persistent-user-sessions")),
      given(features.disabled, join),
    ),
    KC_SHUTDOWN_DELAY: text`${shutdown.delaySeconds}s`,
    KC_SHUTDOWN_TIMEOUT: text`${shutdown.timeoutSeconds}s`,
    JAVA_OPTS_KC_HEAP: text`-XX:MaxRAMPercentage=${maxRamPercentage} -XX:InitialRAMPercentage=50`,
  },
  eachEntry(options, (name, value) => [
    text`KC_${call("replace", "-", "_", call("upper", name))}`,
    value,
  ]),
);
