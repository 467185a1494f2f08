// A typed program as C sources: headers for types and for names, files of functions and of data, the runtime, a Makefile. Text in, text out:
// who writes the files and runs make is not our business here. Answers to upstream's translator/c/genc.py.

import { InternalError } from "@rpyts/tool/assert-never";
import { Dominators } from "@rpyts/flowmodel/dominators";
import type { Block, FunctionGraph } from "@rpyts/flowmodel/model";
import { resolved, type WordBits } from "@rpyts/lltype/types";
import type { LLContainer, LLFunc, LLPtr } from "@rpyts/lltype/values";
import { funcOf } from "@rpyts/lltype/lltype";
import { FunctionWriter } from "./cfunction.js";
import { printData, type CData } from "./cdata.js";
import { fieldName } from "./cnames.js";
import { foreignFiles } from "./foreign-files.js";
import { makefile, type MakeOptions } from "./makefile.js";
import { CProgram, type CMemory } from "./program.js";
import { groupsOf, splitFunctions, type PrintedFunction } from "./split.js";

/** What is to be printed. Graphs must have gone through the exception transform. */
export interface CInput {
  /** Functions that the C main program calls, by the name under which the runtime knows them: `main` takes argc and argv and gives the exit status. */
  readonly roots: ReadonlyMap<string, LLPtr>;
  /** The exception transform's structure with the pending exception; null for programs without exceptions. */
  readonly excData: LLPtr | null;
  readonly memory: CMemory;
  /** The program uses threads, also where nothing of it starts one: those of C libraries call it. */
  readonly threads?: boolean;
  readonly wordBits: WordBits;
  /** Print #line back to the RPython source, and keep assertions. */
  readonly lldebug: boolean;
  /** Files of packages/backend-c/runtime by name. */
  readonly runtime: ReadonlyMap<string, string>;
  readonly make: MakeOptions;
}

const HEADER = '#include "foreign_first.h"\n#include "common_header.h"\n#include "structdef.h"\n#include "forwarddecl.h"\n\n';
/** About how much text goes into one file. Enough to let the compiler inline, little enough to keep several cores busy. */
const FILE_SIZE = 250_000;

/** All files of the program by name. The same input gives the same text. */
export function generateC(input: CInput): Map<string, string> {
  const program = new CProgram(input.wordBits, input.lldebug);
  for (const ptr of input.roots.values()) program.db.addValue(ptr);
  if (input.excData !== null) program.db.addValue(input.excData);
  program.nameAll();

  const threads = input.threads === true || program.db.externals.some((func) => (func.external ?? func.name) === START_THREAD);
  const functions = program.db.functions.map((func) => printFunction(program, func));
  const excContainer = input.excData === null ? null : program.db.representative(input.excData.obj!);
  const data = program.containers().map((container) => {
    const printed = printData(container, program.name(container), program.types, program.values);
    return threads && container === excContainer ? perThread(printed) : printed;
  });
  const exported = program.takeMentioned();
  for (const ptr of input.roots.values()) exported.add(program.db.representative(funcOf(ptr)));
  const split = splitFunctions(functions, FILE_SIZE, exported);

  const files = new Map<string, string>(input.runtime);
  const sources = [...input.runtime.keys()].filter((name) => name.endsWith(".c") && (name !== THREADS || threads || program.threadLocals > 0));
  const addSources = (base: string, texts: readonly string[]): void => {
    texts.forEach((text, i) => {
      const name = `${base}${i === 0 ? "" : `_${i}`}.c`;
      files.set(name, HEADER + text);
      sources.push(name);
    });
  };
  addSources("implement", split.files);
  addSources("data", groupsOf(data.map((d) => d.definition), (text) => text.length, FILE_SIZE).map((group) => group.join("")));

  const exports = exportedFunctions(input, program);
  if (exports.length > 0) addSources("exports", [exports.join("\n")]);
  const foreign = foreignFiles(program);
  for (const [name, text] of foreign.files) files.set(name, text);
  const declarations = [program.externals.declarations(), ...split.shared, ...data.map((d) => d.declaration), ...mainMacros(input, program)].join("");
  files.set("structdef.h", guarded("STRUCTDEF", FOREIGN_TYPES + program.types.definitions()));
  files.set("forwarddecl.h", guarded("FORWARDDECL", declarations));
  files.set("Makefile", makefile({ ...input.make, memory: input.memory, lldebug: input.lldebug, threads, foreign: foreign.info, foreignSources: foreign.sources }, sources));
  return files;
}

/** The file of the runtime that is for programs with threads only, and its function that makes a program one of these. */
const THREADS = "ll_thread.c";
const START_THREAD = "ll_thread.start";

/** The same for each thread apart. */
function perThread(data: CData): CData {
  return { name: data.name, declaration: data.declaration.replace(/^extern /m, "extern __thread "), definition: `__thread ${data.definition}` };
}

/** What headers of the program's own define must not change the types of all programs. */
const FOREIGN_TYPES = '#include "foreign.h"\n#undef Signed\n#undef Unsigned\n#undef Bool\n#undef UniChar\n';

