// Iterators over built-in containers: a gc structure with what is left to do. Answers to the iterator Reprs of upstream's rtyper/rmodel.py, rlist.py
// and others. Which container gives which iterator is in riterator-make.ts.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { Void } from "@rpyts/lltype/types-make";
import type { PtrType } from "@rpyts/lltype/types";
import type { HighLevelOp } from "../hlop.js";
import { IteratorRepr, type Repr } from "../rmodel.js";

export abstract class ContainerIteratorRepr extends IteratorRepr {
  abstract override readonly lowleveltype: PtrType;

  /** A new iterator over operand `arg`. */
  abstract newIter(hop: HighLevelOp, arg: number): Hlvalue;
  /** The next item and the Repr it is in. Says to the hop where StopIteration is raised. */
  abstract nextItem(hop: HighLevelOp, vIter: Hlvalue): readonly [v: Hlvalue, r: Repr];

  /** The iterator's structure as a Void operand. */
  get structConstant(): Constant {
    return new Constant(this.lowleveltype.TO, Void);
  }
}

/** To be called right before the call that raises StopIteration. */
export function mayStop(hop: HighLevelOp): void {
  hop.hasImplicitException("StopIteration");
  hop.hasImplicitException("RuntimeError");
  hop.exceptionIsHere();
}
