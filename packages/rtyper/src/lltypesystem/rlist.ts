// Lists of the low-level type system. A list that is never resized is an array; others are GcStruct list { length, items } with room to grow. Answers to
// upstream's lltypesystem/rlist.py.
//
// The layout of a list is found when it is first asked for, after the Repr is registered: lists that contain themselves meet themselves then, and are
// given a forward reference. All others are structural types, shared by lists of the same items.

import { Constant, type Hlvalue, type Variable } from "@rpyts/flowmodel/model";
import { malloc } from "@rpyts/lltype/lltype";
import { llop } from "@rpyts/lltype/llop";
import { GcArray, GcForwardReference, Ptr, Signed, Void } from "@rpyts/lltype/types-make";
import type { ArrayType, ForwardReferenceType, PtrType, StructType } from "@rpyts/lltype/types";
import type { LLArray, LLStruct } from "@rpyts/lltype/values";
import { SomeList } from "@rpyts/annotator/model-objects";
import { allocConstant, fieldName, gcFlags, signed } from "../heap.js";
import { helper, type LLHelper } from "../helper.js";
import type { LowLevelOpList } from "../llops.js";
import { FixedSizeListRepr, ListRepr, type BaseListRepr, type ListHelpers, type PrebuiltList } from "../rlist.js";
import { listReprRule } from "../rlist-ops.js";
import type { RtypeTables } from "../tables.js";
import { LazyStruct } from "./heap.js";

const ll = (name: string): LLHelper => helper("rlist", name);

const llListOfItems = ll("ll_list_of_items");
const llClearNothing = ll("ll_clear_nothing");
const llClearPointer = ll("ll_clear_pointer");

const LIST_HELPERS: ListHelpers = {
  length: ll("ll_length"),
  items: ll("ll_items"),
  truth: ll("ll_list_is_true"),
  next: ll("ll_listnext"),
  reversedNext: ll("ll_revlistnext"),
};

const FIXED_HELPERS: ListHelpers = {
  length: ll("ll_fixed_length"),
  items: ll("ll_fixed_items"),
  truth: ll("ll_fixed_list_is_true"),
  next: ll("ll_fixed_listnext"),
  reversedNext: ll("ll_fixed_revlistnext"),
};

/** The array that holds the items. */
const arrayOf = (r: BaseListRepr): ArrayType => GcArray(r.itemRepr.lowleveltype);

/** An array of items, each set to what is given. */
function newArray(r: BaseListRepr, llops: LowLevelOpList, vItems: readonly Hlvalue[]): Variable {
  const vArray = llops.genop(llop.malloc_varsize, [r.arrayConstant, gcFlags(), signed(vItems.length)], Ptr(arrayOf(r)));
  vItems.forEach((v, i) => llops.genop(llop.setarrayitem, [vArray, signed(i), v]));
  return vArray;
}

export class LLListRepr extends ListRepr {
  override readonly helpers = LIST_HELPERS;
  private readonly layout = new LazyStruct("list", () => [["length", Signed], ["items", Ptr(this.array)]]);

  override get lowleveltype(): PtrType {
    return this.layout.get();
  }

  override get array(): ArrayType {
    return arrayOf(this);
  }

  override ll(name: string): LLHelper {
    return ll(name);
  }

  override length(llops: LowLevelOpList, vList: Hlvalue): Hlvalue {
    return llops.genop(llop.getfield, [vList, fieldName("length")], Signed);
  }

  override items(llops: LowLevelOpList, vList: Hlvalue): Hlvalue {
    return llops.genop(llop.getfield, [vList, fieldName("items")], Ptr(this.array));
  }

  override fromItems(llops: LowLevelOpList, vItems: Hlvalue): Hlvalue {
    return llops.gendirectcall(llListOfItems, allocConstant(this.lowleveltype), vItems);
  }

  override getitem(llops: LowLevelOpList, vList: Hlvalue, vIndex: Hlvalue): Variable {
    return llops.genop(llop.getarrayitem, [this.items(llops, vList), vIndex], this.itemRepr);
  }

