import { everyTextOf } from "./every-text.js";

everyTextOf("keycloak");
