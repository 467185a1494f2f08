// A function with its types on the way to one backend, on a host like that backend's machine.

import { annotationOfType } from "@rpyts/annotator/typespec";
import type { SomeObject } from "@rpyts/annotator/model";
import { sImpossibleValue } from "@rpyts/annotator/model";
import { LLException } from "@rpyts/llinterp/errors";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { strType } from "@rpyts/pyhost/builtin-types";
import { PyFunction, PyType, type PyObject } from "@rpyts/pyhost/object";
import { PyError } from "@rpyts/pyhost/pyerror";
import { newList } from "@rpyts/pyhost/values";
import { InternalError } from "@rpyts/tool/assert-never";
import type { Backend } from "../backends.js";
import { mainArguments } from "../entries.js";
import type { Environment } from "../environment.js";
import { exceptionTypes } from "../exception-types.js";
import { HostLLIO } from "../host-llio.js";
import type { TranslationOptions } from "../options.js";
import { Pipeline } from "../pipeline.js";
import { UsageFault } from "../result.js";
import { lowToHost } from "./ll-values.js";
import { callerSource, WireReader, WireWriter } from "./wire.js";
import type { World } from "./world.js";

const WIRE_MODULE = "rpython.translator.wire";

/** What is translated: the function in the world of its machine, and the types of its arguments, null for a program that takes the command line. */
export interface TypedFunction {
  readonly fn: PyFunction;
  readonly types: readonly PyObject[] | null;
}

/** A built program around the function: called with host values, in a fresh process each time. */
export type Callable = (args: readonly PyObject[]) => PyObject;

export class FunctionTranslation {
  private readonly env: Environment;
  private readonly backend: Backend;
  private readonly options: TranslationOptions;
  private readonly world: World;
  private readonly typed: TypedFunction;
  private readonly pipeline: Pipeline;
  private interpreter: LLInterpreter | null = null;

  constructor(env: Environment, backend: Backend, options: TranslationOptions, world: World, typed: TypedFunction) {
    this.env = env;
    this.backend = backend;
    this.options = options;
    this.world = world;
    const fn = world.inside(typed.fn);
    if (!(fn instanceof PyFunction)) throw new InternalError(`the copy of ${typed.fn.name} is no function`);
    this.typed = { fn, types: typed.types?.map((type) => world.inside(type)) ?? null };
    this.pipeline = this.newPipeline();
    this.pipeline.addEntry(fn.name, fn, this.argumentAnnotations(this.pipeline));
  }

  /** Infers the types; gives the annotation of the result. */
  annotate(): SomeObject {
    this.pipeline.annotate();
    return this.pipeline.annotator.annotation(this.pipeline.entryGraph(0).returnvar) ?? sImpossibleValue;
  }

  rtype(): void {
    this.pipeline.rtype();
  }

  backendopt(): void {
    this.pipeline.backendopt();
  }

  /** Runs the typed graphs on the low-level interpreter. */
  interpret(args: readonly PyObject[]): PyObject {
    const { pipeline } = this;
    pipeline.rtype();
    const { rtyper } = pipeline;
    this.interpreter ??= new LLInterpreter({
      wordBits: pipeline.wordBits,
      exceptions: exceptionTypes(rtyper),
      io: new HostLLIO(this.env.io),
      stackOverflow: "StackOverflow",
    });
    const graph = pipeline.entryGraph(0);
    this.checkCount(args, graph.args.length);
    const values = graph.args.map((v, i) => rtyper.bindingrepr(v).convertConst(this.world.inside(args[i]!)));
    try {
      return lowToHost(this.world.home, pipeline.wordBits, this.interpreter.evalGraph(graph, values), this.annotate());
    } catch (error) {
      if (error instanceof LLException) throw this.raised(pipeline, error.className);
      throw error;
    }
  }

  /** The sources of a program around the function that reads arguments from a file and writes the result to another. */
  sources(): ReadonlyMap<string, string> {
    return this.program().files;
  }

