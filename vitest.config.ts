import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["build/**", "node_modules/**"],
    // Real Helm and the TypeScript compiler take their time on two busy cores.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
