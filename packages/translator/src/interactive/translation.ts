// The engine behind `Translation` of rpython.translator.interactive: one function with its types, and what was made of it so far.

import { annotationOfType } from "@rpyts/annotator/typespec";
import type { SomeObject } from "@rpyts/annotator/model";
import { sImpossibleValue, sNonNegInt } from "@rpyts/annotator/model";
import { SomePtr } from "@rpyts/annotator/llannotation";
import { LLException } from "@rpyts/llinterp/errors";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { BareArray, Char, Ptr } from "@rpyts/lltype/types-make";
import type { Host } from "@rpyts/pyhost/host";
import { PyFunction, PyList, PyTuple, PyType, type PyObject } from "@rpyts/pyhost/object";
import { PyError } from "@rpyts/pyhost/pyerror";
import { newList, newStr } from "@rpyts/pyhost/values";
import { InternalError } from "@rpyts/tool/assert-never";
import { compileC, cSources } from "../build-c.js";
import type { Environment } from "../environment.js";
import { exceptionTypes } from "../exception-types.js";
import { HostLLIO } from "../host-llio.js";
import type { TranslationOptions } from "../options.js";
import { Pipeline } from "../pipeline.js";
import { UsageFault } from "../result.js";
import { lowToHost } from "./ll-values.js";
import { callerSource, encode, WireReader } from "./wire.js";


export class TranslationEngine {
  private readonly env: Environment;
  private readonly host: Host;
  private readonly fn: PyFunction;
  private readonly options: TranslationOptions;
  private types: readonly PyObject[] | null;
  private typed: Pipeline | null = null;
  private interpreter: LLInterpreter | null = null;

  constructor(env: Environment, host: Host, fn: PyFunction, types: PyObject | null, options: TranslationOptions) {
    this.env = env;
    this.host = host;
    this.fn = fn;
    this.options = options;
    this.types = types === null ? null : typeList(types);
  }

  /** Types that were not known at the beginning. */
  setTypes(types: PyObject): void {
    this.types = typeList(types);
  }

  /** Infers the types; gives the annotation of the result. */
  annotate(): SomeObject {
    return this.resultAnnotation(this.pipeline());
  }

  rtype(): void {
    this.pipeline().rtype();
  }

  backendopt(): void {
    this.pipeline().backendopt();
  }

  /** Runs the typed graphs on the low-level interpreter. */
  interpret(args: readonly PyObject[]): PyObject {
    const pipeline = this.pipeline();
    pipeline.rtype();
    const { rtyper } = pipeline;
    this.interpreter ??= new LLInterpreter({
      wordBits: pipeline.wordBits,
      exceptions: exceptionTypes(rtyper),
      io: new HostLLIO(this.env.io),
      stackOverflow: "StackOverflow",
    });
    const graph = pipeline.entryGraph(0);
    if (args.length !== graph.args.length) throw new UsageFault(`${this.fn.name}() takes ${graph.args.length} arguments, ${args.length} given`);
    const values = graph.args.map((v, i) => rtyper.bindingrepr(v).convertConst(args[i]!));
    try {
      return lowToHost(this.host, this.interpreter.evalGraph(graph, values), this.resultAnnotation(pipeline));
    } catch (error) {
      if (error instanceof LLException) throw this.raised(pipeline, error.className);
      throw error;
    }
  }

  /** The C text of the program, without the runtime. */
  sourceC(): string {
    const { files } = this.callable();
    return [...files].filter(([name]) => /^(structdef|forwarddecl|implement|data)/.test(name)).map(([name, text]) => `/* ${name} */\n${text}`).join("\n");
  }

  /** Compiles with the C compiler; gives a function that calls a fresh process each time. */
  compileC(): (args: readonly PyObject[]) => PyObject {
    const { files, pipeline, sResult } = this.callable();
    const folder = this.env.makeTempFolder();
    this.env.writeFiles(folder, files);
    compileC(this.env, folder, files, this.options);
    return (args) => this.callCompiled(folder, pipeline, sResult, args);
  }

  private callCompiled(folder: string, pipeline: Pipeline, sResult: SomeObject, args: readonly PyObject[]): PyObject {
    const wanted = this.argumentAnnotations(pipeline).length;
    if (args.length !== wanted) throw new UsageFault(`${this.fn.name}() takes ${wanted} arguments, ${args.length} given`);
    const tokens: string[] = [];
    for (const arg of args) encode(arg, tokens);
    this.env.writeFiles(folder, new Map([["arguments", tokens.join("")], ["result", ""]]));
    this.host.flushAll();
    const done = this.env.callProgram(`${folder}/program`, [`${folder}/arguments`, `${folder}/result`], "");
    this.env.io.write(1, done.stdout);
    this.env.io.write(2, done.stderr);
    const reader = new WireReader(this.host, this.env.io.readFile(`${folder}/result`));
    if (done.status !== 0) throw new UsageFault(`the compiled program ended with status ${done.status}: ${done.stderr.trim()}`);
    if (reader.token() === "returned") return reader.value(sResult);
    reader.token();
    throw this.raised(pipeline, reader.token());
  }

  private pipeline(): Pipeline {
    if (this.typed === null) {
      this.typed = new Pipeline(this.host, this.options);
      this.typed.addEntry(this.fn, this.argumentAnnotations(this.typed));
    }
    this.typed.annotate();
    return this.typed;
  }

  private argumentAnnotations(pipeline: Pipeline): SomeObject[] {
    const types = this.types ?? [newList([newStr("").cls])];
    return types.map((type) => annotationOfType(pipeline.annotator.bookkeeper, type));
  }

  private resultAnnotation(pipeline: Pipeline): SomeObject {
    return pipeline.annotator.annotation(pipeline.entryGraph(0).returnvar) ?? sImpossibleValue;
  }

  /** A program around the function that reads arguments from a file and writes the result to another. */
  private callable(): { files: Map<string, string>; pipeline: Pipeline; sResult: SomeObject } {
    const known = this.pipeline();
    const sResult = this.resultAnnotation(known);
    const namespace = this.host.newNamespace("rpython.translator.caller");
    this.host.exec(callerSource(this.argumentAnnotations(known), sResult), namespace, "<caller>");
    const makeMain = namespace.getStr("make_main");
    const main = makeMain === undefined ? null : this.host.call(makeMain, [this.fn]);
    if (!(main instanceof PyFunction)) throw new InternalError("the calling program has no main function");
    const pipeline = new Pipeline(this.host, this.options);
    pipeline.addEntry(main, [sNonNegInt, new SomePtr(Ptr(BareArray(Ptr(BareArray(Char)))))]);
    pipeline.lower();
    const [pointer] = pipeline.entryPointers();
    return { files: cSources(this.env, pipeline, this.options, pointer!, "program"), pipeline, sResult };
  }

  /** The exception of the program as the host's: an instance of the same class. */
  private raised(pipeline: Pipeline, className: string): PyError {
    const classdef = pipeline.annotator.bookkeeper.classdefs.find((c) => c.shortname === className);
    const cls = classdef?.classdesc.pyobj;
    if (!(cls instanceof PyType)) throw new InternalError(`the program raised ${className}, a class that the host does not know`);
    return new PyError(cls, this.host.newInstance(cls), null);
  }
}

function typeList(types: PyObject): readonly PyObject[] {
  if (types instanceof PyList || types instanceof PyTuple) return types.items;
  throw new UsageFault("the types of the arguments are given as a list");
}

