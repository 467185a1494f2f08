// Runs random programs on every engine and compares what they print. Many programs are translated as one, each a module of its own, so that the time goes
// into them and not into what every translation begins with.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backendNamed } from "@rpyts/translator/backends";
import { defaultOptions, type BackendName } from "@rpyts/translator/options";
import type { Pipeline, TypeSystemName } from "@rpyts/translator/pipeline";
import { loadProgram } from "@rpyts/translator/load-program";
import { ProgramFault } from "@rpyts/translator/result";
import { optionsFor } from "@rpyts/translator/settle-options";
import { CapturedIO } from "../support/captured-io.js";
import { NARROW_32, WIDE_64, type CorpusProgram, type Machine } from "../support/corpus.js";
import { interpret, makeEnvironment, runOnHost } from "../support/engines.js";
import { PRELUDE_TEXT } from "./program.js";
import { snapshot } from "./snapshot.js";

/** The engines besides the host, which is the reference. */
export const ENGINES = ["ll", "llopt", "c", "oo", "ooopt", "js"] as const;
export type Engine = (typeof ENGINES)[number];

/** What went wrong: nothing can be said of single programs of a batch where `program` is null. */
export interface Find {
  readonly engine: Engine | "host";
  readonly program: number | null;
  /** The kind of find: equal ones have one cause, most likely. */
  readonly what: string;
  readonly detail: string;
}

/** The programs side by side in one folder, with a main file that runs all of them. What all begin with is one module of several programs. */
export class Batch {
  private readonly folder: string;
  private readonly size: number;

  constructor(texts: readonly string[]) {
    this.folder = mkdtempSync(join(tmpdir(), "rpython-fuzz-"));
    this.size = texts.length;
    const together = texts.length > 1;
    if (together) writeFileSync(join(this.folder, "common.py"), PRELUDE_TEXT);
    texts.forEach((text, i) => writeFileSync(join(this.folder, `program_${i}.py`), together ? text.replace(PRELUDE_TEXT, "from common import *\n") : text, "latin1"));
    writeFileSync(join(this.folder, "main.py"), mainText(texts.length));
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What differs on the engines. */
  compare(engines: readonly Engine[]): Find[] {
    return [
      ...this.compareOn(WIDE_64, "lltype", "c", engines.filter((engine) => ["ll", "llopt", "c"].includes(engine))),
      ...this.compareOn(NARROW_32, "ootype", "js", engines.filter((engine) => ["oo", "ooopt", "js"].includes(engine))),
    ];
  }

  private compareOn(machine: Machine, typeSystem: TypeSystemName, backend: BackendName, engines: readonly Engine[]): Find[] {
    if (engines.length === 0) return [];
    const program = this.program(machine);
    const wanted = runOnHost(program);
    if (wanted.status !== 0 || wanted.stderr !== "") return [{ engine: "host", program: null, what: lastLine(wanted.stderr), detail: wanted.stderr }];
    const finds: Find[] = [];
    const [plain, optimised, compiled] = engines.some((engine) => engine.startsWith("l") || engine === "c") ? (["ll", "llopt", "c"] as const) : (["oo", "ooopt", "js"] as const);
    const check = (engine: Engine, run: () => { readonly stdout: string; readonly stderr: string; readonly status: number }): boolean => {
      if (!engines.includes(engine)) return true;
      try {
        const got = run();
        finds.push(...this.differences(engine, wanted.stdout, got.stdout, `${got.stderr}\nexit status ${got.status}`, got.status !== 0 || got.stderr !== ""));
        return true;
      } catch (error) {
        finds.push({ engine, program: null, ...described(error) });
        return false;
      }
    };
    const io = new CapturedIO();
    const options = optionsFor(backendNamed(backend), { ...defaultOptions(), ...(backend === "c" ? { opt: "1", jobs: 1 } : {}) });
    const env = makeEnvironment(io);
    try {
      let pipeline: Pipeline | null = null;
      const loaded = (): Pipeline => (pipeline ??= loadProgram(env, options, program.path, [], { ...machine, typeSystem }));
      const typed = check(plain, () => {
        loaded().rtype();
        return onInterpreter(loaded());
      });
      if (!typed && finds.some(({ engine, what }) => engine === plain && !what.startsWith("run: "))) return finds;
      const done = check(optimised, () => {
        loaded().backendopt();
        return onInterpreter(loaded());
      });
      if (done) check(compiled, () => compileAndRun(backend, loaded(), env, options));
      return finds;
    } finally {
      env.dispose();
    }
  }

  private program(machine: Machine): CorpusProgram {
    return { name: "main", path: join(this.folder, "main.py"), machine, args: [], stdin: "", exit: 0, stderr: null, stdout: "" };
  }

  /** Compares the output program by program. What comes after a program that did not end is not looked at. */
  private differences(engine: Engine, wanted: string, got: string, end: string, failed: boolean): Find[] {
    const finds: Find[] = [];
    const parts = sections(wanted);
    const others = sections(got);
    for (let i = 0; i < this.size; i++) {
      const part = parts[i] ?? "";
      const other = others[i];
      if (other === part && !(failed && i === others.length - 1)) continue;
      const ended = i >= others.length - 1 && failed;
      finds.push({ engine, program: i, what: ended ? `ends with ${lastLine(end)}` : "output differs", detail: `${firstDifference(part, other ?? "")}\n${end}` });
      if (ended) break;
    }
    return finds;
  }
}

type Environment = ReturnType<typeof makeEnvironment>;

/** Runs the graphs; what they did to prebuilt data is undone. */
function onInterpreter(pipeline: Pipeline): { stdout: string; stderr: string; status: number } {
  const restore = snapshot(pipeline.graphs());
  try {
    return interpret(pipeline, { args: [] }, new CapturedIO());
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { message: `run: ${error.message}` }) : error;
  } finally {
    restore();
  }
}

