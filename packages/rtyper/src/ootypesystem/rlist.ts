// Lists of the object-oriented type system: List where the length changes, Array elsewhere. Answers to upstream's ootypesystem/rlist.py. What differs on
// purpose: the rules are those of lltype; `items` is the list itself, and methods of the platform stand for helpers that fill arrays (ll/oo_list.py).

import type { Constant, Hlvalue, Variable } from "@rpyts/flowmodel/model";
import { defaultValue } from "@rpyts/lltype/allocate";
import { llop } from "@rpyts/lltype/llop";
import type { ListMethodName } from "@rpyts/lltype/oo-methods";
import { List, ListType, OOArray, OOArrayType } from "@rpyts/lltype/ootype";
import { OOList } from "@rpyts/lltype/oovalues";
import { Signed, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import { SomeList } from "@rpyts/annotator/model-objects";
import { allocConstant, fieldName } from "../heap.js";
import { helper, type LLHelper } from "../helper.js";
import type { LowLevelOpList } from "../llops.js";
import { FixedSizeListRepr, ListRepr, type BaseListRepr, type ListHelpers, type PrebuiltList } from "../rlist.js";
import { listReprRule } from "../rlist-ops.js";
import type { Repr } from "../rmodel.js";
import type { RtypeTables } from "../tables.js";

/** Helpers of ll/oo_list.py that stand for those of ll/rlist.py with the same name. */
const OWN_HELPERS: ReadonlySet<string> = new Set(
  (
    "ll_insert_nonneg ll_insert ll_extend ll_extend_with_str ll_pop_last_checked ll_pop_at ll_delitem ll_delslice_startonly ll_delslice_startstop " +
    "ll_delslice_all_but_last ll_setslice ll_inplace_mul ll_reverse ll_resize_hint ll_reserve ll_fence ll_listremove ll_concat ll_mul ll_zeros ll_repeat ll_slice ll_slice_minusone ll_copy " +
    "ll_chars_of_str"
  ).split(" "),
);

const ll = (name: string): LLHelper => helper(OWN_HELPERS.has(name) ? "oo_list" : "rlist", name);

/** A List's length and items are reached as an Array's are. */
const ARRAY_HELPERS: ListHelpers = {
  length: helper("rlist", "ll_fixed_length"),
  items: helper("rlist", "ll_fixed_items"),
  truth: helper("rlist", "ll_fixed_list_is_true"),
  next: helper("rlist", "ll_fixed_listnext"),
  reversedNext: helper("rlist", "ll_fixed_revlistnext"),
};
const LIST_HELPERS: ListHelpers = { ...ARRAY_HELPERS, reversedNext: helper("oo_list", "ll_revlistnext") };

/**
 * A type of lists, found when it is first asked for. A list that contains itself meets itself then: it gets a type of its own, whose item type is set in
 * the end. Tuples on the way back are made twice, and are the same records.
 */
class LazyItems<T extends ListType | OOArrayType> {
  private readonly item: () => LowLevelType;
  private readonly structural: (item: LowLevelType) => T;
  private readonly nominal: () => T;
  private type: T | null = null;
  private computing = false;
  private forward: T | null = null;

  constructor(item: () => LowLevelType, structural: (item: LowLevelType) => T, nominal: () => T) {
    this.item = item;
    this.structural = structural;
    this.nominal = nominal;
  }

  get(): T {
    if (this.type !== null) return this.type;
    if (this.computing) return (this.forward ??= this.nominal());
    this.computing = true;
    const item = this.item();
    const forward: T | null = this.forward;
    forward?.setItem(item);
    return (this.type = forward ?? this.structural(item));
  }
}

function send(llops: LowLevelOpList, name: ListMethodName, result: Repr | LowLevelType, ...vArgs: Hlvalue[]): Variable {
  return llops.genop(llop.oosend, [fieldName(name), ...vArgs], result);
}

/** What Lists and Arrays do alike. */
const length = (llops: LowLevelOpList, vList: Hlvalue): Variable => send(llops, "ll_length", Signed, vList);

function getitem(r: BaseListRepr, llops: LowLevelOpList, vList: Hlvalue, vIndex: Hlvalue): Variable {
  return send(llops, "ll_getitem_fast", r.itemRepr, vList, vIndex);
}

function setitem(llops: LowLevelOpList, vList: Hlvalue, vIndex: Hlvalue, vItem: Hlvalue): void {
  send(llops, "ll_setitem_fast", Void, vList, vIndex, vItem);
}

function newlist(r: BaseListRepr, llops: LowLevelOpList, vItems: readonly Hlvalue[]): Variable {
  return llops.genop(llop.oonewlist, [r.arrayConstant, ...vItems], r);
}

function prebuilt(type: ListType | OOArrayType, r: BaseListRepr, count: number): PrebuiltList {
  const zero = defaultValue(r.itemRepr.lowleveltype);
  const value = new OOList(type, Array.from({ length: count }, () => zero));
  return { value, items: value.items };
}

export class OOListRepr extends ListRepr {
  override readonly helpers = LIST_HELPERS;
  override readonly shrinkArgs: readonly Constant[] = [];
  private readonly layout = new LazyItems(() => this.itemRepr.lowleveltype, List, () => new ListType());

  override get lowleveltype(): ListType {
    return this.layout.get();
  }

  override get array(): ListType {
    return this.lowleveltype;
  }

  override ll(name: string): LLHelper {
    return ll(name);
  }

  override length(llops: LowLevelOpList, vList: Hlvalue): Hlvalue {
    return length(llops, vList);
  }

  override items(_llops: LowLevelOpList, vList: Hlvalue): Hlvalue {
    return vList;
  }

  override fromItems(_llops: LowLevelOpList, vItems: Hlvalue): Hlvalue {
    return vItems;
  }

  override getitem(llops: LowLevelOpList, vList: Hlvalue, vIndex: Hlvalue): Variable {
    return getitem(this, llops, vList, vIndex);
  }

  override setitem(llops: LowLevelOpList, vList: Hlvalue, vIndex: Hlvalue, vItem: Hlvalue): void {
    setitem(llops, vList, vIndex, vItem);
  }

  override newlist(llops: LowLevelOpList, vItems: readonly Hlvalue[]): Hlvalue {
    return newlist(this, llops, vItems);
  }

  override append(llops: LowLevelOpList, vList: Hlvalue, vItem: Hlvalue): void {
    send(llops, "ll_append", Void, vList, vItem);
  }

  override popLast(llops: LowLevelOpList, vList: Hlvalue): Variable {
    return send(llops, "ll_pop", this.itemRepr, vList);
  }

  /** Room for items is the platform's business. */
  override newlistHint(llops: LowLevelOpList): Hlvalue {
    return llops.genop(llop.oonew, [allocConstant(this.lowleveltype)], this);
  }

  protected override prebuilt(count: number): PrebuiltList {
    return prebuilt(this.lowleveltype, this, count);
  }
}

export class OOFixedSizeListRepr extends FixedSizeListRepr {
  override readonly helpers = ARRAY_HELPERS;
  private readonly layout = new LazyItems(() => this.itemRepr.lowleveltype, OOArray, () => new OOArrayType());

  override get lowleveltype(): OOArrayType {
    return this.layout.get();
  }

  override get array(): OOArrayType {
    return this.lowleveltype;
  }

  override ll(name: string): LLHelper {
    return ll(name);
  }

  override length(llops: LowLevelOpList, vList: Hlvalue): Hlvalue {
    return length(llops, vList);
  }

  override items(_llops: LowLevelOpList, vList: Hlvalue): Hlvalue {
    return vList;
  }

  override fromItems(_llops: LowLevelOpList, vItems: Hlvalue): Hlvalue {
    return vItems;
  }

  override getitem(llops: LowLevelOpList, vList: Hlvalue, vIndex: Hlvalue): Variable {
    return getitem(this, llops, vList, vIndex);
  }

  override setitem(llops: LowLevelOpList, vList: Hlvalue, vIndex: Hlvalue, vItem: Hlvalue): void {
    setitem(llops, vList, vIndex, vItem);
  }

  override newlist(llops: LowLevelOpList, vItems: readonly Hlvalue[]): Hlvalue {
    return newlist(this, llops, vItems);
  }

  protected override prebuilt(count: number): PrebuiltList {
    return prebuilt(this.lowleveltype, this, count);
  }
}

/** The Reprs of lists. */
export function registerListReprs(t: RtypeTables): void {
  t.annotation.on(SomeList, listReprRule(OOListRepr, OOFixedSizeListRepr));
}
