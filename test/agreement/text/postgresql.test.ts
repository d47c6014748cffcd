import { everyTextOf } from "./every-text.js";

everyTextOf("postgresql");
