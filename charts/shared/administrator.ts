import { boolean, credentialsField, group } from "../../generator/index.js";

export const bootstrapAdminField = group(
  { description: "The first administrator, made when the database is empty." },
  {
    enabled: boolean({
      description: "Whether the Secret is read. Turn off once real administrators exist.",
      default: true,
    }),
    secret: credentialsField("the first administrator", "admin"),
  },
);
