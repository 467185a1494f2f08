// Optimises a typed program before a backend sees it. Answers to upstream's translator/backendopt/all.py.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { LLValue } from "@rpyts/lltype/values";
import type { Classes } from "./classes.js";
import { calledNodes, components, isCandidates, type CallNode } from "./callgraph.js";
import type { Context } from "./context.js";
import { Effects } from "./effects.js";
import { exceptionClass, type ExceptionClass } from "./exception-classes.js";
import { Inliner } from "./inline.js";
import { DEFAULT_OPTIONS, type BackendOptions } from "./options.js";
import { FINAL, PREPARE, optimiseGraph, runPasses, type PassContext, type PassObserver } from "./passes.js";
import { reachable, type LLProgram } from "./program.js";
import { pruneClasses } from "./prune-classes.js";
import { verifyGraph } from "./verify.js";

/** What is left of a program. */
export interface Optimised {
  /** The functions that can still be called, in the order they are reached from the entry points. */
  readonly graphs: readonly FunctionGraph[];
  /** What each of them can do. */
  readonly effects: Effects;
  /** The classes that can still have instances; of what they and those above them hold, only what is used is left. */
  readonly classes: Classes;
}

/**
 * Optimises a program in place. The graphs must be of level "lltype", in single information form, with exits for exceptions; they are again
 * afterwards. Graphs that are not reachable any more are left in no defined form, and methods do not refer to them. `observer` is called around each pass over each graph.
 */
export function optimise(program: LLProgram, given: Partial<BackendOptions> = {}, observer: PassObserver = runIt): Optimised {
  const options = { ...DEFAULT_OPTIONS, ...given };
  const watch = options.verify ? verifying(observer, options) : observer;
  const before = reachable(program.entryPoints);
  for (const graph of before.graphs) runPasses(PREPARE, graph, { options }, watch);
  const exceptionBase = classOrNull(program.exceptionBase);
  const effects = new Effects(before.graphs, exceptionBase, before.classes);
  const assertionError = classOrNull(program.assertionError ?? null);
  const context: Context = { options, exceptionBase, assertionError, effects, classes: before.classes, pointers: before.pointers };
  optimiseBottomUp(before.graphs, context, watch);
  return finishProgram(program, context, watch);
}

function classOrNull(value: LLValue): ExceptionClass | null {
  return value === null ? null : exceptionClass(value);
}

const runIt: PassObserver = (_pass, _graph, run) => run();

function verifying(observer: PassObserver, options: BackendOptions): PassObserver {
  return (pass, graph, run) => {
    const changed = observer(pass, graph, run);
    verifyGraph(graph, options.wordBits, pass);
    return changed;
  };
}

/** Callees before callers. */
function optimiseBottomUp(graphs: readonly FunctionGraph[], context: Context, observer: PassObserver): void {
  const inliner = new Inliner(context);
  const passes: PassContext = { ...context, inliner };
  const callees = (node: CallNode): readonly CallNode[] => (isCandidates(node) ? node : calledNodes(node, context.classes));
  for (const component of components(graphs, callees)) {
    for (const node of component) {
      if (!isCandidates(node)) optimiseGraph(node, passes, observer);
      context.effects.refresh(node);
      if (!isCandidates(node)) inliner.finish(node);
    }
  }
}

/** A last look, with what is known of all functions by then, at those that are left. */
function finishProgram(program: LLProgram, context: Context, observer: PassObserver): Optimised {
  const left = reachable(program.entryPoints);
  const { graphs, classes } = left;
  // Classes whose last allocation went have no instances any more.
  for (const graph of graphs) runPasses(FINAL, graph, { ...context, classes }, observer, true);
  pruneClasses(left);
  return { graphs, effects: context.effects, classes };
}
