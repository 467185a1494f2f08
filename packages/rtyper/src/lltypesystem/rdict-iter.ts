// Iterators over keys, values and items of dictionaries. Answers to DictIteratorRepr of upstream's rtyper/rdict.py.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { GcStruct, Ptr, Signed } from "@rpyts/lltype/types-make";
import type { PtrType } from "@rpyts/lltype/types";
import { helper } from "../helper.js";
import type { HighLevelOp } from "../hlop.js";
import { TyperError, type Repr } from "../rmodel.js";
import { TupleReprBase } from "../tuple-base.js";
import type { DictRepr } from "./rdict.js";
import { ContainerIteratorRepr, mayStop } from "./riterator.js";
import { fieldName } from "./rlist.js";

export class DictIteratorRepr extends ContainerIteratorRepr {
  readonly dict: DictRepr;
  readonly variant: "keys" | "values" | "items";
  readonly reversed: boolean;

  constructor(dict: DictRepr, variant: "keys" | "values" | "items", reversed: boolean) {
    super();
    this.dict = dict;
    this.variant = variant;
    this.reversed = reversed;
  }

  override get lowleveltype(): PtrType {
    return Ptr(GcStruct("dictiter", [["dict", this.dict.lowleveltype], ["index", Signed], ["length", Signed]]));
  }

  override newIter(hop: HighLevelOp, arg: number): Hlvalue {
    const name = this.reversed ? "ll_dictiter_reversed" : "ll_dictiter";
    return hop.gendirectcall(helper("rdict", name), this.structConstant, hop.inputarg(this.dict, arg));
  }

  override nextItem(hop: HighLevelOp, vIter: Hlvalue): readonly [Hlvalue, Repr] {
    const r = this.dict;
    mayStop(hop);
    const vIndex = hop.gendirectcall(helper("rdict", this.reversed ? "ll_dictnext_reversed" : "ll_dictnext"), vIter, r.opsConstant);
    const vDict = hop.genop(llop.getfield, [vIter, fieldName("dict")], r.lowleveltype);
    const vEntries = hop.genop(llop.getfield, [vDict, fieldName("entries")], Ptr(r.entries));
    const read = (name: string, part: Repr): Hlvalue => hop.genop(llop.getinteriorfield, [vEntries, vIndex, fieldName(name)], part);
    if (this.variant === "keys") return [read("key", r.keyRepr), r.keyRepr];
    if (this.variant === "values") return [read("value", r.valueRepr), r.valueRepr];
    const rTuple = hop.rResult;
    if (!(rTuple instanceof TupleReprBase)) throw new TyperError(`items of a dictionary give ${rTuple.toString()}`);
    const [rKey, rValue] = rTuple.itemsR as [Repr, Repr];
    const vItems = [hop.llops.convertvar(read("key", r.keyRepr), r.keyRepr, rKey), hop.llops.convertvar(read("value", r.valueRepr), r.valueRepr, rValue)];
    return [rTuple.newtuple(hop.llops, vItems), rTuple];
  }
}
