import {
  branch,
  clientServiceFields,
  group,
  integer,
  kubernetes,
  list,
  nodePortField,
  oneOf,
  section,
  string,
  union,
  type Format,
} from "../../../generator/index.js";
import { contract } from "../contract.js";

const siteName: Format = {
  pattern: "^[A-Za-z][-A-Za-z0-9_]{0,62}$",
  what: "a site's name of up to 63 letters, digits, '-' and '_' that begins with a letter, such as lon",
};

const routerAddress: Format = {
  pattern:
    "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\[[1-9][0-9]{0,4}\\]$",
  what: "a host in lower case and a port in brackets, as JGroups has them, such as router.lon.example.com[12001]",
};

/** Other clusters that have what this one has. */
export const crossSiteFields = section("Cross-site", {
  crossSite: union(
    {
      description: "Whether clusters of other sites have what is written here.",
      discriminator: "kind",
      default: "none",
    },
    {
      none: branch({ description: "This is the one cluster." }),
      gossipRouter: branch(
        {
          description:
            "Sites that reach each other through gossip routers (RELAY2 over TUNNEL): each has one, and servers connect to all of them.",
        },
        {
          site: string({
            description: "Name of this site, which no other has.",
            format: siteName,
            examples: ["lon"],
          }),
          others: list(string({ description: "Name of a site.", format: siteName }), {
            description: "The other sites.",
            minItems: 1,
            uniqueItems: true,
            examples: [["nyc"]],
          }),
          routers: list(string({ description: "Address of a router.", format: routerAddress }), {
            description:
              "Gossip routers of the other sites, as this one reaches them. Its own comes first by itself.",
            minItems: 1,
            uniqueItems: true,
            examples: [["router.nyc.example.com[12001]"]],
          }),
          strategy: oneOf(["sync", "async"], {
            description:
              "Whether a write waits for the other sites, in caches that say nothing else. With async, what was written last is lost with the site.",
            whenAbsent: "sync",
          }),
          failurePolicy: oneOf(["warn", "ignore", "fail"], {
            description:
              "What a synchronous write does that another site does not take: it is logged, or not, or the client is told that it failed.",
            whenAbsent: "warn",
          }),
          timeoutSeconds: integer({
            description:
              "How long a synchronous write waits for another site. When the network between sites is cut, writes wait so long until the cut is noticed.",
            unit: "seconds",
            minimum: 1,
            maximum: 3600,
            whenAbsent: "15",
            examples: [4],
          }),
          takeOffline: group(
            {
              description:
                "When a site that does not answer is written to no more, until it is brought back and its state pushed. Both together; without either, never.",
            },
            {
              afterFailures: integer({
                description: "Writes in a row that fail.",
                unit: "writes",
                minimum: 1,
                maximum: 1_000_000,
                whenAbsent: "any number",
                examples: [10],
              }),
              minWaitSeconds: integer({
                description: "Time since the first of them.",
                unit: "seconds",
                minimum: 1,
                maximum: 86_400,
                whenAbsent: "none",
                examples: [60],
              }),
            },
          ),
        },
      ),
    },
  ),
  router: group(
    { description: "The gossip router of this site, one pod, where crossSite has routers." },
    {
      service: group(
        { description: "The Service that servers of all sites reach it by." },
        {
          type: clientServiceFields.type,
          nodePort: nodePortField("Port of the cluster's nodes."),
          labels: clientServiceFields.labels,
          annotations: clientServiceFields.annotations,
        },
      ),
      resources: kubernetes("ResourceRequirements", {
        description: "Requests and limits of the router.",
        default: {
          requests: { cpu: "50m", memory: "128Mi" },
          limits: { cpu: "1", memory: "256Mi" },
        },
      }),
    },
  ),
});

/** Where routers of releases are found. */
export const routerPort = contract.ports.router;
