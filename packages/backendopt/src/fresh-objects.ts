// Which stores go to objects that the function itself has allocated. What was known of other objects before the allocation stays true: none of them is the
// new one.

import { Variable, type Block, type Hlvalue, type SpaceOperation } from "@rpyts/flowmodel/model";

const ALLOCATIONS: ReadonlySet<string> = new Set(["malloc", "zero_malloc", "malloc_varsize", "zero_malloc_varsize"]);

/** Operations that write through their first operand. */
export const STORES: ReadonlySet<string> = new Set(["setfield", "bare_setfield", "setarrayitem", "bare_setarrayitem", "setinteriorfield", "bare_setinteriorfield"]);

/** Where an object comes from. */
export interface Allocation {
  readonly result: Variable;
  readonly block: Block;
}

export class FreshObjects {
  private readonly allocations = new Map<Variable, Allocation>();
  private readonly casts = new Map<Variable, Hlvalue>();

  constructor(blocks: readonly Block[]) {
    for (const block of blocks) {
      for (const op of block.operations) {
        if (ALLOCATIONS.has(op.opname)) this.allocations.set(op.result, { result: op.result, block });
        else if (op.opname === "cast_pointer") this.casts.set(op.result, op.args[0]!);
      }
    }
  }

  /** The allocation of the object that a store writes to; null for other objects and other operations. */
  stored(op: SpaceOperation): Allocation | null {
    if (this.allocations.size === 0 || !STORES.has(op.opname)) return null;
    let at: Hlvalue | undefined = op.args[0];
    while (at instanceof Variable) {
      const allocation = this.allocations.get(at);
      if (allocation !== undefined) return allocation;
      at = this.casts.get(at);
    }
    return null;
  }
}
