import { mappingHelper } from "../../language/helper.js";
import type { Labels, Naming } from "./naming.js";

/**
 * Labels of pods beside the server's, which no Service of a server selects: the name has a dot, which
 * no alias has, and no hash behind it. @param what such pods are for, in one word, such as `backup`
 */
export const labelsAside = (
  chartName: string,
  { fullname }: Naming,
  { what, comment }: { readonly what: string; readonly comment: string },
) =>
  mappingHelper<Labels>({
    name: `${what}Labels`,
    comment,
    body: {
      "app.kubernetes.io/name": `${chartName}.${what}`,
      "app.kubernetes.io/instance": fullname,
    },
  });
