import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take minutes. */
const slow = ["/test/agreement/text/"];

const isSlow = ({ moduleId }: TestSpecification): boolean =>
  slow.some((folder) => moduleId.includes(folder));

/** Slow files begin first, so that none of them is left to run alone at the end. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(isSlow(b)) - Number(isSlow(a)));
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["build/**", "node_modules/**"],
    // Real Helm and the TypeScript compiler take their time on two busy cores.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Vitest itself leaves a core idle, which is half of the machine where there are two.
    maxWorkers: "100%",
    sequence: { sequencer: SlowFirst },
  },
});
