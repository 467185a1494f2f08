// `npm run fuzz -- [--count N] [--seed S] [--engines ll,llopt,c,oo,ooopt,js] [--batch N] [--minimise SECONDS] [--show SEED:INDEX]`
//
// Each batch runs in a process of its own, so that one that hangs or dies is a find like any other.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ENGINES, type Engine } from "./compare.js";
import { findsOf, minimised, programsOf } from "./fuzz.js";
import { printTree } from "./tree.js";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    batch: { type: "string", default: "25" },
    engines: { type: "string", default: ENGINES.join() },
    minimise: { type: "string", default: "60" },
    only: { type: "string" },
    show: { type: "string" },
    worker: { type: "boolean", default: false },
  },
});

const engines = values.engines.split(",").map((name): Engine => {
  const engine = ENGINES.find((known) => known === name);
  if (engine === undefined) throw new Error(`no engine ${name}: there are ${ENGINES.join(", ")}`);
  return engine;
});
const size = Number(values.batch);
const seed = Number(values.seed);
const BATCH_TIMEOUT_MS = 900_000;

/** What a worker says, one line of JSON each. */
interface Report {
  readonly engine: string;
  readonly what: string;
  readonly detail: string;
  readonly index: number;
  readonly text: string;
}

function work(): void {
  const kinds = new Set<string>();
  const only = values.only === undefined ? null : Number(values.only);
  for (const found of findsOf(seed, size, engines, only)) {
    // One cause shows on several engines and in several programs: each is made smaller once.
    const seen = [`${found.engine} ${found.what}`, `${found.index} ${found.what}`];
    const tree = seen.some((kind) => kinds.has(kind)) || found.what.includes("in a batch only") ? found.tree : minimised(found, Number(values.minimise) * 1000);
    for (const kind of seen) kinds.add(kind);
    const report: Report = { engine: found.engine, what: found.what, detail: found.detail, index: found.index, text: printTree(tree) };
    console.log(JSON.stringify(report));
  }
}

function main(): number {
  const batches = Math.ceil(Number(values.count) / size);
  let total = 0;
  for (let i = 0; i < batches; i++) {
    const reports = runBatch(seed + i);
    for (const report of reports) console.log(`\n### seed ${seed + i}:${report.index}, ${report.engine}: ${report.what}\n${report.detail}\n--- the program, as small as it got:\n${report.text}`);
    total += reports.length;
    console.log(`${(i + 1) * size} programs, ${total} finds`);
  }
  return total === 0 ? 0 : 1;
}

function runBatch(batchSeed: number): Report[] {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), "--worker", "--seed", String(batchSeed), "--batch", String(size), "--engines", engines.join(), "--minimise", values.minimise];
  const done = spawnSync(process.execPath, args, { encoding: "utf8", timeout: BATCH_TIMEOUT_MS, maxBuffer: 1 << 28 });
  const reports = done.stdout.split("\n").filter((text) => text.startsWith("{")).map((text) => JSON.parse(text) as Report);
  if (done.status === 0) return reports;
  return [...reports, { engine: "all", what: done.error === undefined ? "the process died" : "no end", detail: done.stderr, index: -1, text: "" }];
}

if (values.show !== undefined) {
  const [from, index] = values.show.split(":").map(Number);
  console.log(printTree(programsOf(from!, size)[index!]!));
} else if (values.worker) work();
else process.exitCode = main();
