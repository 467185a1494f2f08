// Which kinds of memory may have been written on the way from a block's immediate dominator to the block.

import type { Block } from "@rpyts/flowmodel/model";
import type { Dominators } from "@rpyts/flowmodel/dominators";
import type { Effects } from "./effects.js";
import { ALL_MEMORY, NO_MEMORY } from "./memory-keys.js";

/** Kinds of memory, null for any. */
export type Writes = ReadonlySet<number> | null;

const NOTHING: ReadonlySet<number> = new Set();
/** A region larger than this counts as writing everywhere, so that looking stays linear. */
const MAX_REGION = 200;

export class BlockWrites {
  private readonly effects: Effects;
  private readonly dominators: Dominators;
  private readonly own = new Map<Block, Writes>();

  constructor(effects: Effects, dominators: Dominators) {
    this.effects = effects;
    this.dominators = dominators;
  }

  /** What the operations of a block may write. */
  ofBlock(block: Block): Writes {
    let known = this.own.get(block);
    if (known === undefined) this.own.set(block, (known = this.compute(block)));
    return known;
  }

  private compute(block: Block): Writes {
    let found: Set<number> | null = null;
    for (const op of block.operations) {
      const written = this.effects.written(op);
      if (written === NO_MEMORY) continue;
      if (written === ALL_MEMORY) return null;
      found ??= new Set();
      if (typeof written === "number") found.add(written);
      else for (const kind of written) found.add(kind);
    }
    return found ?? NOTHING;
  }

  /**
   * What may be written between the end of the immediate dominator and the beginning of the block: by every block from which it can be reached
   * without passing the dominator. For the head of a loop this is the loop.
   */
  before(block: Block): Writes {
    const top = this.dominators.immediate(block);
    const seen = new Set<Block>();
    const todo = this.dominators.predecessors(block).filter((pred) => pred !== top);
    const found = new Set<number>();
    for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      if (seen.size > MAX_REGION) return null;
      const writes = this.ofBlock(at);
      if (writes === null) return null;
      for (const kind of writes) found.add(kind);
      for (const pred of this.dominators.predecessors(at)) if (pred !== top) todo.push(pred);
    }
    return found;
  }
}
