// `npm run fuzz`: random programs on every engine. See test/fuzz/main.ts for the options.

import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureModules, ROOT } from "./lib/ensure.mjs";
import { C_TOOLCHAINS, ensureToolchains } from "./lib/toolchains.mjs";

ensureModules();
ensureToolchains(C_TOOLCHAINS);
const out = join(ROOT, "build", "fuzz", "main.mjs");
await build({
  entryPoints: [join(ROOT, "test/fuzz/main.ts")],
  outfile: out,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  conditions: ["source"],
  logLevel: "warning",
  banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
});
const done = spawnSync(process.execPath, ["--stack-size=6500", out, ...process.argv.slice(2)], { stdio: "inherit", env: { ...process.env, RPYTHON_ROOT: `${ROOT}/` } });
process.exitCode = done.status ?? 1;