  override setitem(llops: LowLevelOpList, vList: Hlvalue, vIndex: Hlvalue, vItem: Hlvalue): void {
    llops.genop(llop.setarrayitem, [this.items(llops, vList), vIndex, vItem]);
  }

  override newlist(llops: LowLevelOpList, vItems: readonly Hlvalue[]): Hlvalue {
    return this.fromItems(llops, newArray(this, llops, vItems));
  }

  /** What forgets an item that leaves the list: a helper that matters for gc pointers only. */
  override get shrinkArgs(): readonly Constant[] {
    const type = this.itemRepr.lowleveltype;
    return [new Constant(type.kind === "ptr" && type.gckind === "gc" ? llClearPointer : llClearNothing, Void)];
  }

  override append(llops: LowLevelOpList, vList: Hlvalue, vItem: Hlvalue): void {
    llops.gendirectcall(ll("ll_append"), vList, vItem);
  }

  override popLast(llops: LowLevelOpList, vList: Hlvalue): Variable {
    return llops.gendirectcall(ll("ll_pop_last"), vList, ...this.shrinkArgs);
  }

  override newlistHint(llops: LowLevelOpList, vHint: Hlvalue): Hlvalue {
    return llops.gendirectcall(ll("ll_newlist_hint"), allocConstant(this.lowleveltype), this.arrayConstant, vHint);
  }

  protected override prebuilt(count: number): PrebuiltList {
    const array = malloc(this.array, count, { immortal: true });
    const value = malloc(this.lowleveltype.TO as StructType, null, { immortal: true });
    const list = value.obj as LLStruct;
    list.set("length", count);
    list.set("items", array);
    return { value, items: (array.obj as LLArray).items };
  }
}

/** The array alone. */
export class LLFixedSizeListRepr extends FixedSizeListRepr {
  override readonly helpers = FIXED_HELPERS;
  private computing = false;
  private forward: ForwardReferenceType | null = null;
  private type: PtrType | null = null;

  /** The array. For a list that contains itself the items point to a forward reference that becomes the array. */
  override get lowleveltype(): PtrType {
    if (this.type !== null) return this.type;
    if (this.computing) return Ptr((this.forward ??= GcForwardReference()));
    this.computing = true;
    const item = this.itemRepr.lowleveltype;
    const forward: ForwardReferenceType | null = this.forward;
    if (forward === null) this.type = Ptr(GcArray(item));
    else {
      forward.become(GcArray(item));
      this.type = Ptr(forward);
    }
    return this.type;
  }

  override get array(): ArrayType {
    return arrayOf(this);
  }

  override ll(name: string): LLHelper {
    return ll(name);
  }

  override length(llops: LowLevelOpList, vList: Hlvalue): Hlvalue {
    return llops.genop(llop.getarraysize, [vList], Signed);
  }

  override items(_llops: LowLevelOpList, vList: Hlvalue): Hlvalue {
    return vList;
  }

  override fromItems(_llops: LowLevelOpList, vItems: Hlvalue): Hlvalue {
    return vItems;
  }

  override getitem(llops: LowLevelOpList, vList: Hlvalue, vIndex: Hlvalue): Variable {
    return llops.genop(llop.getarrayitem, [vList, vIndex], this.itemRepr);
  }

  override setitem(llops: LowLevelOpList, vList: Hlvalue, vIndex: Hlvalue, vItem: Hlvalue): void {
    llops.genop(llop.setarrayitem, [vList, vIndex, vItem]);
  }

  override newlist(llops: LowLevelOpList, vItems: readonly Hlvalue[]): Hlvalue {
    return newArray(this, llops, vItems);
  }

  protected override prebuilt(count: number): PrebuiltList {
    const value = malloc(this.array, count, { immortal: true });
    return { value, items: (value.obj as LLArray).items };
  }
}

/** The Reprs of lists. */
export function registerListReprs(t: RtypeTables): void {
  t.annotation.on(SomeList, listReprRule(LLListRepr, LLFixedSizeListRepr));
}
