// Runs compiled programs on the interpreter, and says what can be seen of them from outside.

import { checkgraph } from "@rpyts/flowmodel/checkgraph";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { checkOperation } from "@rpyts/lltype/op-check";
import { OOInstance } from "@rpyts/lltype/oovalues";
import { LLPtr, type LLStruct, type LLValue } from "@rpyts/lltype/values";
import { LLException } from "@rpyts/llinterp/errors";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { optimise, type Optimised } from "@rpyts/backendopt/backendopt";
import type { BackendOptions } from "@rpyts/backendopt/options";
import { Compiled, type Fn } from "./minilang.js";
import { MemoryWorld, type World } from "./worlds.js";

/** Result, or class of the exception, and what was written to the global structure. */
export interface Outcome {
  readonly result: string;
  readonly log: string;
}

export function outcome(graph: FunctionGraph, args: readonly LLValue[], maxBlocks = Infinity, { fields, exceptions }: World = new MemoryWorld()): Outcome {
  fields.set("g", 0);
  fields.set("log", 0);
  const interp = new LLInterpreter({ exceptions, maxBlocks });
  let result: string;
  try {
    result = show(interp.evalGraph(graph, args));
  } catch (error) {
    if (!(error instanceof LLException)) throw error;
    result = `raised ${error.className}`;
  }
  return { result, log: `${String(fields.get("g"))} ${String(fields.get("log"))}` };
}

function show(value: LLValue): string {
  if (value === null) return "None";
  if (value instanceof OOInstance) return `object with x = ${String(value.get("x"))}`;
  if (!(value instanceof LLPtr)) return String(value);
  if (value.obj === null) return "None";
  const struct = value.obj as LLStruct;
  return `object with x = ${String(struct.get("x"))}`;
}

/** Optimises a program, checking every graph after every pass and at the end. */
export function optimised(program: Compiled, options: Partial<BackendOptions> = {}): Optimised {
  const { roots, base, assertionError } = program.world;
  const done = optimise({ entryPoints: [program.entry, ...roots], exceptionBase: base, assertionError }, { verify: true, ...options });
  for (const graph of done.graphs) checkgraph(graph, (op) => checkOperation(op, 64));
  return done;
}

/** Compiles, runs, optimises and runs again; the program with its outcome before and after. */
export function compareRuns(
  functions: readonly Fn[],
  a: number,
  b: number,
  options: Partial<BackendOptions> = {},
  maxBlocks = Infinity,
  world: () => World = () => new MemoryWorld(),
): { program: Compiled; before: Outcome; after: Outcome } {
  const [first, program] = [new Compiled(functions, world()), new Compiled(functions, world())];
  const run = ({ main, world: at }: Compiled, max: number): Outcome => outcome(main, [a, b, at.nothing], max, at);
  const before = run(first, maxBlocks);
  optimised(program, options);
  return { program, before, after: run(program, Infinity) };
}

/** How often each operation stands in a graph. */
export function count(graph: FunctionGraph, opname: string): number {
  let n = 0;
  for (const block of graph.blocks()) n += block.operations.filter((op) => op.opname === opname).length;
  return n;
}
