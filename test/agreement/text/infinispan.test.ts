import { everyTextOf } from "./every-text.js";

everyTextOf("infinispan");
