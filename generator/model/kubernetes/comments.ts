import comments from "./comments.json" with { type: "json" };
import type { ShapeComments } from "./extract-comments.js";

/**
 * A sentence for each property of the Kubernetes shapes, by the shape's short name (`Container`).
 * Source: the OpenAPI of Kubernetes 1.36.3: `make kubernetes-definitions`.
 */
export const shapeComments: Readonly<Record<string, ShapeComments>> = comments;
