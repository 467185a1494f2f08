// Builders in the low-level type system: a list of characters that grows. Answers to upstream's lltypesystem/rbuilder.py. What differs on purpose: the layout
// and the growing are those of lists.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { malloc } from "@rpyts/lltype/lltype";
import { llop } from "@rpyts/lltype/llop";
import { GcArray, GcStruct, Ptr, Signed } from "@rpyts/lltype/types-make";
import type { ArrayType, PtrType, StructType } from "@rpyts/lltype/types";
import type { LLArray, LLStruct, LLValue } from "@rpyts/lltype/values";
import { allocConstant, fieldName } from "../heap.js";
import { helper } from "../helper.js";
import type { LowLevelOpList } from "../llops.js";
import { BuilderRepr } from "../rbuilder.js";
import type { RPythonTyper } from "../rtyper.js";
import type { StringKind } from "../text-system.js";
import { bytesOf, codePointsOf } from "./rstr-types.js";

export class LLBuilderRepr extends BuilderRepr {
  override readonly lowleveltype: PtrType;
  private readonly array: ArrayType;

  constructor(rtyper: RPythonTyper, kind: StringKind) {
    super(rtyper, kind);
    this.array = GcArray(kind.charType);
    this.lowleveltype = Ptr(GcStruct("list", [["length", Signed], ["items", Ptr(this.array)]]));
  }

  override newBuilder(llops: LowLevelOpList, vSize: Hlvalue): Hlvalue {
    return llops.gendirectcall(helper("rlist", "ll_newlist_hint"), allocConstant(this.lowleveltype), allocConstant(Ptr(this.array)), vSize);
  }

  override append(llops: LowLevelOpList, v: Hlvalue, vString: Hlvalue): void {
    llops.gendirectcall(helper("rlist", "ll_extend_with_str"), v, vString);
  }

  override appendChar(llops: LowLevelOpList, v: Hlvalue, vChar: Hlvalue): void {
    llops.gendirectcall(helper("rlist", "ll_append"), v, vChar);
  }

  override appendSlice(llops: LowLevelOpList, v: Hlvalue, vString: Hlvalue, vStart: Hlvalue, vEnd: Hlvalue): void {
    llops.gendirectcall(helper("rbuilder", "ll_append_slice"), v, vString, vStart, vEnd);
  }

  override appendMultipleChar(llops: LowLevelOpList, v: Hlvalue, vChar: Hlvalue, vTimes: Hlvalue): void {
    llops.gendirectcall(helper("rbuilder", "ll_append_multiple_char"), v, vChar, vTimes);
  }

  override appendItems(llops: LowLevelOpList, v: Hlvalue, vItems: Hlvalue, vSize: Hlvalue): void {
    llops.gendirectcall(helper("rbuilder", "ll_append_items"), v, vItems, vSize);
  }

  override getlength(llops: LowLevelOpList, v: Hlvalue): Hlvalue {
    return llops.genop(llop.getfield, [v, fieldName("length")], Signed);
  }

  override build(llops: LowLevelOpList, v: Hlvalue): Hlvalue {
    const vItems = llops.genop(llop.getfield, [v, fieldName("items")], Ptr(this.array));
    return llops.gendirectcall(helper("rstr", "ll_join_chars"), this.kind.typeConstant, this.getlength(llops, v), vItems);
  }

  protected override prebuilt(text: string): LLValue {
    const codes = this.kind.unicode ? codePointsOf(text) : bytesOf(text);
    const array = malloc(this.array, codes.length, { immortal: true });
    const { items } = array.obj as LLArray;
    codes.forEach((code, i) => (items[i] = code));
    const ptr = malloc(this.lowleveltype.TO as StructType, null, { immortal: true });
    const list = ptr.obj as LLStruct;
    list.set("length", codes.length);
    list.set("items", array);
    return ptr;
  }
}
