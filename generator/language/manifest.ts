import type { TemplateTree } from "../expression/tree.js";
import type { Part, Templated } from "./templated.js";

/** An object of the Kubernetes API, checked against its type, in which any part may be an expression. */
export const manifest = <T>(tree: Templated<T> | Part<T | undefined>): TemplateTree =>
  tree as TemplateTree;