const TIMEOUT_MS = 30_000;

function compileAndRun(name: BackendName, pipeline: Pipeline, env: Environment, options: ReturnType<typeof optionsFor>): { stdout: string; stderr: string; status: number } {
  const backend = backendNamed(name);
  pipeline.backendopt();
  backend.lower?.run(pipeline);
  const folder = env.makeTempFolder();
  const files = backend.source.run(env, pipeline, options);
  env.writeFiles(folder, files);
  backend.compile?.run(env, folder, files, options);
  const executable = join(folder, backend.outputs(options)[0]!.file);
  env.install(executable, executable, true);
  return env.callProgram(executable, [], "", "prog", TIMEOUT_MS);
}

const MARK = "== program ";

function mainText(count: number): string {
  const names = Array.from({ length: count }, (_unused, i) => `program_${i}`);
  const together = count > 1;
  return [
    ...names.map((name) => `import ${name}`),
    ...(together ? ["import common"] : []),
    "",
    "def entry_point(argv):",
    ...names.flatMap((name, i) => [`    print '${MARK}${i}'`, together ? "    common.state.total = 1" : "", `    ${name}.entry_point(argv)`]),
    "    return 0",
    "",
    "def target(driver, args):",
    "    return entry_point, None",
    "",
  ].join("\n");
}

const sections = (output: string): string[] => output.split(new RegExp(`^${MARK}\\d+\\n`, "m")).slice(1);

/** The lines around the first that is not the same. */
function firstDifference(wanted: string, got: string): string {
  const a = wanted.split("\n");
  const b = got.split("\n");
  const at = a.findIndex((text, i) => text !== b[i]);
  if (at < 0) return `${b.length - a.length} lines more`;
  return `line ${at + 1}:\n  host: ${JSON.stringify(a[at])}\n  this: ${JSON.stringify(b[at] ?? "<end>")}`;
}

function lastLine(text: string): string {
  return text.trimEnd().split("\n").findLast((part) => !part.startsWith("exit status")) ?? "";
}

function described(error: unknown): { what: string; detail: string } {
  if (error instanceof ProgramFault) {
    const rows = error.diagnostics.map((one) => `${one.code}: ${one.message}${one.span === null ? "" : ` (${one.span.file.name}:${one.span.file.lineCol(one.span.start).line})`}`);
    return { what: `${error.diagnostics[0]!.code}: ${nameless(error.diagnostics[0]!.message)}`, detail: rows.join("\n") };
  }
  if (!(error instanceof Error)) return { what: String(error), detail: String(error) };
  return { what: nameless(error.message), detail: error.stack ?? error.message };
}

/** A message without what differs from program to program. */
function nameless(message: string): string {
  return message.replace(/\/\S*rpython-fuzz-\w+\//g, "").replace(/\d+/g, "N").replace(/program_N\.\w+/g, "program").split("\n")[0]!.slice(0, 160);
}
