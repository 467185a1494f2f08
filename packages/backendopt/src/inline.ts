// Which calls are replaced by the function they call. Functions come callees first, so that a callee is in its final form, as heavy as it will be, when
// its callers ask. Calls against that order, and functions that call themselves, are never inlined: the work ends by itself.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { directCallee } from "./callgraph.js";
import type { Context } from "./context.js";
import { inlineCall } from "./inline-copy.js";
import { inlineWeight, type InlineWeight } from "./inline-weight.js";

/** Copies up to this weight are no heavier than the call. */
const TINY = 6;

/** Knows of every finished function whether it may be copied. */
export class Inliner {
  private readonly context: Context;
  private readonly finished = new Map<FunctionGraph, InlineWeight | null>();

  constructor(context: Context) {
    this.context = context;
  }

  /** A function is in its final form. */
  finish(graph: FunctionGraph): void {
    this.finished.set(graph, mayInline(graph) ? inlineWeight(graph, this.context.options.inlineThreshold) : null);
  }

  /** Replaces calls in a graph by what they call. True when there were some. */
  inlineCalls(graph: FunctionGraph): boolean {
    let size = 0;
    let changed = false;
    for (const block of graph.blocks()) size += block.operations.length;
    for (const block of graph.blocks()) {
      for (let i = block.operations.length - 1; i >= 0; i--) {
        const callee = directCallee(block.operations[i]!);
        if (callee === null || callee === graph || !this.wanted(callee, size)) continue;
        inlineCall(graph, block, i, callee, this.context);
        size += this.finished.get(callee)!.size;
        changed = true;
      }
    }
    return changed;
  }

  /** Whether there are calls to replace. */
  hasWork(graph: FunctionGraph): boolean {
    return graph.blocks().some((block) =>
      block.operations.some((op) => {
        const callee = directCallee(op);
        return callee !== null && callee !== graph && this.wanted(callee, 0);
      }),
    );
  }

  private wanted(callee: FunctionGraph, size: number): boolean {
    const weight = this.finished.get(callee) ?? null;
    if (weight === null) return false;
    if (callee.inline === "always") return true;
    const { inlineThreshold, inlineMaxSize } = this.context.options;
    if (inlineThreshold === 0) return false;
    return weight.weight <= TINY || (weight.weight <= inlineThreshold && size + weight.size <= inlineMaxSize);
  }
}

/** Operations that speak of the frame they are in. */
const BOUND_TO_FRAME: ReadonlySet<string> = new Set(["gc_stack_bottom", "yield_current_frame_to_caller", "resume_point"]);

function mayInline(graph: FunctionGraph): boolean {
  if (graph.inline === "never") return false;
  for (const block of graph.blocks()) {
    for (const op of block.operations) if (BOUND_TO_FRAME.has(op.opname) || directCallee(op) === graph) return false;
  }
  return true;
}
