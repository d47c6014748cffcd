/**
 * What Helm and its users put beside a subchart's own values: `global` is copied into each
 * dependency, and a dependency's `condition` conventionally reads `<chart>.enabled`.
 * @see https://helm.sh/docs/chart_template_guide/subcharts_and_globals/
 */
export const helmAdditions = {
  global: {
    type: "object",
    description: "Values that Helm shares with subcharts. This chart reads none of them.",
  },
  enabled: {
    type: "boolean",
    description:
      "For a parent chart whose dependency condition names it. This chart does not read it.",
  },
} as const;
