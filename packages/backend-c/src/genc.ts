// A typed program as C sources: headers for types and for names, files of functions and of data, the runtime, a Makefile. Text in, text out:
// who writes the files and runs make is not our business here.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { WordBits } from "@rpyts/lltype/types";
import type { LLFunc, LLPtr } from "@rpyts/lltype/values";
import { funcOf } from "@rpyts/lltype/lltype";
import { FunctionWriter } from "./cfunction.js";
import { printData } from "./cdata.js";
import { makefile, type MakeOptions } from "./makefile.js";
import { CProgram, type CMemory } from "./program.js";

/** What is to be printed. */
export interface CInput {
  /** Function pointers that the C main program needs, by the name under which the runtime's main.c knows them. */
  readonly roots: ReadonlyMap<string, LLPtr>;
  readonly memory: CMemory;
  readonly wordBits: WordBits;
  /** Print #line back to the RPython source, and keep assertions. */
  readonly lldebug: boolean;
  /** Files of packages/backend-c/runtime by name. */
  readonly runtime: ReadonlyMap<string, string>;
  readonly make: MakeOptions;
}

const HEADER = '#include "common_header.h"\n#include "structdef.h"\n#include "forwarddecl.h"\n\n';
/** About how much text goes into one file of functions. Enough to let the compiler inline, little enough to keep several cores busy. */
const FILE_SIZE = 400_000;

/** All files of the program by name. */
export function generateC(input: CInput): Map<string, string> {
  const program = new CProgram(input.wordBits, input.lldebug);
  for (const ptr of input.roots.values()) program.db.addValue(ptr);
  program.nameAll();

  const functions = printFunctions(program);
  const data = program.containers().map((container) => printData(container, program.name(container), program.types, program.values));
  const rootLines = [...input.roots].map(([name, ptr]) => `#define RPY_ROOT_${name} ${program.name(funcOf(ptr))}\n`);

  const files = new Map<string, string>(input.runtime);
  const sources = [...input.runtime.keys()].filter((name) => name.endsWith(".c"));
  const addSource = (name: string, text: string): void => {
    files.set(name, text);
    sources.push(name);
  };
  splitText(functions.map((f) => f.definition)).forEach((text, i) => addSource(`implement${i === 0 ? "" : `_${i}`}.c`, HEADER + text));
  splitText(data.map((d) => d.definition)).forEach((text, i) => addSource(`data${i === 0 ? "" : `_${i}`}.c`, HEADER + text));
  files.set("structdef.h", guarded("STRUCTDEF", program.types.definitions()));
  const declarations = [...functions.map((f) => f.declaration), ...data.map((d) => d.declaration), ...rootLines];
  files.set("forwarddecl.h", guarded("FORWARDDECL", declarations.join("")));
  files.set("Makefile", makefile({ ...input.make, memory: input.memory, lldebug: input.lldebug }, sources));
  return files;
}

interface PrintedFunction {
  readonly declaration: string;
  readonly definition: string;
}

function printFunctions(program: CProgram): PrintedFunction[] {
  return program.db.functions.map((func) => {
    const graph = func.graph!;
    const head = functionHead(program, func, graph);
    return { declaration: `${head}(${program.types.parameters(func.type)});\n`, definition: `${new FunctionWriter(program, graph).print(head)}\n` };
  });
}

function functionHead(program: CProgram, func: LLFunc, graph: FunctionGraph): string {
  const attribute = graph.inline === "never" ? "__attribute__((noinline)) " : "";
  return `${attribute}${program.types.name(func.type.RESULT)} ${program.name(func)}`;
}

function splitText(parts: readonly string[]): string[] {
  const files: string[] = [];
  let current: string[] = [];
  let size = 0;
  for (const part of parts) {
    if (size > FILE_SIZE) {
      files.push(current.join(""));
      current = [];
      size = 0;
    }
    current.push(part);
    size += part.length;
  }
  if (current.length > 0) files.push(current.join(""));
  return files;
}

function guarded(name: string, text: string): string {
  return `#ifndef RPY_${name}_H\n#define RPY_${name}_H\n${text}#endif\n`;
}
