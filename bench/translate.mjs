// Translation time: whole processes from start to written sources, CPU seconds, phase by phase; of large generated programs also how time and memory grow.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { writeProgram } from "./generate-program.mjs";
import { median } from "./run.mjs";

const BACKENDS = ["c", "js"];
/** Lengths of generated programs. */
const LENGTHS = [1000, 5000, 10_000, 20_000];
const RUNS_OF_LARGE_PROGRAMS = 3;

const TARGETS = [
  ...["nopstandalone", "rpystonedalone", "richards", "gcbench", "bf"].map((name) => `goal/target${name}`),
  ...["scheme", "plum", "riscv"].map((name) => `examples/${name}/target${name}`),
];

/** Runs each translation `runs` times in a process of its own and prints medians. `log` takes a line, `root` is the checkout. */
export async function run({ log, root, runs = 7 }) {
  const folder = mkdtempSync(join(tmpdir(), "rpython-bench-"));
  try {
    for (const target of TARGETS) for (const backend of BACKENDS) measure({ log, title: basename(target), backend, runs, file: join(root, `${target}.py`), root, folder });
    for (const backend of BACKENDS) measureGrowth({ log, backend, root, folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The last column: how much faster than the program time grew, against the shortest program and against the row above. */
function measureGrowth({ log, backend, root, folder }) {
  const rows = [];
  for (const lines of LENGTHS) {
    const file = writeProgram(lines, join(folder, `program${lines}`));
    const cpuMs = measure({ log, title: `${lines} lines`, backend, runs: RUNS_OF_LARGE_PROGRAMS, file, root, folder });
    rows.push({ lines, cpuMs });
    const growth = (from) => (cpuMs / from.cpuMs / (lines / from.lines)).toFixed(2);
    if (rows.length > 1) log(`    growth       ${growth(rows[0])} of linear from ${rows[0].lines} lines, ${growth(rows.at(-2))} from ${rows.at(-2).lines} lines`);
  }
}

/** Translates `runs` times, prints medians, gives the CPU time. */
function measure({ log, title, backend, runs, ...job }) {
  const reports = Array.from({ length: runs }, () => translateOnce({ backend, ...job }));
  const middle = (value) => median(reports.map(value));
  const total = middle((report) => report.cpuMs);
  log(`${title.padEnd(22)} ${backend.padEnd(3)} ${(total / 1000).toFixed(2)} s CPU, ${(middle((r) => r.wallMs) / 1000).toFixed(2)} s wall, ${(middle((r) => r.peakKiB) / 1024).toFixed(0)} MiB`);
  for (const { task } of reports[0].timings) {
    const cpu = middle((report) => report.timings.find((phase) => phase.task === task).cpuMs);
    log(`    ${task.padEnd(12)} ${cpu.toFixed(0).padStart(6)} ms`);
  }
  return total;
}

/** Tells the peak of memory on standard error when the process ends. */
const TELL_PEAK = `data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))`;

function translateOnce({ root, folder, file, backend }) {
  const args = ["--stack-size=6500", `--import=${TELL_PEAK}`, join(root, "scripts/translate.mjs"), "--source", "--json", `--backend=${backend}`, `--output=${join(folder, "out")}`, file];
  const done = spawnSync(process.execPath, args, { encoding: "utf8", cwd: folder, maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`translate ${file} failed:\n${done.stdout}${done.stderr}`);
  return { ...JSON.parse(done.stdout), peakKiB: Number(/peak (\d+)/.exec(done.stderr)[1]) };
}