function printFunction(program: CProgram, func: LLFunc): PrintedFunction {
  const graph = func.graph!;
  program.takeMentioned();
  const head = functionHead(program, func, graph);
  const { parameters, body } = new FunctionWriter(program, graph).print();
  const mentions: ReadonlySet<LLContainer> = program.takeMentioned();
  return { container: func, prototype: `${head}(${parameters})`, definition: `\n${body}`, mentions };
}

function functionHead(program: CProgram, func: LLFunc, graph: FunctionGraph): string {
  const apart = graph.inline === "never" || (graph.inline === null && isLargeLoop(graph));
  const attribute = apart ? "__attribute__((noinline)) " : "";
  return `${attribute}${program.types.name(func.type.RESULT)} ${program.name(func)}`;
}

/** Operations beyond which a call costs nothing beside what it calls. */
const LARGE = 100;

/**
 * A C compiler copies what is called from one place into its caller, however large it is. For a large function with calls in a loop that saves nothing, and
 * what the loop keeps across them competes with all that the caller keeps. What is worth a copy in spite of that, the inliner has copied.
 */
function isLargeLoop(graph: FunctionGraph): boolean {
  const blocks = graph.blocks();
  const size = blocks.reduce((sum, block) => sum + block.operations.length, 0);
  return size > LARGE && blocks.some(hasCall) && new Dominators(graph).loops().some(({ body }) => [...body].some(hasCall));
}

const hasCall = (block: Block): boolean => block.operations.some((op) => op.opname === "direct_call" || op.opname === "indirect_call");

/**
 * Functions of the program under the names that C code calls them by. Their C names differ: a header may declare them with other types. What they raise ends
 * the program, as there is no way through C's frames.
 */
function exportedFunctions(input: CInput, program: CProgram): string[] {
  return [...input.roots].filter(([name]) => name !== "main").map(([name, ptr]) => {
    const func = funcOf(ptr);
    const result = program.types.name(func.type.RESULT);
    const types = func.type.ARGS.filter((arg) => arg.kind !== "void").map((arg) => program.types.name(arg));
    const parameters = types.map((type, i) => `${type} a${i}`).join(", ") || "void";
    const isVoid = func.type.RESULT.kind === "void";
    const call = `${program.name(func)}(${types.map((_type, i) => `a${i}`).join(", ")})`;
    return [
      `__attribute__((visibility("default"))) ${result} e_${name}(${parameters}) __asm__("${name}");`,
      `${result} e_${name}(${parameters})`,
      "{",
      "    Signed state = rpy_ll_thread_enter_callback();",
      `    ${isVoid ? "" : `${result} r = `}${call};`,
      "    rpy_fatal_if_pending();",
      "    rpy_ll_thread_leave_callback(state);",
      ...(isVoid ? [] : ["    return r;"]),
      "}\n",
    ].join("\n");
  });
}

/** What main.c must know of the program. */
function mainMacros(input: CInput, program: CProgram): string[] {
  const lines = [...input.roots].map(([name, ptr]) => `#define RPY_ROOT_${name} ${program.name(funcOf(ptr))}\n`);
  lines.push(`#define RPY_COLLECTOR_NOW ${program.needsCollector ? 1 : 0}\n`);
  lines.push(`#define RPY_THREAD_LOCALS ${program.threadLocals}\n`);
  if (program.threadLocals > 0) lines.push(`extern RPY_THREAD_LOCAL void *rpy_thread_locals[${program.threadLocals}];\n`);
  if (input.excData !== null) lines.push(...exceptionMacros(input.excData, program));
  return lines;
}

/** Where the pending exception is, and the name of its class: the field `name` of the vtable, an array of characters with or without length. */
function exceptionMacros(excData: LLPtr, program: CProgram): string[] {
  const struct = excData.obj;
  if (struct === null || struct.kind !== "struct") throw new InternalError("the exception data is no structure");
  const classPtr = struct.type.fieldType("exc_type");
  const vtable = classPtr.kind === "ptr" ? resolved(classPtr.TO) : null;
  if (vtable === null || vtable.kind !== "struct") throw new InternalError("exception classes are no structures");
  const namePtr = vtable.fieldType("name");
  const chars = namePtr.kind === "ptr" ? resolved(namePtr.TO) : null;
  if (chars === null || chars.kind !== "array") throw new InternalError("the name of a class is no array");
  const data = program.name(struct);
  const type = `${data}.${fieldName(struct.type, "exc_type")}`;
  const name = `RPY_EXC_TYPE->${fieldName(vtable, "name")}`;
  const items = chars.hasLength ? `${name}->items` : name;
  return [
    `#define RPY_EXC_DATA ${data}\n`,
    `#define RPY_EXC_TYPE ${type}\n`,
    `#define RPY_EXC_NAME ((const char *)${items})\n`,
    `#define RPY_EXC_NAME_LENGTH ${chars.hasLength ? `${name}->length` : "strlen(RPY_EXC_NAME)"}\n`,
  ];
}

function guarded(name: string, text: string): string {
  return `#ifndef RPY_${name}_H\n#define RPY_${name}_H\n${text}#endif\n`;
}
