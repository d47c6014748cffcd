import type { References } from "../../expression/references.js";
import { boolean, dnsName } from "../../model/index.js";
import { annotationsField, labelsField } from "../names/metadata-fields.js";
import { hostsField } from "./hosts.js";
import { certificateKeys, ingressTlsField } from "./ingress-tls.js";
import { pathsField } from "./paths.js";
import { stickyIngressKeys, stickySessionsField, type Annotations } from "./sticky-sessions.js";

const commonFields = (reservedKeys: Annotations) => ({
  enabled: boolean({ description: "Whether there is one.", default: false }),
  className: dnsName({
    description: "Ingress class.",
    whenAbsent: "the cluster's default class",
    examples: ["nginx"],
  }),
  tls: ingressTlsField,
  labels: labelsField({ description: "Labels of the Ingress." }),
  annotations: annotationsField("Annotations of the Ingress.", reservedKeys),
});

interface Words {
  /** Which hosts are let through, listed or not. */
  readonly hosts: string;
  /** What is let through where no paths are listed. */
  readonly paths: string;
  /** Name of the cookie that keeps browsers on one node. */
  readonly cookie: string;
}

/** An Ingress for browsers; the chart's value is `ingress`. */
export const ingressFields = ({ hosts, paths, cookie }: Words) => ({
  hosts: hostsField(hosts),
  paths: pathsField(paths),
  stickySessions: stickySessionsField(cookie),
  ...commonFields({ ...certificateKeys("ingress"), ...stickyIngressKeys }),
});

/** An Ingress for one host that other values tell. @param path the chart's value */
export const ingressOfHostFields = (path: string) => commonFields(certificateKeys(path));

export type IngressReferences = References<ReturnType<typeof ingressFields>>;

export type IngressOfHostReferences = References<ReturnType<typeof ingressOfHostFields>>;
