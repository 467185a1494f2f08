// `npm run bench:WHAT`: measurements. Prints tables; asserts nothing.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBundle, ensureCompiled, ROOT } from "./lib/ensure.mjs";
import { C_TOOLCHAINS, ensureToolchains } from "./lib/toolchains.mjs";

const log = (line = "") => console.log(line);

/** Translates in a process of its own, as a user would. */
async function translate(target, output, extra = []) {
  const done = spawnSync(process.execPath, ["--stack-size=6500", join(ROOT, "scripts/translate.mjs"), ...extra, `--output=${output}`, target], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`translate ${target} failed:\n${done.stdout}${done.stderr}`);
}

const BENCHES = {
  async parse() {
    ensureCompiled();
    const { run } = await import("../packages/pyparser/bench/parse.bench.mjs");
    await run({ log });
  },
  async host() {
    ensureCompiled();
    const { run } = await import("../packages/pyhost/bench/host.bench.mjs");
    await run({ log });
  },
  async run() {
    ensureToolchains(C_TOOLCHAINS);
    await ensureBundle();
    const { run } = await import("../bench/run.mjs");
    await run({ log, translate });
  },
  async rbigint() {
    ensureToolchains(C_TOOLCHAINS);
    await ensureBundle();
    const { run } = await import("../bench/rbigint/check.mjs");
    await run({ log, translate });
  },
  async translate() {
    await ensureBundle();
    const { run } = await import("../bench/translate.mjs");
    await run({ log, root: ROOT });
  },
};

const name = process.argv[2] ?? "";
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(`usage: npm run bench:{${Object.keys(BENCHES).join(",")}}`);
  process.exit(2);
}
await bench();
