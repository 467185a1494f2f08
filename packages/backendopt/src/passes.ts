// The passes over one function, in order. Answers to backend_optimizations of upstream's backendopt/all.py. What differs on purpose: upstream runs each
// pass over all graphs; here a function goes through all of them before its callers look at it, so that what is copied is small already.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { removeDeadOpVars } from "@rpyts/flowmodel/deadcode";
import { eliminateEmptyBlocks } from "@rpyts/flowmodel/simplify-blocks";
import { ssaToSsi } from "@rpyts/flowmodel/ssa";
import { cleanGraph } from "./clean.js";
import type { Context } from "./context.js";
import { hoistReads } from "./hoist-reads.js";
import type { Inliner } from "./inline.js";
import { removeAssertions } from "./remove-assertions.js";
import { removeMallocs } from "./malloc-removal.js";
import { markUnlikely } from "./mark-unlikely.js";
import { mergeArms } from "./merge-arms.js";
import { mergeIfBlocks } from "./merge-if-blocks.js";
import type { BackendOptions } from "./options.js";
import { prepareGraph } from "./prepare.js";
import { removeRedundancy } from "./redundancy.js";

/** What a pass may ask. Only the rounds inline. */
export interface PassContext extends Context {
  readonly inliner: Inliner;
}

export interface GraphPass<C> {
  readonly name: string;
  /** True when the graph changed in a way that makes work for others. */
  readonly run: (graph: FunctionGraph, context: C) => boolean;
  readonly wanted?: (options: BackendOptions) => boolean;
  /** Runs only when a pass since its last turn changed something. */
  readonly afterChange?: boolean;
  /** What it finds is no reason for another round. */
  readonly settles?: boolean;
  readonly why: string;
}

/** Something wants to see graphs as they become: checks, dumps, timers. `run` does the pass. */
export type PassObserver = (pass: string, graph: FunctionGraph, run: () => boolean) => boolean;

/** First, for each function: from the typed form to static single assignment form, in which all passes up to the last one work. */
export const PREPARE: readonly GraphPass<{ readonly options: BackendOptions }>[] = [
  { name: "prepare", run: (graph, { options }) => prepareGraph(graph, options), why: "one name for each value; hints, copies and assertions are in everybody's way" },
];

const CLEAN: GraphPass<Context> = { name: "clean", run: cleanGraph, afterChange: true, why: "copies bring constants, dead branches and short blocks" };

/** Then, callees before callers, in rounds that go on while they find something. */
export const ROUND: readonly GraphPass<PassContext>[] = [
  { name: "inline", run: (graph, context) => context.inliner.inlineCalls(graph), settles: true, why: "objects escape through calls, and constants stop at them" },
  CLEAN,
  { name: "remove-assertions", run: assertionsHold, wanted: (o) => o.removeAssertionErrors, settles: true, why: "what raises is one block now; before anybody learns from the tests" },
  CLEAN,
  { name: "redundancy", run: removeRedundancy, wanted: (o) => o.redundancy, settles: true, why: "the class of a fresh object becomes known, before casts to other classes keep the object alive" },
  CLEAN,
  { name: "malloc-removal", run: removeMallocs, wanted: (o) => o.mallocs, why: "after branches that cannot be taken went: they could let the object escape" },
  CLEAN,
];

function assertionsHold(graph: FunctionGraph, context: Context): boolean {
  return context.assertionError !== null && removeAssertions(graph, context.assertionError);
}

/** Each round can let calls through known pointers be inlined, and objects inside removed objects be removed. */
const MAX_ROUNDS = 5;

/** At last, for each function that is left, with what is known of all the others by then. */
export const FINAL: readonly GraphPass<Context>[] = [
  { name: "redundancy", run: removeRedundancy, wanted: (o) => o.redundancy, why: "callees do less than they seemed to before they were optimised" },
  CLEAN,
  { name: "hoist-reads", run: hoistReads, wanted: (o) => o.redundancy, why: "after redundant reads went: what is left in a loop has no earlier read to take" },
  CLEAN,
  { name: "merge-arms", run: mergeArms, why: "after everybody who learns from what is stored: afterwards less is known of it" },
  CLEAN,
  { name: "merge-if-blocks", run: mergeIfBlocks, wanted: (o) => o.mergeIfBlocks, why: "no other pass looks into switches, so it comes late" },
  { name: "mark-unlikely", run: markUnlikely, why: "late: marks stand between a test and what other passes know of it" },
  { name: "ssa-to-ssi", run: backToSsi, why: "the form that backends take" },
];

function backToSsi(graph: FunctionGraph, context: Context): true {
  ssaToSsi(graph);
  eliminateEmptyBlocks(graph);
  removeDeadOpVars(graph, (op) => context.effects.removable(op));
  return true;
}

/** Runs passes over a graph; true when one found something that is worth another round. `dirty`: the graph waits for a cleaning already. */
export function runPasses<C extends { readonly options: BackendOptions }>(passes: readonly GraphPass<C>[], graph: FunctionGraph, context: C, observer: PassObserver, dirty = false): boolean {
  let pending = dirty;
  let found = false;
  for (const pass of passes) {
    if (pass.wanted?.(context.options) === false || (pass.afterChange === true && !pending)) continue;
    const changed = observer(pass.name, graph, () => pass.run(graph, context));
    if (pass.afterChange === true) pending = false;
    else {
      pending ||= changed;
      found ||= changed && pass.settles !== true;
    }
  }
  return found;
}

/** Brings a graph in static single assignment form into the form in which its callers may copy it. */
export function optimiseGraph(graph: FunctionGraph, context: PassContext, observer: PassObserver): void {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const more = runPasses(ROUND, graph, context, observer, round === 0);
    // Folding may have found out whom an indirect call calls.
    if (!more && !context.inliner.hasWork(graph)) return;
  }
}
