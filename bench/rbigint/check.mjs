// `npm run bench:rbigint`: many random operations of rbigint, in C and in JavaScript, against Node's BigInt.

import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expectedOutput } from "./bigint.mjs";

const PROGRAM = fileURLToPath(new URL("./random_operations.py", import.meta.url));
const DECIMALS_20000 = 66439;

/** Seed, number of operations, and the most bits of an operand. */
const RUNS = {
  c: [
    [1, 200_000, 800],
    [2, 50_000, 12_000],
    [3, 100_000, DECIMALS_20000],
  ],
  js: [
    [4, 50_000, 800],
    [5, 10_000, 12_000],
    [6, 2_000, DECIMALS_20000],
  ],
};

/** Translates the program for both backends and compares. Throws at the first difference. */
export async function run({ log, translate }) {
  const folder = await mkdtemp(join(tmpdir(), "bench-rbigint-"));
  try {
    for (const [backend, runs] of Object.entries(RUNS)) {
      const executable = join(folder, backend);
      await translate(PROGRAM, executable, [`--backend=${backend}`]);
      for (const [seed, count, bits] of runs) compare(log, backend, executable, seed, count, bits);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function compare(log, backend, executable, seed, count, bits) {
  const started = performance.now();
  const args = [seed, count, bits].map(String);
  const command = backend === "js" ? [process.execPath, executable, ...args] : [executable, ...args];
  const output = execFileSync(command[0], command.slice(1), { encoding: "utf8", maxBuffer: 1 << 28 });
  const took = performance.now() - started;
  const expected = expectedOutput(seed, count, bits);
  const place = firstDifference(output.split("\n"), expected.split("\n"));
  if (place !== null) throw new Error(`${backend}, seed ${seed}, ${bits} bits: ${place}`);
  log(`${backend.padEnd(3)} ${String(count).padStart(7)} operations of up to ${String(bits).padStart(6)} bits agree  ${took.toFixed(0).padStart(6)} ms`);
}

function firstDifference(lines, expected) {
  const i = expected.findIndex((line, at) => line !== lines[at]);
  if (i < 0 && lines.length === expected.length) return null;
  return `"${lines[Math.max(i, 0)]}" instead of "${expected[Math.max(i, 0)]}"`;
}
