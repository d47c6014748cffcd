import { string } from "../../model/index.js";

/** When a CronJob runs. @param what it does then */
export const scheduleFields = (what: string, schedule: string) => ({
  schedule: string({
    description: what,
    format: {
      pattern: "^(@(yearly|annually|monthly|weekly|daily|midnight|hourly)|[^\\s@]+( [^\\s]+){4})$",
      what: "a schedule of five fields or a word of cron's, such as @daily",
    },
    default: schedule,
  }),
  timeZone: string({
    description: "Time zone of the schedule.",
    format: {
      pattern: "^[A-Za-z][-+A-Za-z0-9_]*(/[A-Za-z0-9][-+A-Za-z0-9_]*)*$",
      what: "a time zone, such as Europe/Berlin",
    },
    whenAbsent: "that of the cluster's controller, most often UTC",
    examples: ["Europe/Berlin"],
  }),
});
