// Translation time: whole processes from start to written sources, CPU seconds, phase by phase.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./run.mjs";

const BACKENDS = ["c", "js"];
const TARGETS = ["targetnopstandalone", "targetrpystonedalone", "targetrichards", "targetgcbench", "targetbf"];

/** Runs each translation `runs` times in a process of its own and prints medians. `log` takes a line, `root` is the checkout. */
export async function run({ log, root, runs = 7 }) {
  const folder = mkdtempSync(join(tmpdir(), "rpython-bench-"));
  try {
    for (const target of TARGETS) for (const backend of BACKENDS) measure({ log, root, folder, target, backend, runs });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure({ log, root, folder, target, backend, runs }) {
  const reports = Array.from({ length: runs }, () => translateOnce(root, folder, target, backend));
  const total = median(reports.map((report) => report.cpuMs));
  log(`${target.padEnd(22)} ${backend.padEnd(3)} ${(total / 1000).toFixed(2)} s CPU, ${(median(reports.map((r) => r.wallMs)) / 1000).toFixed(2)} s wall`);
  for (const { task } of reports[0].timings) {
    const cpu = median(reports.map((report) => report.timings.find((phase) => phase.task === task).cpuMs));
    log(`    ${task.padEnd(12)} ${cpu.toFixed(0).padStart(6)} ms`);
  }
}

function translateOnce(root, folder, target, backend) {
  const args = ["--stack-size=6500", join(root, "scripts/translate.mjs"), "--source", "--json", `--backend=${backend}`, `--output=${join(folder, target)}`, join(root, "goal", `${target}.py`)];
  const done = spawnSync(process.execPath, args, { encoding: "utf8", cwd: folder });
  if (done.status !== 0) throw new Error(`translate ${target} failed:\n${done.stdout}${done.stderr}`);
  return JSON.parse(done.stdout);
}