  /** Builds that program. */
  compile(): Callable {
    const { files, pipeline, sResult } = this.program();
    const folder = this.env.makeTempFolder();
    this.env.writeFiles(folder, files);
    this.backend.compile?.run(this.env, folder, files, this.options);
    const { file } = this.backend.outputs(this.options)[0]!;
    const executable = `${folder}/${file}`;
    this.env.install(executable, executable, true);
    const argsS = this.argumentAnnotations(pipeline);
    return (args) => {
      this.checkCount(args, argsS.length);
      const writer = new WireWriter(this.backend.machine);
      args.forEach((arg, i) => writer.write(arg, argsS[i]!));
      this.env.writeFiles(folder, new Map([["arguments", writer.text()], ["result", ""]]));
      return this.call(folder, executable, pipeline, sResult);
    };
  }

  /** Runs the program on the arguments in the folder. */
  private call(folder: string, executable: string, pipeline: Pipeline, sResult: SomeObject): PyObject {
    this.world.home.flushAll();
    const done = this.env.callProgram(executable, [`${folder}/arguments`, `${folder}/result`], "");
    this.env.io.write(1, done.stdout);
    this.env.io.write(2, done.stderr);
    const reader = new WireReader(this.world.home, pipeline.wordBits, this.env.io.readFile(`${folder}/result`));
    if (done.status !== 0) throw new UsageFault(`the compiled program ended with status ${done.status}: ${done.stderr.trim()}`);
    if (reader.token() === "returned") return reader.value(sResult);
    reader.token();
    throw this.raised(pipeline, reader.token());
  }

  private program(): { files: ReadonlyMap<string, string>; pipeline: Pipeline; sResult: SomeObject } {
    const sResult = this.annotate();
    const { host } = this.world;
    const namespace = host.newNamespace("rpython.translator.caller");
    host.exec(callerSource(this.argumentAnnotations(this.pipeline), sResult, this.pipeline.wordBits), namespace, "<caller>");
    const makeCall = namespace.getStr("make_call");
    if (makeCall === undefined) throw new InternalError("the calling program makes no function");
    const maker = host.getattr(host.importModule(WIRE_MODULE), this.backend.machine.typeSystem === "lltype" ? "make_main" : "make_main_oo");
    const main = host.call(maker, [host.call(makeCall, [this.typed.fn])]);
    if (!(main instanceof PyFunction)) throw new InternalError("the calling program has no main function");
    const pipeline = this.newPipeline();
    pipeline.addEntry("main", main, mainArguments(pipeline));
    pipeline.backendopt();
    this.backend.lower?.run(pipeline);
    return { files: this.backend.source.run(this.env, pipeline, this.options), pipeline, sResult };
  }

  private newPipeline(): Pipeline {
    return new Pipeline(this.typed.fn.name, this.world.host, this.options, this.backend.machine.typeSystem);
  }

  private argumentAnnotations(pipeline: Pipeline): SomeObject[] {
    const types = this.typed.types ?? [newList([strType])];
    return types.map((type) => pipeline.guarded("entries", () => annotationOfType(pipeline.annotator.bookkeeper, type)));
  }

  private checkCount(args: readonly PyObject[], wanted: number): void {
    if (args.length !== wanted) throw new UsageFault(`${this.typed.fn.name}() takes ${wanted} arguments, ${args.length} given`);
  }

  /** The exception of the program as the host's: an instance of the same class. */
  private raised(pipeline: Pipeline, className: string): PyError {
    const classdef = pipeline.annotator.bookkeeper.classdefs.find((c) => c.shortname === className);
    const inside = classdef?.classdesc.pyobj;
    const cls = inside instanceof PyType ? this.world.outside(inside) : null;
    if (!(cls instanceof PyType)) throw new InternalError(`the program raised ${className}, a class that the host does not know`);
    return new PyError(cls, this.world.home.newInstance(cls), null);
  }
}
