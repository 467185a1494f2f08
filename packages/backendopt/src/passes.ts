// The order of the passes over one function. Answers to backend_optimizations of upstream's backendopt/all.py. What differs on purpose: upstream runs each
// pass over all graphs; here a function goes through all of them before its callers look at it, so that what is copied is small already.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { removeDeadOpVars } from "@rpyts/flowmodel/deadcode";
import { eliminateEmptyBlocks } from "@rpyts/flowmodel/simplify-blocks";
import { ssaToSsi } from "@rpyts/flowmodel/ssa";
import { cleanGraph } from "./clean.js";
import type { Context } from "./context.js";
import type { Inliner } from "./inline.js";
import { removeMallocs } from "./malloc-removal.js";
import { mergeIfBlocks } from "./merge-if-blocks.js";
import type { BackendOptions } from "./options.js";
import { removeRedundancy } from "./redundancy.js";

/** What a pass may ask. */
export interface PassContext extends Context {
  readonly inliner: Inliner;
}

export interface GraphPass {
  readonly name: string;
  /** True when the graph changed. */
  readonly run: (graph: FunctionGraph, context: PassContext) => boolean;
  readonly wanted: (options: BackendOptions) => boolean;
  /** Runs only when the pass before it changed something. */
  readonly afterChange: boolean;
  readonly why: string;
}

const always = (): boolean => true;
const clean = (graph: FunctionGraph, context: Context): boolean => {
  cleanGraph(graph, context);
  return true;
};

/** The passes of one round; rounds go on while allocations go. All of them work on static single assignment form and leave it. */
export const ROUND: readonly GraphPass[] = [
  { name: "inline", run: (graph, context) => context.inliner.inlineCalls(graph), wanted: always, afterChange: false, why: "objects escape through calls, and constants stop at them" },
  { name: "clean", run: clean, wanted: always, afterChange: true, why: "copies bring constants, dead branches and short blocks" },
  { name: "redundancy", run: removeRedundancy, wanted: (o) => o.redundancy, afterChange: false, why: "fields of fresh objects become known: their class, before casts to other classes keep them alive" },
  { name: "clean", run: clean, wanted: always, afterChange: true, why: "decided branches go" },
  { name: "malloc-removal", run: removeMallocs, wanted: (o) => o.mallocs, afterChange: false, why: "after branches that cannot be taken went: they could let the object escape" },
];

/** Each round can let calls through known pointers be inlined, and objects inside removed objects be removed. */
const MAX_ROUNDS = 5;

/** Brings a graph in static single assignment form into its final form; `check` is called after each pass. */
export function optimiseGraph(graph: FunctionGraph, context: PassContext, check: (graph: FunctionGraph, pass: string) => void): void {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let changed = round === 0;
    let anything = false;
    for (const pass of ROUND) {
      if (!pass.wanted(context.options) || (pass.afterChange && !changed)) continue;
      changed = pass.run(graph, context);
      anything ||= changed && !pass.afterChange;
      check(graph, pass.name);
    }
    if (changed) {
      cleanGraph(graph, context);
      check(graph, "clean");
    }
    if (!anything) break;
  }
}

/** The last steps: switches, and back into static single information form. */
export function finishGraph(graph: FunctionGraph, context: Context, check: (graph: FunctionGraph, pass: string) => void): void {
  if (context.options.mergeIfBlocks) {
    mergeIfBlocks(graph);
    check(graph, "merge-if-blocks");
  }
  ssaToSsi(graph);
  eliminateEmptyBlocks(graph);
  removeDeadOpVars(graph, (op) => context.effects.removable(op));
  check(graph, "ssa-to-ssi");
}
