// Iterators over built-in containers: a small object with what is left to do. Answers to the iterator Reprs of upstream's rtyper/rmodel.py, rlist.py
// and others. Which container gives which iterator is in riterator-make.ts.

import type { Constant, Hlvalue } from "@rpyts/flowmodel/model";
import { allocConstant } from "./heap.js";
import type { HighLevelOp } from "./hlop.js";
import { IteratorRepr, type Repr } from "./rmodel.js";

export abstract class ContainerIteratorRepr extends IteratorRepr {
  /** A new iterator over operand `arg`. */
  abstract newIter(hop: HighLevelOp, arg: number): Hlvalue;
  /** The next item and the Repr it is in. Says to the hop where StopIteration is raised. */
  abstract nextItem(hop: HighLevelOp, vIter: Hlvalue): readonly [v: Hlvalue, r: Repr];

  /** The iterator as helpers allocate it, as a Void operand. */
  get structConstant(): Constant {
    return allocConstant(this.lowleveltype);
  }
}

/** To be called right before the call that raises StopIteration. */
export function mayStop(hop: HighLevelOp): void {
  hop.hasImplicitException("StopIteration");
  hop.hasImplicitException("RuntimeError");
  hop.exceptionIsHere();
}
