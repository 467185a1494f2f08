// The main form of `translate`: the tasks of a translation, in order, with their times.

import { InternalError } from "@rpyts/tool/assert-never";
import type { Backend } from "./backends.js";
import type { Environment } from "./environment.js";
import { loadTargetFile } from "./load-program.js";
import type { GivenOptions, TranslationOptions } from "./options.js";
import type { Pipeline } from "./pipeline.js";
import type { TaskTiming, TranslationResult } from "./result.js";
import { settleOptions, type Settled } from "./settle-options.js";
import { findTarget, type TargetFile } from "./target.js";

/** Translates a target as far as the options say. Throws ProgramFault, UsageFault, ToolError, InternalError. */
export async function translate(env: Environment, given: GivenOptions, target: string, args: readonly string[]): Promise<TranslationResult> {
  const settled = settleOptions(env, given);
  const job = new TranslationJob(env, settled, findTarget(env.io, target), args);
  for (const notice of settled.notices) env.progress.note(notice);
  for (const task of tasksOf(settled.backend)) {
    await job.run(task);
    if (task.stopAfter !== null && settled.options[task.stopAfter]) break;
  }
  return job.result(settled.notices);
}

/** One step of a translation. */
interface Task {
  readonly name: string;
  readonly title: string;
  /** The option that ends the translation after this task. */
  readonly stopAfter: "annotate" | "rtype" | "backendopt" | "source" | null;
  readonly run: (job: TranslationJob) => void | Promise<void>;
}

const tasksOf = ({ lower, source, compile }: Backend): Task[] => [
  { name: "load", title: "running the target", stopAfter: null, run: (job) => job.load() },
  { name: "annotate", title: "inferring types", stopAfter: "annotate", run: (job) => job.pipeline.annotate() },
  { name: "rtype", title: "lowering", stopAfter: "rtype", run: (job) => job.pipeline.rtype() },
  { name: "backendopt", title: "optimising", stopAfter: "backendopt", run: (job) => job.pipeline.backendopt() },
  ...(lower === null ? [] : [{ name: "lower", title: lower.title, stopAfter: null, run: (job: TranslationJob): void => lower.run(job.pipeline) }]),
  { name: "source", title: source.title, stopAfter: "source", run: (job) => job.writeSources() },
  ...(compile === null ? [] : [{ name: "compile", title: compile.title, stopAfter: null, run: (job: TranslationJob): void => job.compile(compile.run) }]),
  { name: "install", title: "writing the program", stopAfter: null, run: (job) => job.install() },
  { name: "run", title: "running the program", stopAfter: null, run: (job) => job.runProgram() },
];

class TranslationJob {
  private readonly env: Environment;
  private options: TranslationOptions;
  private readonly backend: Backend;
  private readonly file: TargetFile;
  private readonly args: readonly string[];
  private readonly timings: TaskTiming[] = [];
  private exeName: string | null = null;
  private current: Pipeline | null = null;
  private files: ReadonlyMap<string, string> = new Map();
  private sources: string | null = null;
  private outputs: readonly string[] = [];
  private programStatus: number | null = null;

  constructor(env: Environment, { options, backend }: Settled, file: TargetFile, args: readonly string[]) {
    this.env = env;
    this.options = options;
    this.backend = backend;
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
    const { pipeline, exeName, options } = loadTargetFile(this.env, this.options, this.file, this.args, this.backend.machine);
    this.options = options;
    this.current = pipeline;
    this.exeName = exeName;
  }

  private get outputName(): string {
    return this.options.output ?? this.exeName ?? `${this.file.name}-${this.options.backend}`;
  }

  writeSources(): void {
    this.files = this.backend.source.run(this.env, this.pipeline, this.options);
    this.sources = this.options.source ? `${this.outputName}-sources` : this.env.makeTempFolder();
    this.env.writeFiles(this.sources, this.files);
  }

  compile(compiler: NonNullable<Backend["compile"]>["run"]): void {
    compiler(this.env, this.sources!, this.files, this.options);
  }

  install(): void {
    const folder = this.sources!;
    const outputs = this.backend.outputs(this.options);
    const main = outputs[0]!.ending;
    // The user may have written the ending already.
    const stem = this.outputName.endsWith(main) ? this.outputName.slice(0, this.outputName.length - main.length) : this.outputName;
    this.outputs = outputs.map(({ ending }) => stem + ending);
    outputs.forEach(({ file, executable }, i) => this.env.install(`${folder}/${file}`, this.outputs[i]!, executable));
    this.sources = null;
  }

  async runProgram(): Promise<void> {
    if (!this.options.run) return;
    this.env.progress.end();
    this.programStatus = await this.env.runProgram(this.outputs[0]!, this.args);
  }

  result(notices: readonly string[]): TranslationResult {
    const graphs = this.pipeline.graphs();
    const operations = graphs.reduce((sum, graph) => sum + graph.blocks().reduce((n, block) => n + block.operations.length, 0), 0);
    return {
      timings: this.timings,
      statistics: { graphs: graphs.length, operations },
      notices,
      sources: this.sources,
      executable: this.outputs[0] ?? null,
      outputs: this.outputs,
      programStatus: this.programStatus,
    };
  }
}
