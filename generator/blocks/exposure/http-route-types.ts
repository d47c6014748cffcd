/** A Gateway, or listeners of it. */
export interface ParentReference {
  readonly group: "gateway.networking.k8s.io";
  readonly kind: "Gateway";
  readonly name: string;
  readonly namespace?: string;
  readonly sectionName?: string;
  readonly port?: number;
}

export interface HttpRouteMatch {
  readonly path: { readonly type: "PathPrefix"; readonly value: string };
}

interface BackendReference {
  readonly group: "";
  readonly kind: "Service";
  readonly name: string;
  readonly port: number;
  readonly weight: 1;
}

interface HttpRouteRule {
  readonly matches: readonly HttpRouteMatch[];
  readonly backendRefs: readonly BackendReference[];
  /** @see https://gateway-api.sigs.k8s.io/geps/gep-1619/ */
  readonly sessionPersistence?: { readonly sessionName: string; readonly type: "Cookie" };
}

/**
 * An HTTPRoute, as far as a chart writes one: kubernetes-models has no Gateway API.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproute
 */
export interface HttpRoute {
  readonly apiVersion: "gateway.networking.k8s.io/v1";
  readonly kind: "HTTPRoute";
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly parentRefs: readonly ParentReference[];
    readonly hostnames?: readonly string[];
    readonly rules: readonly HttpRouteRule[];
  };
}
