// Which kinds of memory may have been written on the way from a block's immediate dominator to the block.

import type { Block } from "@rpyts/flowmodel/model";
import type { Dominators } from "@rpyts/flowmodel/dominators";
import type { Effects } from "./effects.js";
import { FreshObjects } from "./fresh-objects.js";
import { ALL_MEMORY, NO_MEMORY } from "./memory-keys.js";

/** Kinds of memory, null for any. */
export type Writes = ReadonlySet<number> | null;

/** What one block may write. */
interface OwnWrites {
  readonly kinds: ReadonlySet<number>;
  /** Kinds written in objects that a block allocates: these count only for who was there before the allocation. */
  readonly fresh: readonly { readonly kind: number; readonly allocatedIn: Block }[];
}

const NOTHING: OwnWrites = { kinds: new Set(), fresh: [] };
/** A region larger than this counts as writing everywhere, so that looking stays linear. */
const MAX_REGION = 200;

export class BlockWrites {
  private readonly effects: Effects;
  private readonly dominators: Dominators;
  private readonly own = new Map<Block, OwnWrites | null>();
  private readonly fresh: FreshObjects;

  constructor(effects: Effects, dominators: Dominators) {
    this.effects = effects;
    this.dominators = dominators;
    this.fresh = new FreshObjects(dominators.order);
  }

  private ofBlock(block: Block): OwnWrites | null {
    let known = this.own.get(block);
    if (known === undefined) this.own.set(block, (known = this.compute(block)));
    return known;
  }

  private compute(block: Block): OwnWrites | null {
    let kinds: Set<number> | null = null;
    const fresh: { kind: number; allocatedIn: Block }[] = [];
    for (const op of block.operations) {
      const written = this.effects.written(op);
      if (written === NO_MEMORY) continue;
      if (written === ALL_MEMORY) return null;
      const allocation = this.fresh.stored(op);
      if (allocation !== null) {
        for (const kind of typeof written === "number" ? [written] : written) fresh.push({ kind, allocatedIn: allocation.block });
        continue;
      }
      kinds ??= new Set();
      if (typeof written === "number") kinds.add(written);
      else for (const kind of written) kinds.add(kind);
    }
    return kinds === null && fresh.length === 0 ? NOTHING : { kinds: kinds ?? NOTHING.kinds, fresh };
  }

  /** What the blocks of a region may write in objects that are not allocated in the region. */
  inRegion(region: ReadonlySet<Block>): Writes {
    const found = new Set<number>();
    for (const block of region) {
      const writes = this.ofBlock(block);
      if (writes === null) return null;
      for (const kind of writes.kinds) found.add(kind);
      for (const { kind, allocatedIn } of writes.fresh) if (!region.has(allocatedIn)) found.add(kind);
    }
    return found;
  }

  /**
   * What may be written between the end of the immediate dominator and the beginning of the block, in objects that were there before: by every block from
   * which it can be reached without passing the dominator. For the head of a loop this is the loop.
   */
  before(block: Block): Writes {
    const top = this.dominators.immediate(block);
    const region = new Set<Block>();
    const todo = this.dominators.predecessors(block).filter((pred) => pred !== top);
    for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
      if (region.has(at)) continue;
      region.add(at);
      if (region.size > MAX_REGION || this.ofBlock(at) === null) return null;
      for (const pred of this.dominators.predecessors(at)) if (pred !== top) todo.push(pred);
    }
    return this.inRegion(region);
  }
}
