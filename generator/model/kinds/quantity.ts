import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import { quantityFormat } from "../kubernetes/quantity.js";
import { leaf } from "./leaf.js";

/** A Kubernetes resource quantity that is not negative, such as `500m`, `2` or `1Gi`. */
export const quantity = <const O extends FieldOptions<string | number>>(
  options: O,
): LeafField<string | number, PresenceOf<O>> =>
  leaf<string | number, O>(options, {
    holds: { is: "quantity", format: quantityFormat },
    word: "quantity",
    declaration: () => `C.Quantity<${JSON.stringify(quantityFormat.what)}>`,
  });
