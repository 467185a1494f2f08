// `npm test`: modules, toolchains, compiled packages, every test; closes with what ran and what could not.

import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBundle, ensureCompiled, ensureModules, ROOT } from "./lib/ensure.mjs";
import { ensureToolchains, TOOLCHAINS } from "./lib/toolchains.mjs";

ensureModules();
const missing = ensureToolchains(TOOLCHAINS);
ensureCompiled();
await ensureBundle();

const report = join(ROOT, "node_modules/.cache/test-report.json");
mkdirSync(join(ROOT, "node_modules/.cache"), { recursive: true });
rmSync(report, { force: true });
const args = [join(ROOT, "node_modules/vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)];
const env = { ...process.env, RPYTHON_MISSING_TOOLS: missing.map((tool) => tool.name).join(",") };
const done = spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit", env });

const result = JSON.parse(readFileSync(report, "utf8"));
const skipped = result.numPendingTests + result.numTodoTests;
for (const tool of missing) console.log(`could not run: what needs the ${tool.name} (package ${tool.packages.join(", ")})`);
console.log(`${missing.length} toolchain(s) missing, ${skipped} test(s) could not run`);
console.log(`${result.numPassedTests} passed, ${result.numFailedTests} failed, ${skipped} skipped`);
process.exitCode = done.status === 0 && skipped === 0 ? 0 : 1;
