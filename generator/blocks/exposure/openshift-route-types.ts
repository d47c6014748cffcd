/** How a router of OpenShift ends TLS, and what it does with requests without. */
export type RouteTls =
  | {
      readonly termination: "edge" | "reencrypt";
      readonly insecureEdgeTerminationPolicy?: "Allow" | "None" | "Redirect";
      /** In PEM; of `reencrypt` alone. */
      readonly destinationCACertificate?: string;
    }
  | {
      readonly termination: "passthrough";
      readonly insecureEdgeTerminationPolicy?: "None" | "Redirect";
    };

/**
 * A Route of OpenShift, as far as a chart writes one: kubernetes-models has none.
 * @see https://docs.openshift.com/container-platform/latest/rest_api/network_apis/route-route-openshift-io-v1.html
 */
export interface OpenShiftRoute {
  readonly apiVersion: "route.openshift.io/v1";
  readonly kind: "Route";
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly host?: string;
    readonly path?: string;
    readonly to: { readonly kind: "Service"; readonly name: string };
    readonly port: { readonly targetPort: string };
    readonly tls?: RouteTls;
  };
}
