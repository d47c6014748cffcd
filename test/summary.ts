import { existsSync, readFileSync } from "node:fs";

/** What one kind of tests left behind: how many passed and failed. */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Results by file; a stage that left none has failed as a whole. */
const results: Readonly<Record<string, (text: string) => Count>> = {
  ".cache/test/vitest.json": (text) => {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(text) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
    };
    // A file that does not even load has no failed test, but is a failed suite.
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) };
  },
  ".cache/e2e/results.json": (text) => {
    const { passed, failed } = JSON.parse(text) as Count;
    return { passed, failed };
  },
};

/** Names of stages that ended with an error, from the command line. */
const broken = process.argv.slice(2);

const counts = Object.entries(results).map(([path, read]): Count => {
  if (existsSync(path)) return read(readFileSync(path, "utf8"));
  process.stdout.write(`${path} is missing: its tests did not run\n`);
  return { passed: 0, failed: 1 };
});
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const counted = counts.reduce((sum, count) => sum + count.failed, 0);
// A stage can fail by something that is no test, such as a linter.
const failed = counted > 0 ? counted : broken.length;
for (const stage of broken) process.stdout.write(`${stage} ended with an error\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
