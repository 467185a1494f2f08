// Reads of fields that a loop does not write go before the loop, where they are read once. C compilers cannot do it: to them, every store in the loop may
// change the field. Only reads that cannot fail there move: of prebuilt structures, and through pointers that are known to be followable.

import { Constant, Variable, type Block, type FunctionGraph, type Hlvalue, type Link, type SpaceOperation } from "@rpyts/flowmodel/model";
import { Dominators, type Loop } from "@rpyts/flowmodel/dominators";
import { insertEmptyBlock } from "@rpyts/flowmodel/unsimplify";
import { BlockWrites } from "./block-writes.js";
import { isPureSend, methodName } from "./builtin-methods.js";
import type { Context } from "./context.js";
import { Dereferences, goesUp } from "./dereferences.js";
import { hasCycle } from "./has-cycle.js";
import { ALL_MEMORY, readsImmutable } from "./memory-keys.js";
import { Replacements } from "./replacements.js";
import { ValueNumbers } from "./value-numbers.js";

/** Moves reads out of loops in a graph in static single assignment form. True when some moved. */
export function hoistReads(graph: FunctionGraph, context: Context): boolean {
  if (!hasCycle(graph)) return false;
  const dominators = new Dominators(graph);
  const loops = dominators.loops();
  return new Hoister(graph, context, dominators).run(loops);
}

class Hoister {
  private readonly graph: FunctionGraph;
  private readonly context: Context;
  private readonly dominators: Dominators;
  private readonly writes: BlockWrites;
  private readonly dereferences: Dereferences;
  private readonly numbers = new ValueNumbers();
  private readonly replaced = new Replacements();
  /** The block where a variable is defined. */
  private readonly home = new Map<Variable, Block>();
  private changed = false;

  constructor(graph: FunctionGraph, context: Context, dominators: Dominators) {
    this.graph = graph;
    this.context = context;
    this.dominators = dominators;
    this.writes = new BlockWrites(context.effects, dominators);
    this.dereferences = new Dereferences(graph, dominators);
    for (const block of dominators.order) {
      for (const v of block.inputargs) this.home.set(v, block);
      for (const op of block.operations) this.home.set(op.result, block);
    }
  }

  /** Outer loops first, so that a read goes as far as it can at once. */
  run(loops: readonly Loop[]): boolean {
    for (const loop of loops) this.loop(loop);
    this.replaced.apply(this.graph);
    return this.changed;
  }

  private loop(loop: Loop): void {
    const written = this.writes.inRegion(loop.body);
    const entry = this.entryOf(loop);
    if (written === null || entry === null) return;
    const moved: SpaceOperation[] = [];
    const known = new Map<string, Variable>();
    const latches = this.dominators.predecessors(loop.header).filter((pred) => loop.body.has(pred));
    for (const block of this.dominators.order) {
      // What does not run in each round may be read too early: nobody may have written it yet.
      if (!loop.body.has(block) || !latches.every((latch) => this.dominators.dominates(block, latch))) continue;
      block.operations = block.operations.filter((op) => !this.move(op, loop, entry, written, moved, known));
    }
    if (moved.length > 0) this.place(moved, entry);
  }

  /** The only link into the loop from outside, or null. */
  private entryOf(loop: Loop): Link | null {
    if (loop.header === this.graph.startblock) return null;
    const outside = new Set(this.dominators.predecessors(loop.header).filter((pred) => !loop.body.has(pred)));
    const [pred] = outside;
    if (outside.size !== 1 || pred === undefined) return null;
    const links = pred.exits.filter((link) => link.target === loop.header);
    return links.length === 1 ? links[0]! : null;
  }

  /** True when the operation leaves its place. */
  private move(op: SpaceOperation, loop: Loop, entry: Link, written: ReadonlySet<number>, moved: SpaceOperation[], known: Map<string, Variable>): boolean {
    if (!MOVABLE.has(op.opname) && !isListLength(op)) return false;
    const args = op.args.map(this.replaced.get);
    if (!args.every((arg) => arg instanceof Constant || !loop.body.has(this.home.get(arg)!))) return false;
    const free = op.opname === "cast_pointer" ? this.castable(op, loop, entry) : this.readable(op, args, loop, entry, written);
    if (!free) return false;
    const key = this.numbers.operation(op.opname, args, op.result.concretetype);
    const same = known.get(key);
    this.changed = true;
    if (same !== undefined) {
      this.replaced.set(op.result, same);
      return true;
    }
    op.args = args;
    known.set(key, op.result);
    this.home.set(op.result, entry.prevblock!);
    moved.push(op);
    return true;
  }

  /** A cast to a class below must stay behind the test of the class, unless what it gives is known to be of that class. */
  private castable(op: SpaceOperation, loop: Loop, entry: Link): boolean {
    return goesUp(op) || this.dereferences.safe(op.result, entry.prevblock!, loop.header);
  }

  private readable(op: SpaceOperation, args: readonly Hlvalue[], loop: Loop, entry: Link, written: ReadonlySet<number>): boolean {
    if (op.opname === "oosend" ? !isPureSend(op) : op.opname === "getfield" && !readsImmutable(op)) {
      const kind = this.context.effects.keys.read(op);
      if (kind === ALL_MEMORY || written.has(kind)) return false;
    }
    return this.dereferences.safe(args[op.opname === "oosend" ? 1 : 0]!, entry.prevblock!, loop.header);
  }

  /** Behind the block before the loop, or on the link where that block goes elsewhere too. */
  private place(moved: SpaceOperation[], entry: Link): void {
    const before = entry.prevblock!;
    if (before.exits.length === 1 && before.exitswitch === null) before.operations.push(...moved);
    else {
      const block = insertEmptyBlock(entry);
      block.operations.push(...moved);
    }
  }
}

/** Casts move along with the reads through them. */
const MOVABLE: ReadonlySet<string> = new Set(["cast_pointer", "getfield", "getarraysize"]);

function isListLength(op: SpaceOperation): boolean {
  return op.opname === "oosend" && methodName(op) === "ll_length";
}
