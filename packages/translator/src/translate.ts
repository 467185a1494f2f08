// The main form of `translate`: the tasks of a translation, in order, with their times.

import { sNonNegInt } from "@rpyts/annotator/model";
import { SomePtr } from "@rpyts/annotator/llannotation";
import { annotationOfType } from "@rpyts/annotator/typespec";
import { BareArray, Char, Ptr } from "@rpyts/lltype/types-make";
import type { WordBits } from "@rpyts/lltype/types";
import { strType } from "@rpyts/pyhost/builtin-types";
import type { Host } from "@rpyts/pyhost/host";
import { PyFunction } from "@rpyts/pyhost/object";
import { newList } from "@rpyts/pyhost/values";
import { InternalError } from "@rpyts/tool/assert-never";
import { makeDiagnostic } from "@rpyts/tool/diagnostics";
import { cSources, compileC } from "./build-c.js";
import type { Environment } from "./environment.js";
import { makeHost } from "./host-setup.js";
import type { TranslationOptions } from "./options.js";
import { Pipeline, type TypeSystemName } from "./pipeline.js";
import { ProgramFault, UsageFault, type TaskTiming, type TranslationResult } from "./result.js";
import { findTarget, loadTarget, type TargetFile } from "./target.js";

/** Translates a target as far as the options say. Throws ProgramFault, UsageFault, ToolError, InternalError. */
export async function translate(env: Environment, options: TranslationOptions, target: string, args: readonly string[]): Promise<TranslationResult> {
  const notices = checkOptions(options);
  const job = new TranslationJob(env, options, findTarget(env.io, target), args);
  for (const task of TASKS) {
    await job.run(task);
    if (task.stopAfter !== null && options[task.stopAfter]) break;
  }
  return job.result(notices);
}

/** What a program is translated for. */
export interface Machine {
  readonly typeSystem: TypeSystemName;
  readonly wordBits: WordBits;
  /** Whether unicode strings consist of 16-bit units. */
  readonly narrow: boolean;
}

const MEMORY: Machine = { typeSystem: "lltype", wordBits: 64, narrow: false };
const MAIN_MODULE = "rpython.translator.startup";

/** Options that are known and have no effect so far: refused, not ignored. */
const NOT_YET = ["thread", "stackless", "view", "dump", "print-after", "time-passes", "profopt", "raisingop2direct_call"] as const;

/** What there is of the options so far. */
function checkOptions(options: TranslationOptions): string[] {
  if (options.backend !== "c") throw new UsageFault(`--backend=${options.backend}: this backend is not there yet; there is c`);
  if (options.gc !== "boehm" && options.gc !== "none") throw new UsageFault(`--gc=${options.gc}: this collector is not there yet; there are boehm and none`);
  for (const name of NOT_YET) {
    if (options[name] !== null && options[name] !== false) throw new UsageFault(`--${name}: not supported yet`);
  }
  return options.opt === "jit" ? ["there is no JIT yet: the program is translated without one"] : [];
}

/** One step of a translation. */
interface Task {
  readonly name: string;
  readonly title: string;
  /** The option that ends the translation after this task. */
  readonly stopAfter: "annotate" | "rtype" | "backendopt" | "source" | null;
  readonly run: (job: TranslationJob) => void | Promise<void>;
}

const TASKS: readonly Task[] = [
  { name: "load", title: "running the target", stopAfter: null, run: (job) => job.load() },
  { name: "annotate", title: "inferring types", stopAfter: "annotate", run: (job) => job.pipeline.annotate() },
  { name: "rtype", title: "lowering", stopAfter: "rtype", run: (job) => job.pipeline.rtype() },
  { name: "backendopt", title: "optimising", stopAfter: "backendopt", run: (job) => job.pipeline.backendopt() },
  { name: "lower", title: "making exceptions explicit", stopAfter: null, run: (job) => job.pipeline.lower() },
  { name: "source", title: "writing C", stopAfter: "source", run: (job) => job.writeSources() },
  { name: "compile", title: "compiling C", stopAfter: null, run: (job) => job.compile() },
  { name: "run", title: "running the program", stopAfter: null, run: (job) => job.runProgram() },
];

class TranslationJob {
  private readonly env: Environment;
  private readonly options: TranslationOptions;
  private readonly file: TargetFile;
  private readonly args: readonly string[];
  private readonly timings: TaskTiming[] = [];
  private exeName: string | null = null;
  private current: Pipeline | null = null;
  private files: ReadonlyMap<string, string> = new Map();
  private sources: string | null = null;
  private executable: string | null = null;
  private programStatus: number | null = null;

