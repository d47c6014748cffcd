import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import type { Row } from "./e2e/harness/rows.js";

/** What one kind of tests left behind: how many passed and failed, and a line for each that failed. */
interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

/** What is read of the report that vitest writes. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    /** Why a file did not even load. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Results by file; a stage that left none has failed as a whole. */
const results: Readonly<Record<string, (text: string) => Count>> = {
  ".cache/test/vitest.json": (text) => {
    const report = JSON.parse(text) as VitestReport;
    const failures = report.testResults.flatMap(({ name, message, assertionResults }) => {
      const file = relative(process.cwd(), name);
      const failed = assertionResults.filter(({ status }) => status === "failed");
      const tests = failed.map(({ fullName, failureMessages }) => {
        return `${file}: ${fullName}: ${failureMessages.join("\n")}`;
      });
      return message === "" ? tests : [`${file}: ${message}`, ...tests];
    });
    // A file that does not even load has no failed test, but is a failed suite.
    const failed = Math.max(report.numFailedTests, report.numFailedTestSuites);
    return { passed: report.numPassedTests, failed, failures };
  },
  ".cache/e2e/results.json": (text) => {
    const report = JSON.parse(text) as Omit<Count, "failures"> & { readonly rows: readonly Row[] };
    const failures = report.rows.filter(({ ok }) => !ok);
    return { ...report, failures: failures.map(({ name, figure }) => `${name}: ${figure}`) };
  },
};

/** Names of stages that ended with an error, from the command line. */
const broken = process.argv.slice(2);

const counts = Object.entries(results).map(([path, read]): Count => {
  if (existsSync(path)) return read(readFileSync(path, "utf8"));
  return { passed: 0, failed: 1, failures: [`${path} is missing: its tests did not run`] };
});
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const counted = counts.reduce((sum, count) => sum + count.failed, 0);
// A stage can fail by something that is no test, such as a linter.
const failed = counted > 0 ? counted : broken.length;
// Said last, where whoever reads only the end of a long log finds it.
for (const failure of counts.flatMap(({ failures }) => failures)) {
  process.stdout.write(`failed: ${shortened(failure)}\n`);
}
for (const stage of broken) process.stdout.write(`${stage} ended with an error\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function shortened(text: string): string {
  const lines = text.split("\n");
  const more = lines.length > 12 ? [...lines.slice(0, 12), "…"] : lines;
  return more.join("\n  ");
}
