import type { DebianLayer } from "./recipe.js";

/** curl as Debian has it, which speaks HTTP and LDAP with TLS. */
export const curl: DebianLayer = {
  kind: "debian",
  name: "curl",
  packages: [
    "curl",
    "libbrotli1",
    "libcom-err2",
    "libcurl4",
    "libffi8",
    "libgnutls30",
    "libgssapi-krb5-2",
    "libhogweed6",
    "libidn2-0",
    "libk5crypto3",
    "libkeyutils1",
    "libkrb5-3",
    "libkrb5support0",
    "libldap-2.5-0",
    "libnettle8",
    "libnghttp2-14",
    "libp11-kit0",
    "libpsl5",
    "librtmp1",
    "libsasl2-2",
    "libssh2-1",
    "libssl3",
    "libtasn1-6",
    "libunistring2",
    "libzstd1",
  ],
};
