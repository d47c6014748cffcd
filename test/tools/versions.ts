/**
 * Every pinned version of the tools that tests and the test cluster use.
 */
export const versions = {
  helm3: "3.22.0",
  helm4: "4.3.1",
  helmUnittest: "1.1.2",
  kubernetes: "1.36.3",
  coredns: "1.13.1",
  localPathProvisioner: "0.0.30",
  metricsServer: "0.8.0",
  argoCd: "3.2.12",
} as const;

/** The oldest Go that builds all of them (the `go` line of their go.mod files). */
export const goVersion = "1.26";
