import { text, type Items } from "../../../generator/index.js";
import { values } from "../context.js";

const LISTENER = "/subsystem=undertow/server=default-server/http-listener=default";

/** Headers of the proxy in front. */
export const accessLines: Items<string> = [
  text`${LISTENER}:write-attribute(name=proxy-address-forwarding,value=${values.proxy.addressForwarding})`,
];
