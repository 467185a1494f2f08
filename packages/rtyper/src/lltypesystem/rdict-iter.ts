// Iterators over keys, values and items of dictionaries. Answers to DictIteratorRepr of upstream's rtyper/rdict.py.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { GcStruct, Ptr, Signed } from "@rpyts/lltype/types-make";
import type { PtrType } from "@rpyts/lltype/types";
import { fieldName } from "../heap.js";
import { helper } from "../helper.js";
import type { HighLevelOp } from "../hlop.js";
import { DictIteratorRepr, type DictParts } from "../rdict-iter.js";
import type { DictVariant } from "../rdict.js";
import type { Repr } from "../rmodel.js";
import type { LLDictRepr } from "./rdict.js";

export class LLDictIteratorRepr extends DictIteratorRepr {
  override readonly dict: LLDictRepr;
  readonly reversed: boolean;

  constructor(dict: LLDictRepr, variant: DictVariant, reversed: boolean) {
    super(variant);
    this.dict = dict;
    this.reversed = reversed;
  }

  override get lowleveltype(): PtrType {
    return Ptr(GcStruct("dictiter", [["dict", this.dict.lowleveltype], ["index", Signed], ["length", Signed]]));
  }

  override newIter(hop: HighLevelOp, arg: number): Hlvalue {
    const name = this.reversed ? "ll_dictiter_reversed" : "ll_dictiter";
    return hop.gendirectcall(helper("rdict", name), this.structConstant, hop.inputarg(this.dict, arg));
  }

  protected override advance(hop: HighLevelOp, vIter: Hlvalue): DictParts {
    const r = this.dict;
    const vIndex = hop.gendirectcall(helper("rdict", this.reversed ? "ll_dictnext_reversed" : "ll_dictnext"), vIter, r.opsConstant);
    const vDict = hop.genop(llop.getfield, [vIter, fieldName("dict")], r.lowleveltype);
    const vEntries = hop.genop(llop.getfield, [vDict, fieldName("entries")], Ptr(r.entries));
    const read = (name: string, part: Repr): Hlvalue => hop.genop(llop.getinteriorfield, [vEntries, vIndex, fieldName(name)], part);
    return { key: () => read("key", r.keyRepr), value: () => read("value", r.valueRepr) };
  }
}
