import { everyTextOf } from "./every-text.js";

everyTextOf("forgerock-ds");
