// `npm run fuzz -- [--count N] [--seed S] [--engines ll,llopt,c,oo,ooopt,js] [--batch N] [--minimise SECONDS] [--show SEED:INDEX]`
//
// `npm run fuzz -- --matrix [--step N]` translates every operation on every kind of value, or each N-th of these cases: see matrix.ts.
//
// Batches run in a process of their own, so that one that hangs or dies is a find like any other; many in one, since the toolchain is quick once it is warm.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { setImmediate } from "node:timers/promises";
import { parseArgs } from "node:util";
import { ENGINES, type Engine } from "./compare.js";
import { findsOf, minimised, programsOf } from "./fuzz.js";
import { crashesOf, grouped, sampled } from "./matrix.js";
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
    matrix: { type: "boolean", default: false },
    step: { type: "string", default: "1" },
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
/** Batches of one process: what it holds on to stays bounded. */
const BATCHES = 20;

/** What a worker says, one line of JSON each: finds, and the end of each batch. */
interface Report {
  readonly engine: string;
  readonly what: string;
  readonly detail: string;
  readonly seed: number;
  readonly index: number;
  readonly text: string;
}

async function work(): Promise<void> {
  const kinds = new Set<string>();
  for (let i = 0; i < Number(values.count); i++) {
    for (const found of findsOf(seed + i, size, engines, values.only === undefined ? null : Number(values.only))) {
      // One cause shows on several engines and in several programs: each is made smaller once.
      const seen = [`${found.engine} ${found.what}`, `${found.seed}:${found.index} ${found.what}`];
      const tree = seen.some((kind) => kinds.has(kind)) || found.what.includes("in a batch only") ? found.tree : minimised(found, Number(values.minimise) * 1000);
      for (const kind of seen) kinds.add(kind);
      const report: Report = { engine: found.engine, what: found.what, detail: found.detail, seed: found.seed, index: found.index, text: printTree(tree) };
      console.log(JSON.stringify(report));
    }
    console.log(JSON.stringify({ done: seed + i }));
    await setImmediate();
  }
}

async function main(): Promise<number> {
  const end = seed + Math.ceil(Number(values.count) / size);
  let total = 0;
  const tell = (report: Report): void => {
    total += 1;
    console.log(`\n### seed ${report.seed}:${report.index}, ${report.engine}: ${report.what}\n${report.detail}\n--- the program, as small as it got:\n${report.text}`);
  };
  const finish = (batch: number): void => console.log(`${(batch - seed + 1) * size} programs, ${total} finds`);
  for (let at = seed; at < end;) {
    const { next, fault } = await runBatches(at, Math.min(BATCHES, end - at), tell, finish);
    at = next;
    if (fault === null) continue;
    tell({ engine: "all", ...fault, seed: at, index: -1, text: "" });
    finish(at++);
  }
  return total === 0 ? 0 : 1;
}

/** Runs batches in a process. Gives the seed of the first that was not run to its end, with what stopped it, if anything did. */
async function runBatches(first: number, count: number, tell: (report: Report) => void, finish: (batch: number) => void): Promise<{ next: number; fault: { what: string; detail: string } | null }> {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), "--worker", "--seed", String(first), "--count", String(count), "--batch", String(size), "--engines", engines.join(), "--minimise", values.minimise];
  const worker = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const closed = new Promise<number | null>((resolve) => worker.on("close", resolve));
  let errors = "";
  worker.stderr.on("data", (chunk) => (errors = `${errors}${chunk}`.slice(-20_000)));
  let next = first;
  let late = false;
  const stop = (): void => {
    late = true;
    worker.kill("SIGKILL");
  };
  let clock = setTimeout(stop, BATCH_TIMEOUT_MS);
  for await (const text of createInterface({ input: worker.stdout })) {
    if (!text.startsWith("{")) continue;
    clearTimeout(clock);
    clock = setTimeout(stop, BATCH_TIMEOUT_MS);
    const said = JSON.parse(text) as Report | { readonly done: number };
    if ("done" in said) finish((next = said.done + 1) - 1);
    else tell(said);
  }
  const status = await closed;
  clearTimeout(clock);
  return { next, fault: status === 0 ? null : { what: late ? "no end" : "the process died", detail: errors } };
}

async function runMatrix(): Promise<number> {
  const groups = grouped(sampled(Number(values.step), seed));
  let total = 0;
  for (const [i, group] of groups.entries()) {
    for (const typeSystem of ["lltype", "ootype"] as const) {
      for (const { name, what } of crashesOf(group, typeSystem)) {
        total += 1;
        console.log(`${typeSystem}: ${name}: ${what}`);
      }
    }
    // Weak references keep what they refer to alive until the event loop turns.
    await setImmediate();
    if ((i + 1) % 50 === 0) console.log(`${i + 1} of ${groups.length} programs, ${total} finds`);
  }
  return total === 0 ? 0 : 1;
}

if (values.matrix) process.exitCode = await runMatrix();
else if (values.show !== undefined) {
  const [from, index] = values.show.split(":").map(Number);
  console.log(printTree(programsOf(from!, size)[index!]!));
} else if (values.worker) await work();
else process.exitCode = await main();
