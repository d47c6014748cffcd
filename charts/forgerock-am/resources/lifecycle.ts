import type { ILifecycle } from "kubernetes-models/v1/Lifecycle";
import { comment, text, type Templated } from "../../../generator/index.js";
import { values } from "../context.js";

/** How an access manager leaves. */
export const lifecycle: Templated<ILifecycle> = {
  preStop: comment("It answers while proxies learn that it leaves.", {
    exec: { command: ["sleep", text`${values.shutdown.delaySeconds}`] },
  }),
};
