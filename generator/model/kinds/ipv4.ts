/** RE2 of one part of an IPv4 address, 0 to 255. */
export const OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

export const IPV4 = `${OCTET}(\\.${OCTET}){3}`;
