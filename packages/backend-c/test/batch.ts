// Many functions in one C program: each is run by llinterp first, then transformed, printed, compiled by the real compiler and run; results come
// back as text in one form for both, so that they can be compared.

import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { generateC } from "@rpyts/backend-c/genc";
import { floatLiteral, integer } from "@rpyts/backend-c/cvalue";
import { CTypes } from "@rpyts/backend-c/ctypes";
import type { CMemory } from "@rpyts/backend-c/program";
import { callGraph } from "@rpyts/gctransform/calls";
import { ExceptionTransformer } from "@rpyts/gctransform/exception-transform";
import type { ExceptionTypes } from "@rpyts/gctransform/exception-data";
import { insertStackChecks } from "@rpyts/gctransform/stack-check";
import { LLException } from "@rpyts/llinterp/errors";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { functionptr } from "@rpyts/lltype/lltype";
import { CharArrayPtr, Func, Ptr, BareArray, Signed } from "@rpyts/lltype/types-make";
import { asLowLevelType, type LowLevelType } from "@rpyts/lltype/types";
import { LLPtr, type LLValue } from "@rpyts/lltype/values";
import { toBig, type Int } from "@rpyts/tool/machine-int";
import { ptrTo } from "../../llinterp/test/build.js";
import { CLASSES, ETYPE, EVALUE, cls, exceptions } from "../../llinterp/test/exceptions.js";

const RUNTIME = fileURLToPath(new URL("../runtime/", import.meta.url));

/** The runtime's files by name. */
export function runtimeFiles(): Map<string, string> {
  return new Map(readdirSync(RUNTIME).sort().map((name) => [name, readFileSync(join(RUNTIME, name), "utf8")]));
}

/** The exceptions of the tests as the transform wants them. */
export const exceptionTypes: ExceptionTypes = {
  exceptionType: ETYPE,
  exceptionValue: EVALUE,
  baseClass: cls("Exception"),
  standard: (name) => CLASSES[name === "StackOverflow" ? "RuntimeError" : name]!,
};

interface Entry {
  readonly graph: FunctionGraph;
  readonly ptr: LLPtr;
  readonly calls: readonly (readonly LLValue[])[];
}

export interface BatchOptions {
  readonly memory?: CMemory;
  readonly optimisation?: string;
  readonly lldebug?: boolean;
  /** Other calls than those that were added, for each function. */
  readonly calls?: readonly (readonly (readonly LLValue[])[])[];
  readonly cflags?: readonly string[];
  /** More C text for the driver: `extra` stands before its function, `body` in it after the calls. */
  readonly extra?: string;
  readonly body?: string;
}

/** Functions and their calls. */
export class Batch {
  readonly expected: string[][] = [];
  private readonly entries: Entry[] = [];
  /** Graphs that entries reach but are no entries. */
  private readonly helpers: FunctionGraph[] = [];
  private readonly interp = new LLInterpreter({ exceptions });

  /** Adds a function with the arguments of its calls; gives its number. Unless `expected` is given, llinterp says what comes out. */
  add(graph: FunctionGraph, calls: readonly (readonly LLValue[])[], expected: readonly string[] | null = null): number {
    this.expected.push(expected === null ? calls.map((args) => this.interpreted(graph, args)) : [...expected]);
    return this.entries.push({ graph, ptr: ptrTo(graph), calls }) - 1;
  }

  /** Adds a graph that others call. */
  helper(graph: FunctionGraph): void {
    this.helpers.push(graph);
  }

  private interpreted(graph: FunctionGraph, args: readonly LLValue[]): string {
    try {
      return shown(this.interp.evalGraph(graph, args), asLowLevelType(graph.returnvar.concretetype));
    } catch (error) {
      if (error instanceof LLException) return `!${error.className}`;
      throw error;
    }
  }

  /** The graphs as the transforms leave them, and the place of the pending exception. */
  transform(): LLPtr {
    const graphs = [...this.entries.map((e) => e.graph), ...this.helpers];
    insertStackChecks(graphs, callGraph(graphs), exceptionTypes);
    const transformer = new ExceptionTransformer(graphs, exceptionTypes, 64);
    for (const graph of graphs) transformer.transform(graph);
    return transformer.excData;
  }

  /** All files of the C program. */
  print(excData: LLPtr, options: BatchOptions = {}): Map<string, string> {
    const main = functionptr(Func([Signed, Ptr(BareArray(CharArrayPtr))], Signed), "test_main", { external: "test_main" });
    const roots = new Map<string, LLPtr>([["main", main]]);
    this.entries.forEach((entry, i) => roots.set(`t${i}`, entry.ptr));
    const runtime = runtimeFiles().set("driver.c", driver(this.entries, options));
    const make = { target: "program", cc: "gcc", optimisation: options.optimisation ?? "2", extraCFlags: options.cflags ?? [], extraLibs: [] };
    return generateC({ roots, excData, memory: options.memory ?? "boehm", wordBits: 64, lldebug: options.lldebug ?? false, runtime, make });
  }

  /** Compiles and runs transformed graphs; the lines of the output. */
  outcome(excData: LLPtr, options: BatchOptions): string[] {
    return runProgram(this.print(excData, options)).stdout.split("\n");
  }

