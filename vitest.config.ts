import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/test/**/*.test.ts", "test/**/*.test.ts"],
    pool: "forks",
    maxWorkers: 2,
    // The host recurses with the programs it runs, as the commands do.
    execArgv: ["--stack-size=6500"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The packages are compiled already: tests run what is shipped, and load it as Node does.
    server: { deps: { external: [/\/packages\/[^/]+\/dist\//] } },
  },
});
