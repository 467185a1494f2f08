// The speed of translated programs against the same algorithms written by hand:
// in C (peers/*.c, gcc -O2, the Boehm collector), in JavaScript
// (peers/js/*.mjs, on the Node that runs this), and for integers of any size in
// Python (peers/*.py, on the python3 of the machine, where there is one).  Builds both sides, runs them in
// turns, and prints a table.  A ratio is the median of the ratios of neighbouring
// runs, so that a machine which is busy for a while spoils little.

import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const exec = promisify(execFile);

const PEERS = fileURLToPath(new URL("./peers/", import.meta.url));
const GOAL = fileURLToPath(new URL("../goal/", import.meta.url));

const PAIRED_RUNS = 15;
const STARTUP_RUNS = 200;

/** Our programs, by the name of the executable. */
const TARGETS = {
  pystonerichards: "targetrpystonedalone.py",
  gcbench: "targetgcbench.py",
  nop: "targetnopstandalone.py",
  pidigits: "targetpidigits.py",
};

/** Those that are translated to JavaScript too. */
const JS_TARGETS = new Set(["pystonerichards", "gcbench", "pidigits"]);

/** The C programs, by the name of the executable: source and options of gcc. */
const C_PROGRAMS = {
  richards: ["richards.c", ["-lgc"]],
  pystone: ["pystone.c", ["-lgc"]],
  "pystone-opaque": ["pystone.c", ["-DOPAQUE_STRINGS", "-lgc"]],
  gcbench: ["gcbench.c", ["-lgc"]],
  nop: ["nop.c", []],
  startup: ["startup.c", []],
};

/** What is timed: both programs, with their arguments, print a line "<line> NUMBER <unit>". In JavaScript the compiler's work is a small part of these times. */
const WORKLOADS = [
  { title: "richards", ours: ["pystonerichards", "richards"], peer: ["richards"], line: "richards", unit: "ms/iteration" },
  { title: "pystone", ours: ["pystonerichards"], peer: ["pystone"], line: "pystone", unit: "ns/pass" },
  { title: "pystone, opaque strings", ours: ["pystonerichards"], peer: ["pystone-opaque"], line: "pystone", unit: "ns/pass" },
  { title: "gcbench", ours: ["gcbench"], peer: ["gcbench"], line: "gcbench", unit: "ms" },
  { title: "richards, js", js: true, ours: ["pystonerichards", "richards"], peer: ["richards"], line: "richards", unit: "ms/iteration" },
  { title: "pystone, js", js: true, ours: ["pystonerichards"], peer: ["pystone"], line: "pystone", unit: "ns/pass" },
  { title: "gcbench, js", js: true, ours: ["gcbench"], peer: ["gcbench"], line: "gcbench", unit: "ms" },
  { title: "10,000 digits of pi, python3", python: true, runs: 5, ours: ["pidigits", "10000"], peer: ["pidigits", "10000"], line: "pidigits", unit: "ms" },
  { title: "2,000 digits of pi, js, python3", python: true, runs: 5, js: true, ours: ["pidigits", "2000"], peer: ["pidigits", "2000"], line: "pidigits", unit: "ms" },
];

/** The median of a non-empty list of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** All numbers of the lines "<word> NUMBER <unit>" in a program's output; throws if there is none. */
export function parseRates(output, word, unit) {
  const rates = [];
  for (const line of output.split("\n")) {
    const parts = line.split(" ");
    if (parts.length === 3 && parts[0] === word && parts[2] === unit) rates.push(Number(parts[1]));
  }
  if (rates.length === 0 || rates.some((rate) => !(rate > 0))) {
    throw new Error(`no line "${word} NUMBER ${unit}" in the output:\n${output}`);
  }
  return rates;
}

/**
 * Builds everything in a fresh folder, measures, and logs the table.
 *
 * `log(line)` gets the text. `translate(targetPath, outputPath, extraArgs)` builds one of our programs and resolves
 * when the executable stands at outputPath. `runs` is the number of paired runs, 7 at least.
 * Returns the rows: `{ title, unit, ours, peer, ratio }`, with medians, and the ratio as ours / peer.
 */
