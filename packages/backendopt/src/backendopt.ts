// Optimises a typed program before a backend sees it. Answers to upstream's translator/backendopt/all.py.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { calledNodes, components, isCandidates, type CallNode } from "./callgraph.js";
import { cleanGraph } from "./clean.js";
import type { Context } from "./context.js";
import { Effects } from "./effects.js";
import { Inliner } from "./inline.js";
import { DEFAULT_OPTIONS, type BackendOptions } from "./options.js";
import { finishGraph, optimiseGraph, type PassContext } from "./passes.js";
import { prepareGraph } from "./prepare.js";
import { reachable, type LLProgram } from "./program.js";
import { removeRedundancy } from "./redundancy.js";
import { verifyGraph } from "./verify.js";

/** What is left of a program. */
export interface Optimised {
  /** The functions that can still be called, in the order they are reached from the entry points. */
  readonly graphs: readonly FunctionGraph[];
  /** What each of them can do. */
  readonly effects: Effects;
}

/**
 * Optimises a program in place. The graphs must be of level "lltype", in single information form, with exits for exceptions; they are again
 * afterwards. Graphs that are not reachable any more are left in no defined form.
 */
export function optimise(program: LLProgram, given: Partial<BackendOptions> = {}): Optimised {
  const options = { ...DEFAULT_OPTIONS, ...given };
  const check = options.verify ? (graph: FunctionGraph, pass: string): void => verifyGraph(graph, options.wordBits, pass) : (): void => {};
  const before = reachable(program.entryPoints);
  for (const graph of before.graphs) {
    prepareGraph(graph, options);
    check(graph, "prepare");
  }
  const effects = new Effects(before.graphs, program.exceptionBase);
  const context: Context = { options, exceptionBase: program.exceptionBase, effects, pointers: before.pointers };
  optimiseBottomUp(before.graphs, context, check);
  return finishProgram(program, context, check);
}

type Check = (graph: FunctionGraph, pass: string) => void;

/** Callees before callers. */
function optimiseBottomUp(graphs: readonly FunctionGraph[], context: Context, check: Check): void {
  const inliner = new Inliner(context);
  const passes: PassContext = { ...context, inliner };
  const callees = (node: CallNode): readonly CallNode[] => (isCandidates(node) ? node : calledNodes(node));
  for (const component of components(graphs, callees)) {
    for (const node of component) {
      if (isCandidates(node)) continue;
      optimiseGraph(node, passes, check);
      context.effects.refresh(node);
      inliner.finish(node);
    }
  }
}

/** A last look with what is known of all functions by then, at those that are left. */
function finishProgram(program: LLProgram, context: Context, check: Check): Optimised {
  const { graphs } = reachable(program.entryPoints);
  const effects = new Effects(graphs, program.exceptionBase, context.effects.keys);
  const last: Context = { ...context, effects };
  for (const graph of graphs) {
    if (context.options.redundancy) removeRedundancy(graph, last);
    cleanGraph(graph, last);
    check(graph, "last look");
    finishGraph(graph, last, check);
  }
  return { graphs, effects };
}
