import type { References } from "../../expression/references.js";
import { string, type Format } from "../../model/index.js";
import { labelsField } from "./metadata-fields.js";

const objectName: Format = {
  pattern: "^[a-z]([-a-z0-9]*[a-z0-9])?$",
  what: "a name of lower-case letters, digits and '-' that begins with a letter, such as login",
};

/** Values that decide names and labels. */
export const namingFields = {
  nameOverride: string({
    description:
      "Replaces the chart's name in names and in the label app.kubernetes.io/name. " +
      "Where it has a dash, names end in a hash of release and name.",
    format: objectName,
    maxLength: 40,
    whenAbsent: "the chart's name",
  }),
  fullnameOverride: string({
    description:
      "Replaces the name of the release's objects, which otherwise has the release in it.",
    format: objectName,
    maxLength: 52,
    whenAbsent: "release and chart name, joined",
  }),
  commonLabels: labelsField({
    description: "Labels for every object of the release, pods included.",
    examples: [{ "example.com/team": "identity" }],
  }),
};

export type NamingReferences = References<typeof namingFields>;
