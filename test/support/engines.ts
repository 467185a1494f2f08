// The engines that run the corpus: each runs one program and says what it did.

import { fileURLToPath } from "node:url";
import * as path from "node:path";
import { NodeEnvironment } from "@rpyts/cli/node-environment";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { BareArray, Char, Ptr } from "@rpyts/lltype/types-make";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { ListType } from "@rpyts/lltype/ootype";
import { OOList } from "@rpyts/lltype/oovalues";
import { malloc, solidPtr } from "@rpyts/lltype/lltype";
import type { LLArray, LLPtr } from "@rpyts/lltype/values";
import { PyError } from "@rpyts/pyhost/pyerror";
import { newList, newStr } from "@rpyts/pyhost/values";
import { PyInt } from "@rpyts/pyhost/object";
import type { HostIO } from "@rpyts/pyhost/io";
import { backendNamed } from "@rpyts/translator/backends";
import { exceptionTypes } from "@rpyts/translator/exception-types";
import { HostLLIO } from "@rpyts/translator/host-llio";
import { makeHost } from "@rpyts/translator/host-setup";
import { defaultOptions, type BackendName, type GivenOptions, type TranslationOptions } from "@rpyts/translator/options";
import type { Pipeline, TypeSystemName } from "@rpyts/translator/pipeline";
import { loadProgram } from "@rpyts/translator/load-program";
import { optionsFor } from "@rpyts/translator/settle-options";
import { CapturedIO } from "./captured-io.js";
import type { CorpusProgram, Outcome } from "./corpus.js";

export const ROOT = process.env["RPYTHON_ROOT"] ?? fileURLToPath(new URL("../../", import.meta.url));

const nothing = (): void => undefined;
const NO_PROGRESS = { start: nothing, step: nothing, note: nothing, end: nothing };

/** An environment whose host sees the given outside world. */
export function makeEnvironment(io: HostIO): NodeEnvironment {
  const env = new NodeEnvironment({ root: ROOT, progress: NO_PROGRESS, env: process.env });
  return Object.assign(env, { io });
}

/** Runs the program as plain Python on our host, set up for the program's machine. */
export function runOnHost(program: CorpusProgram): Outcome {
  const io = new CapturedIO(program.stdin);
  const host = makeHost(makeEnvironment(io), { ...program.machine, path: [path.dirname(program.path)], argv: [program.path] });
  let status = 0;
  try {
    const module = host.runFile(program.path, "corpus_program");
    const entry = module.dict.getStr("entry_point")!;
    const result = host.call(entry, [newList(["prog", ...program.args].map((arg) => newStr(arg)))]);
    status = result instanceof PyInt ? Number(result.value) : 0;
  } catch (error) {
    if (!(error instanceof PyError)) throw error;
    host.flushAll();
    io.write(2, host.formatTraceback(error));
    status = 1;
  }
  host.flushAll();
  io.foreign.close();
  return { status, stdout: io.text(1), stderr: io.text(2) };
}

/** The program, ready to be annotated and typed for its machine. */
function typedProgram(program: CorpusProgram, io: HostIO, options: TranslationOptions, typeSystem: TypeSystemName): { env: NodeEnvironment; pipeline: Pipeline } {
  const env = makeEnvironment(io);
  return { env, pipeline: loadProgram(env, options, program.path, program.args, { ...program.machine, typeSystem }) };
}

/** How the low-level interpreter is to run a program. */
export interface LLInterpRun {
  readonly typeSystem?: TypeSystemName;
  readonly optimised?: boolean;
}

/** Runs the typed graphs on the low-level interpreter, on the program's machine. */
export function runOnLLInterp(program: CorpusProgram, { typeSystem = "lltype", optimised = false }: LLInterpRun = {}): Outcome {
  const io = new CapturedIO(program.stdin);
  const { pipeline } = typedProgram(program, io, optionsFor(backendNamed("c"), defaultOptions()), typeSystem);
  if (optimised) pipeline.backendopt();
  else pipeline.rtype();
  return interpret(pipeline, program, io);
}

/** Runs the graphs of a pipeline, as they are now, on the low-level interpreter. */
export function interpret(pipeline: Pipeline, program: Pick<CorpusProgram, "args">, io: CapturedIO): Outcome {
  const { wordBits, typeSystem } = pipeline;
  const interpreter = new LLInterpreter({ wordBits, exceptions: exceptionTypes(pipeline.rtyper), io: new HostLLIO(io), stackOverflow: "StackOverflow" });
  const graph = pipeline.entryGraph(0);
  const args = ["prog", ...program.args];
  const status = Number(interpreter.evalGraph(graph, typeSystem === "lltype" ? [args.length, argvPointer(args)] : [argumentList(graph, args)]));
  io.foreign.close();
  return { status, stdout: io.text(1), stderr: io.text(2) };
}

/** The arguments as the list of strings that the main function takes. */
function argumentList(graph: FunctionGraph, args: readonly string[]): OOList {
  const type = graph.args[0]!.concretetype;
  if (!(type instanceof ListType)) throw new Error(`the main function takes a ${String(type)}`);
  return new OOList(type, [...args]);
}

/** C's argv: an array of zero-terminated texts. */
function argvPointer(args: readonly string[]): LLPtr {
  const text = BareArray(Char);
  const argv = malloc(BareArray(Ptr(text)), args.length, { flavor: "raw", zero: true });
  args.forEach((arg, i) => {
    const chars = malloc(text, arg.length + 1, { flavor: "raw", zero: true });
    [...arg].forEach((c, j) => (chars.obj as LLArray).set(j, c.charCodeAt(0)));
    (argv.obj as LLArray).set(i, solidPtr(chars.obj!));
  });
  return argv;
}

const TIMEOUT_MS = 20_000;

/** Translates for a backend, builds and runs. */
export function runAs(name: BackendName, program: CorpusProgram, given: Partial<GivenOptions> = {}): Outcome {
  const backend = backendNamed(name);
  const options = optionsFor(backend, { ...defaultOptions(), ...given });
  const { env, pipeline } = typedProgram(program, new CapturedIO(), options, backend.machine.typeSystem);
  try {
    pipeline.backendopt();
    backend.lower?.run(pipeline);
    const folder = env.makeTempFolder();
    const files = backend.source.run(env, pipeline, options);
    env.writeFiles(folder, files);
    backend.compile?.run(env, folder, files, options);
    const executable = path.join(folder, backend.outputs(options)[0]!.file);
    env.install(executable, executable, true);
    return env.callProgram(executable, program.args, program.stdin, "prog", TIMEOUT_MS);
  } finally {
    env.dispose();
  }
}

export const runAsC = (program: CorpusProgram, given: Partial<GivenOptions> = {}): Outcome => runAs("c", program, { opt: "1", jobs: 1, ...given });

export const runAsJs = (program: CorpusProgram, given: Partial<GivenOptions> = {}): Outcome => runAs("js", program, given);
