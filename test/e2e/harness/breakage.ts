/** A way to break a packaged chart, and the row that tells. */
export interface Breakage {
  readonly what: string;
  /** The row that must fail, and thus the scenario to run. */
  readonly row: string;
  readonly chart: string;
  /** In the chart. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}
