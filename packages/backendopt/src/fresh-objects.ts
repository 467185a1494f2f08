// Which stores go to objects that the function itself has allocated. What was known of other objects before the allocation stays true: none of them is the
// new one.

import { Variable, type Block, type Hlvalue, type SpaceOperation } from "@rpyts/flowmodel/model";
import { builtinSend, changedReceiver, methodName } from "./builtin-methods.js";

const ALLOCATIONS: ReadonlySet<string> = new Set([
  "malloc",
  "zero_malloc",
  "malloc_varsize",
  "zero_malloc_varsize",
  "oonew",
  "oonewarray",
  "oonewlist",
  "oonewcustomdict",
  "runtimenew",
]);

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
        if (isAllocation(op)) this.allocations.set(op.result, { result: op.result, block });
        else if (op.opname === "cast_pointer") this.casts.set(op.result, op.args[0]!);
      }
    }
  }

  /** The allocation of the object that a store, or a method that changes its receiver, writes to; null for other objects and other operations. */
  stored(op: SpaceOperation): Allocation | null {
    if (this.allocations.size === 0) return null;
    let at: Hlvalue | null | undefined = STORES.has(op.opname) ? op.args[0] : changedReceiver(op);
    while (at instanceof Variable) {
      const allocation = this.allocations.get(at);
      if (allocation !== undefined) return allocation;
      at = this.casts.get(at);
    }
    return null;
  }
}

/** Whether the result of an operation is an object that nobody had before. */
function isAllocation(op: SpaceOperation): boolean {
  return ALLOCATIONS.has(op.opname) || builtinSend(op)?.spec.effect === "alloc";
}

/** Whether an operation writes one cell with its last operand, where `placeOf` says. */
export function isStore(op: SpaceOperation): boolean {
  return STORES.has(op.opname) || (op.opname === "oosend" && methodName(op) === "ll_setitem_fast");
}
