import {
  amountOf,
  call,
  certain,
  dividedBy,
  eachPair,
  integerHelper,
  quantityIn,
  text,
  times,
  type Expression,
  type Items,
} from "../../../generator/index.js";
import { values } from "../context.js";

const { maxConnections, memory, resources, settings } = values;

/** There is one, by a rule. */
const limit = amountOf(quantityIn(resources, "limits", "memory"));

const mebibytes = integerHelper({
  name: "memory",
  comment: "The limit of memory in MiB.",
  body: call("int64", dividedBy(certain<number>(limit), 1_048_576)),
});

const share = (percent: Expression<number>) => dividedBy(times(mebibytes, percent), 100);

/** Settings of the server; of two of one name the last counts, and all win over files. */
export const serverArguments: Items<string> = [
  "-c",
  text`max_connections=${maxConnections}`,
  "-c",
  text`shared_buffers=${share(memory.sharedBuffersPercent)}MB`,
  "-c",
  text`effective_cache_size=${share(memory.cachePercent)}MB`,
  eachPair<string, string>(settings, (name, value) => ["-c", text`${name}=${value}`]),
];
