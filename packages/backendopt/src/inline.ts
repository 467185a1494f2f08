// Which calls are replaced by the function they call. Functions come callees first, so that a callee is in its final form, as heavy as it will be, when
// its callers ask. Calls against that order, and functions that call themselves, are never inlined: the work ends by itself.

import type { Block, FunctionGraph } from "@rpyts/flowmodel/model";
import { OOClassValue } from "@rpyts/lltype/ootype";
import { directCallee } from "./callgraph.js";
import type { Context } from "./context.js";
import { inlineCall } from "./inline-copy.js";
import { inlineWeight, type InlineWeight } from "./inline-weight.js";

/** Copies up to this weight are no heavier than the call. */
const TINY = 6;
/**
 * Functions up to this weight that raise are copied into callers that catch, where exceptions are the platform's: throwing there costs as much as a thousand
 * calls, and the end of each loop over an iterator is such an exception.
 */
const RAISING = 32;

/** What is known of a finished function that may be copied. */
interface Finished extends InlineWeight {
  readonly raises: boolean;
}

/** Knows of every finished function whether it may be copied. */
export class Inliner {
  private readonly context: Context;
  private readonly finished = new Map<FunctionGraph, Finished | null>();

  constructor(context: Context) {
    this.context = context;
  }

  /** A function is in its final form. */
  finish(graph: FunctionGraph): void {
    const raises = graph.blocks().some((block) => block.exits.some((link) => link.target === graph.exceptblock));
    const limit = Math.max(this.context.options.inlineThreshold, raises ? this.raisingThreshold : 0);
    this.finished.set(graph, mayInline(graph) ? { ...inlineWeight(graph, limit), raises } : null);
  }

  private get raisingThreshold(): number {
    return this.context.exceptionBase instanceof OOClassValue ? RAISING : 0;
  }

  /** Replaces calls in a graph by what they call. True when there were some. */
  inlineCalls(graph: FunctionGraph): boolean {
    let size = 0;
    let changed = false;
    for (const block of graph.blocks()) size += block.operations.length;
    for (const block of graph.blocks()) {
      for (let i = block.operations.length - 1; i >= 0; i--) {
        const callee = directCallee(block.operations[i]!);
        if (callee === null || callee === graph || !this.wanted(callee, size, isGuarded(block, i))) continue;
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
      block.operations.some((op, i) => {
        const callee = directCallee(op);
        return callee !== null && callee !== graph && this.wanted(callee, 0, isGuarded(block, i));
      }),
    );
  }

  private wanted(callee: FunctionGraph, size: number, guarded: boolean): boolean {
    const weight = this.finished.get(callee) ?? null;
    if (weight === null) return false;
    if (callee.inline === "always") return true;
    const { inlineThreshold, inlineMaxSize } = this.context.options;
    if (inlineThreshold === 0) return false;
    const limit = guarded && weight.raises ? Math.max(inlineThreshold, this.raisingThreshold) : inlineThreshold;
    return weight.weight <= TINY || (weight.weight <= limit && size + weight.size <= inlineMaxSize);
  }
}

/** Whether exceptions of an operation are caught where it stands. */
function isGuarded(block: Block, index: number): boolean {
  return block.canRaise && index === block.operations.length - 1;
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
