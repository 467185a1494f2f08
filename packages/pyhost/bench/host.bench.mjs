// Host speed: pystone untranslated, in microseconds per pass; against CPython 2.7 where one is found (PYTHON27 or python2.7 on PATH).

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Host } from "@rpyts/pyhost/host";
import { registerCoreModules } from "@rpyts/pyhost/modules/registry";

const here = path.dirname(fileURLToPath(import.meta.url));
const PASSES = 20000;
const ROUNDS = 5;

/** Only what loading one file needs. */
const io = {
  readFile: (name) => fs.readFileSync(name, "latin1"),
  stat: (name) => fs.statSync(name),
  write: (fd, bytes) => fs.writeSync(fd, Buffer.from(bytes, "latin1")),
  platform: "linux2",
  environ: new Map(),
};

function hostTime() {
  const registry = new Map();
  registerCoreModules(registry);
  const host = new Host({ io, wordBits: 64, path: [here], libraryRoots: [], argv: [], registry });
  const main = host.getattr(host.runFile(path.join(here, "pystone.py"), "pystone"), "main");
  const time = (passes) => {
    const start = performance.now();
    host.call(main, [host.int(passes)]);
    return ((performance.now() - start) * 1000) / passes;
  };
  time(2000);
  return Math.min(...Array.from({ length: ROUNDS }, () => time(PASSES)));
}

function cpythonTime() {
  const script = "import pystone, time\nbest = 1e9\nfor i in range(5):\n    t = time.time()\n    pystone.main(20000)\n    best = min(best, time.time() - t)\nprint best / 20000 * 1e6";
  const python = process.env.PYTHON27 ?? "python2.7";
  const result = spawnSync(python, ["-B", "-c", script], { cwd: here, encoding: "utf8" });
  return result.error === undefined && result.status === 0 ? Number(result.stdout) : null;
}

/** Prints the figures and gives them: microseconds per pass, and the ratio to CPython (null without one). */
export async function run({ log }) {
  const host = hostTime();
  const cpython = cpythonTime();
  log(`host: ${host.toFixed(2)} us per pystone pass`);
  if (cpython !== null) log(`CPython 2.7: ${cpython.toFixed(2)} us per pass; ratio ${(host / cpython).toFixed(1)}`);
  else log("CPython 2.7: not found, no ratio");
  return { host, cpython, ratio: cpython === null ? null : host / cpython };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run({ log: console.log });