export async function run({ log, translate, runs = PAIRED_RUNS }) {
  const folder = await mkdtemp(join(tmpdir(), "bench-run-"));
  try {
    await buildPeers(folder);
    for (const [name, target] of Object.entries(TARGETS)) {
      log(`translating ${target}`);
      await translate(join(GOAL, target), oursPath(folder, name), ["--backend=c"]);
      if (JS_TARGETS.has(name)) await translate(join(GOAL, target), oursJsPath(folder, name), ["--backend=js"]);
    }
    const rows = [];
    const python = await hasPython();
    for (const workload of WORKLOADS) {
      if (workload.python && !python) {
        log(`no python3: ${workload.title} left out`);
        continue;
      }
      log(`running ${workload.title}`);
      rows.push(await measure(folder, workload, workload.runs ?? Math.max(runs, 7)));
    }
    log("running start-up");
    rows.push(await measureStartup(folder));
    rows.push(...(await measureSizes(folder)));
    log("");
    for (const line of formatTable(rows)) log(line);
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const oursPath = (folder, name) => join(folder, `ours-${name}`);
const oursJsPath = (folder, name) => join(folder, `ours-${name}-js`);
const peerPath = (folder, name) => join(folder, `hand-${name}`);

async function buildPeers(folder) {
  for (const [name, [source, options]] of Object.entries(C_PROGRAMS)) {
    await runProgram("gcc", ["-O2", "-o", peerPath(folder, name), join(PEERS, source), ...options]);
  }
}

/** Runs a program; its standard output. A failure becomes an Error with what the program said. */
async function runProgram(file, args) {
  try {
    return (await exec(file, args)).stdout;
  } catch (error) {
    const said = `${error.stdout ?? ""}${error.stderr ?? ""}`;
    const reason = error.code === "ENOENT" ? "not found" : `failed (${error.signal ?? error.code})`;
    throw new Error(`${file} ${args.join(" ")}: ${reason}\n${said}`, { cause: error });
  }
}

async function hasPython() {
  try {
    await exec("python3", ["--version"]);
    return true;
  } catch {
    return false;
  }
}

/** The command lines of both sides. */
function commands(folder, { js = false, python = false, ours: [oursName, ...oursArgs], peer: [peerName, ...peerArgs] }) {
  const node = process.execPath;
  const ours = js ? [node, oursJsPath(folder, oursName)] : [oursPath(folder, oursName)];
  let peer = js ? [node, join(PEERS, "js", `${peerName}.mjs`)] : [peerPath(folder, peerName)];
  if (python) peer = ["python3", join(PEERS, `${peerName}.py`)];
  return [
    [...ours, ...oursArgs],
    [...peer, ...peerArgs],
  ];
}

async function measure(folder, workload, runs) {
  const { title, line, unit } = workload;
  const [ours, peer] = commands(folder, workload);
  const rate = async ([file, ...args]) => parseRates(await runProgram(file, args), line, unit)[0];
  const oursRates = [];
  const peerRates = [];
  for (let i = 0; i < runs; i++) {
    oursRates.push(await rate(ours));
    peerRates.push(await rate(peer));
  }
  const ratios = oursRates.map((own, i) => own / peerRates[i]);
  return { title, unit, ours: median(oursRates), peer: median(peerRates), ratio: median(ratios) };
}

async function measureStartup(folder) {
  const programs = [oursPath(folder, "nop"), peerPath(folder, "nop")];
  const output = await runProgram(peerPath(folder, "startup"), [String(STARTUP_RUNS), ...programs]);
  const [ours, peer] = parseRates(output, "startup", "us").map((microseconds) => microseconds / 1000);
  return { title: "start-up of nop", unit: "ms", ours, peer, ratio: ours / peer };
}

/** The sizes of the executables, as linked and stripped. */
async function measureSizes(folder) {
  const rows = [];
  for (const [name, peerName] of [["pystonerichards", "richards"], ["gcbench", "gcbench"], ["nop", "nop"]]) {
    const paths = [oursPath(folder, name), peerPath(folder, peerName)];
    rows.push(await sizeRow(`size of ${name}`, paths));
    const stripped = paths.map((path) => `${path}.stripped`);
    for (let i = 0; i < paths.length; i++) await runProgram("strip", ["-o", stripped[i], paths[i]]);
    rows.push(await sizeRow(`size of ${name}, stripped`, stripped));
  }
  return rows;
}

async function sizeRow(title, [oursFile, peerFile]) {
  const ours = (await stat(oursFile)).size / 1024;
  const peer = (await stat(peerFile)).size / 1024;
  return { title, unit: "KiB", ours, peer, ratio: ours / peer };
}

function formatTable(rows) {
  const cells = [
    ["", "ours", "by hand", "", "ratio"],
    ...rows.map((row) => [row.title, digits(row.ours), digits(row.peer), row.unit, row.ratio.toFixed(2)]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const isText = (column) => column === 0 || column === 3;
  return cells.map((row) =>
    row
      .map((cell, column) => (isText(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join("  ")
      .trimEnd(),
  );
}

/** Three significant digits, and no exponent. */
function digits(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
