// Iterators over keys, values and items of dictionaries. Answers to DictIteratorRepr of upstream's rtyper/rdict.py.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import type { HighLevelOp } from "./hlop.js";
import type { DictRepr, DictVariant } from "./rdict.js";
import { ContainerIteratorRepr, mayStop } from "./riterator.js";
import { TyperError, type Repr } from "./rmodel.js";
import { TupleReprBase } from "./tuple-base.js";

/** Makes the operations that read an item. */
export interface DictParts {
  readonly key: () => Hlvalue;
  readonly value: () => Hlvalue;
}

export abstract class DictIteratorRepr extends ContainerIteratorRepr {
  abstract readonly dict: DictRepr;
  readonly variant: DictVariant;

  constructor(variant: DictVariant) {
    super();
    this.variant = variant;
  }

  /** Goes to the next item. The first operation raises StopIteration at the end, and RuntimeError where the dictionary has changed. */
  protected abstract advance(hop: HighLevelOp, vIter: Hlvalue): DictParts;

  override nextItem(hop: HighLevelOp, vIter: Hlvalue): readonly [Hlvalue, Repr] {
    const r = this.dict;
    mayStop(hop);
    const parts = this.advance(hop, vIter);
    if (this.variant === "keys") return [parts.key(), r.keyRepr];
    if (this.variant === "values") return [parts.value(), r.valueRepr];
    const rTuple = hop.rResult;
    if (!(rTuple instanceof TupleReprBase)) throw new TyperError(`items of a dictionary give ${rTuple.toString()}`);
    const [rKey, rValue] = rTuple.itemsR as [Repr, Repr];
    const vItems = [hop.llops.convertvar(parts.key(), r.keyRepr, rKey), hop.llops.convertvar(parts.value(), r.valueRepr, rValue)];
    return [rTuple.newtuple(hop.llops, vItems), rTuple];
  }
}
