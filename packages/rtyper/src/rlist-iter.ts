// Iterators over lists, forwards and backwards, and over strings. Answers to ListIteratorRepr of upstream's lltypesystem/rlist.py and
// StringIteratorRepr of its rstr.py.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { Signed } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import { helper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import type { Repr } from "./rmodel.js";
import { ContainerIteratorRepr, mayStop } from "./riterator.js";
import type { BaseListRepr } from "./rlist.js";
import type { BaseStringRepr } from "./rstr.js";

export class ListIteratorRepr extends ContainerIteratorRepr {
  readonly list: BaseListRepr;

  constructor(list: BaseListRepr) {
    super();
    this.list = list;
  }

  override get lowleveltype(): LowLevelType {
    return this.list.rtyper.typeSystem.heap.struct("listiter", [["list", this.list.lowleveltype], ["index", Signed]]);
  }

  override newIter(hop: HighLevelOp, arg: number): Hlvalue {
    return hop.gendirectcall(helper("rlist", "ll_listiter"), this.structConstant, hop.inputarg(this.list, arg));
  }

  override nextItem(hop: HighLevelOp, vIter: Hlvalue): readonly [Hlvalue, Repr] {
    mayStop(hop);
    return [hop.gendirectcall(this.list.helpers.next, vIter), this.list.itemRepr];
  }
}

export class ReversedListIteratorRepr extends ListIteratorRepr {
  override newIter(hop: HighLevelOp, arg: number): Hlvalue {
    const vList = hop.inputarg(this.list, arg);
    return hop.gendirectcall(helper("rlist", "ll_revlistiter"), this.structConstant, vList, this.list.length(hop.llops, vList));
  }

  override nextItem(hop: HighLevelOp, vIter: Hlvalue): readonly [Hlvalue, Repr] {
    mayStop(hop);
    return [hop.gendirectcall(this.list.helpers.reversedNext, vIter), this.list.itemRepr];
  }
}

export class StringIteratorRepr extends ContainerIteratorRepr {
  readonly string: BaseStringRepr;

  constructor(string: BaseStringRepr) {
    super();
    this.string = string;
  }

  override get lowleveltype(): LowLevelType {
    const { kind, rtyper } = this.string;
    return rtyper.typeSystem.heap.struct("stringiter", [["string", kind.lowleveltype], ["length", Signed], ["index", Signed]]);
  }

  override newIter(hop: HighLevelOp, arg: number): Hlvalue {
    return hop.gendirectcall(helper("rstr", "ll_striter"), this.structConstant, hop.inputarg(this.string.str, arg));
  }

  override nextItem(hop: HighLevelOp, vIter: Hlvalue): readonly [Hlvalue, Repr] {
    mayStop(hop);
    return [hop.gendirectcall(helper("rstr", "ll_strnext"), vIter), this.string.char];
  }
}