  constructor(env: Environment, options: TranslationOptions, file: TargetFile, args: readonly string[]) {
    this.env = env;
    this.options = options;
    this.file = file;
    this.args = args;
  }

  async run(task: Task): Promise<void> {
    const wall = this.env.now();
    const cpu = this.env.cpu();
    this.env.progress.start(task.title);
    await task.run(this);
    this.timings.push({ task: task.name, wallMs: this.env.now() - wall, cpuMs: this.env.cpu() - cpu });
  }

  get pipeline(): Pipeline {
    if (this.current === null) throw new InternalError("the target has not been loaded");
    return this.current;
  }

  load(): void {
    const { pipeline, exeName } = loadTargetFile(this.env, this.options, this.file, this.args, MEMORY);
    this.current = pipeline;
    this.exeName = exeName;
  }

  private get outputName(): string {
    return this.options.output ?? this.exeName ?? `${this.file.name}-${this.options.backend}`;
  }

  writeSources(): void {
    const [main] = this.pipeline.entryPointers();
    this.files = cSources(this.env, this.pipeline, this.options, main!, "program");
    this.sources = this.options.source ? `${this.outputName}-sources` : this.env.makeTempFolder();
    this.env.writeFiles(this.sources, this.files);
  }

  compile(): void {
    const folder = this.sources!;
    compileC(this.env, folder, this.files, this.options);
    this.env.install(`${folder}/program`, this.outputName, true);
    this.executable = this.outputName;
    this.sources = null;
  }

  async runProgram(): Promise<void> {
    if (!this.options.run) return;
    this.env.progress.end();
    this.programStatus = await this.env.runProgram(this.executable!, this.args);
  }

  result(notices: readonly string[]): TranslationResult {
    const graphs = this.pipeline.graphs();
    const operations = graphs.reduce((sum, graph) => sum + graph.blocks().reduce((n, block) => n + block.operations.length, 0), 0);
    return {
      timings: this.timings,
      statistics: { graphs: graphs.length, operations },
      notices,
      sources: this.sources,
      executable: this.executable,
      programStatus: this.programStatus,
    };
  }
}

/** Loads a target file and gives the program that its entry point begins, ready to be annotated. */
export function loadProgram(env: Environment, options: TranslationOptions, path: string, args: readonly string[], machine: Machine = MEMORY): Pipeline {
  return loadTargetFile(env, options, findTarget(env.io, path), args, machine).pipeline;
}

function loadTargetFile(env: Environment, options: TranslationOptions, file: TargetFile, args: readonly string[], machine: Machine): { pipeline: Pipeline; exeName: string | null } {
  const pythonPath = (env.io.environ.get("PYTHONPATH") ?? "").split(":").filter((folder) => folder !== "");
  const host = makeHost(env, { wordBits: machine.wordBits, narrow: machine.narrow, path: [file.folder, env.io.getcwd(), ...pythonPath], argv: [file.path, ...args] });
  const loaded = loadTarget(host, file, args, options);
  host.flushAll();
  if (loaded.argtypes !== null) throw notStandAlone(file);
  const pipeline = new Pipeline(host, options, machine.typeSystem);
  addMain(pipeline, loaded.entryPoint);
  return { pipeline, exeName: loaded.exeName };
}

/** The main function takes C's argc and argv, or a list of strings. */
function addMain(pipeline: Pipeline, entryPoint: PyFunction): void {
  const { host } = pipeline;
  if (pipeline.typeSystem === "lltype") {
    pipeline.addEntry(mainFunction(host, "make_main", entryPoint), [sNonNegInt, new SomePtr(Ptr(BareArray(Ptr(BareArray(Char)))))]);
  } else {
    pipeline.addEntry(mainFunction(host, "make_main_oo", entryPoint), [annotationOfType(pipeline.annotator.bookkeeper, newList([strType]))]);
  }
}

function mainFunction(host: Host, maker: string, entryPoint: PyFunction): PyFunction {
  const main = host.call(host.getattr(host.importModule(MAIN_MODULE), maker), [entryPoint]);
  if (!(main instanceof PyFunction)) throw new InternalError(`${maker}() makes no function`);
  return main;
}

function notStandAlone(file: TargetFile): ProgramFault {
  return new ProgramFault([
    makeDiagnostic({
      code: "target/not-standalone",
      message: `${file.name}.target() returns argument types, but a stand-alone program takes the command line`,
      hint: "return entry_point, None",
    }),
  ]);
}