  /** Compiles and runs; the results of each function's calls. */
  run(options: BatchOptions = {}): string[][] {
    const output = runProgram(this.print(this.transform(), options)).stdout;
    const lines = output.split("\n");
    let at = 0;
    return this.entries.map((entry) => entry.calls.map(() => lines[at++]!));
  }
}

/** Writes, compiles and runs a program; its exit must be `status`. */
export function runProgram(files: ReadonlyMap<string, string>, args: readonly string[] = [], status = 0): SpawnSyncReturns<string> {
  return withProgram(files, (program) => {
    const done = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28, timeout: 100_000 });
    if (done.status !== status) throw new Error(`status ${done.status}, signal ${done.signal}\n${done.stderr}\n${done.stdout.slice(-2000)}`);
    return done;
  });
}

/** Compiles a program and gives its path to `use`. */
export function withProgram<T>(files: ReadonlyMap<string, string>, use: (program: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "backend-c-"));
  try {
    writeFiles(files, folder);
    const made = spawnSync("make", ["-j2"], { cwd: folder, encoding: "utf8" });
    if (made.status !== 0) throw new Error(made.stderr.slice(0, 5000));
    return use(join(folder, "program"));
  } finally {
    if (process.env["KEEP"] === undefined) rmSync(folder, { recursive: true, force: true });
    else process.stderr.write(`${folder}\n`);
  }
}

function writeFiles(files: ReadonlyMap<string, string>, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

// ---- one form of results

/** A value as the driver prints it. */
export function shown(value: LLValue, type: LowLevelType): string {
  switch (type.kind) {
    case "void":
      return "void";
    case "bool":
      return value === true ? "1" : "0";
    case "float":
    case "longfloat":
    case "singlefloat":
      return floatText(value as number);
    case "ptr":
      return value instanceof LLPtr && value.obj !== null ? "ptr" : "null";
    case "number":
    case "char":
    case "unichar": {
      const bits = BigInt.asUintN(128, toBig(value as Int));
      return `${(bits >> 64n).toString(16)}:${(bits & 0xffffffffffffffffn).toString(16)}`;
    }
    default:
      throw new Error(`no text for ${type.toString()}`);
  }
}

function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16);
}

function literal(value: LLValue, type: LowLevelType): string {
  if (type.kind === "float" || type.kind === "longfloat" || type.kind === "singlefloat") return floatLiteral(value as number);
  if (type.kind === "bool") return value === true ? "1" : "0";
  return integer(value, type.kind === "number" ? type : null, 64);
}

const PRINTERS = `#include "common_header.h"
#include "structdef.h"
#include "forwarddecl.h"
#include <stdio.h>
static void show_int(__int128 x) { printf("%llx:%llx\\n", (unsigned long long)((unsigned __int128)x >> 64), (unsigned long long)x); }
static void show_float(double x) { if (x != x) puts("nan"); else printf("%llx\\n", (unsigned long long)rpy_float_to_bits(x)); }
static int raised(void)
{
    if (RPY_EXC_TYPE == NULL) return 0;
    printf("!%.*s\\n", (int)RPY_EXC_NAME_LENGTH, RPY_EXC_NAME);
    memset(&RPY_EXC_DATA, 0, sizeof RPY_EXC_DATA);
    return 1;
}
`;

function driver(entries: readonly Entry[], options: BatchOptions): string {
  const types = new CTypes();
  const body = entries.map((entry, i) => callLoop(entry, options.calls?.[i] ?? entry.calls, i, types)).join("");
  return `${PRINTERS}${options.extra ?? ""}\nSigned test_main(Signed argc, unsigned char **argv)\n{\n${body}${options.body ?? ""}    return 0;\n}\n`;
}

function callLoop({ graph }: Entry, calls: Entry["calls"], i: number, types: CTypes): string {
  const args = graph.args.map((arg) => asLowLevelType(arg.concretetype));
  const result = asLowLevelType(graph.returnvar.concretetype);
  const arrays = args.map((type, k) => {
    if (type.kind === "ptr" || type.kind === "void") throw new Error("entries take numbers");
    return `        static const ${types.name(type)} a${k}[] = { ${calls.map((call) => literal(call[k], type)).join(", ")} };\n`;
  });
  const call = `RPY_ROOT_t${i}(${args.map((_, k) => `a${k}[i]`).join(", ")})`;
  return `    {\n${arrays.join("")}        for (int i = 0; i < ${calls.length}; i++) {\n${showCall(call, result, types)}        }\n    }\n`;
}

function showCall(call: string, result: LowLevelType, types: CTypes): string {
  if (result.kind === "void") return `            ${call};\n            if (!raised()) puts("void");\n`;
  const name = result.kind === "ptr" ? "void *" : types.name(result);
  const show =
    result.kind === "ptr" ? 'puts(r == NULL ? "null" : "ptr")' : result.kind === "bool" ? 'puts(r == 1 ? "1" : r == 0 ? "0" : "broken Bool")' : result.kind.endsWith("float") ? "show_float(r)" : "show_int(r)";
  return `            ${name} r = ${call};\n            if (!raised()) ${show};\n`;
}
