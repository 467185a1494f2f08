// Runs compiled programs on the interpreter, and says what can be seen of them from outside.

import { checkgraph } from "@rpyts/flowmodel/checkgraph";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { nullptr } from "@rpyts/lltype/lltype";
import { checkOperation } from "@rpyts/lltype/op-check";
import { LLPtr, type LLStruct, type LLValue } from "@rpyts/lltype/values";
import { LLException } from "@rpyts/llinterp/errors";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { optimise, type Optimised } from "@rpyts/backendopt/backendopt";
import type { BackendOptions } from "@rpyts/backendopt/options";
import { Compiled, type Fn } from "./minilang.js";
import { A, BASE, CLASSES, exceptions, global } from "./types.js";

/** Result, or class of the exception, and what was written to the global structure. */
export interface Outcome {
  readonly result: string;
  readonly log: string;
}

export function outcome(graph: FunctionGraph, args: readonly LLValue[], maxBlocks = Infinity): Outcome {
  const fields = global.obj as LLStruct;
  fields.set("g", 0);
  fields.set("log", 0);
  const interp = new LLInterpreter({ exceptions, maxBlocks });
  let result: string;
  try {
    result = show(interp.evalGraph(graph, args));
  } catch (error) {
    if (!(error instanceof LLException) || !(error.type instanceof LLPtr)) throw error;
    result = `raised ${exceptions.className(error.type)}`;
  }
  return { result, log: `${String(fields.get("g"))} ${String(fields.get("log"))}` };
}

function show(value: LLValue): string {
  if (!(value instanceof LLPtr)) return String(value);
  if (value.obj === null) return "None";
  const struct = value.obj as LLStruct;
  return `object with x = ${String(struct.get("x"))}`;
}

/** Optimises a program, checking every graph after every pass and at the end. */
export function optimised(program: Compiled, options: Partial<BackendOptions> = {}): Optimised {
  const done = optimise({ entryPoints: [program.entry], exceptionBase: BASE, assertionError: CLASSES.AssertionError.type }, { verify: true, ...options });
  for (const graph of done.graphs) checkgraph(graph, (op) => checkOperation(op, 64));
  return done;
}

/** Compiles, runs, optimises and runs again; the program with its outcome before and after. */
export function compareRuns(functions: readonly Fn[], a: number, b: number, options: Partial<BackendOptions> = {}, maxBlocks = Infinity): { program: Compiled; before: Outcome; after: Outcome } {
  const args = [a, b, nullptr(A)];
  const before = outcome(new Compiled(functions).main, args, maxBlocks);
  const program = new Compiled(functions);
  optimised(program, options);
  return { program, before, after: outcome(program.main, args) };
}

/** How often each operation stands in a graph. */
export function count(graph: FunctionGraph, opname: string): number {
  let n = 0;
  for (const block of graph.blocks()) n += block.operations.filter((op) => op.opname === opname).length;
  return n;
}
