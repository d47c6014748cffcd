import type { OwnNames } from "../../../generator/index.js";

/** What the chart's pods have by themselves. */
export const ownNames: OwnNames = {
  env: {
    "set store.baseDn instead": ["BASE_DN"],
    "servers find each other by it": ["HOST", "DOMAIN", "NAME", "POD_NAME"],
    "set indexes instead": ["INDEXES"],
    "set jvm instead": ["OPENDJ_JAVA_ARGS", "SERVER_JAVA_ARGS"],
    "set zones.names instead": ["ZONE", "ZONES"],
    "the tools write there": ["HOME"],
  },
  volumes: ["data", "passwords", "schema", "scripts", "tmp"],
  mountPaths: [
    "/opt/fairlead/passwords",
    "/opt/fairlead/schema",
    "/opt/fairlead/scripts",
    "/opt/opendj/instance.loc",
    "/tmp",
    "/var/lib/opendj",
  ],
  containers: ["opendj"],
};
