// Lists: Reprs, layouts, constants. Answers to upstream's rtyper/rlist.py and lltypesystem/rlist.py. A list that is never resized is an array; others
// are GcStruct list { length, items } with room to grow. What differs on purpose: typing rules read length and items themselves and call helpers
// on (length, items) pairs, so that one helper serves both layouts.
//
// The layout of a list is found when it is first asked for, after the Repr is registered: lists that contain themselves meet themselves then, and are
// given a forward reference. All others are structural types, shared by lists of the same items.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { malloc, nullptrOf } from "@rpyts/lltype/lltype";
import { llop } from "@rpyts/lltype/llop";
import { GcArray, GcForwardReference, GcStruct, Ptr, Signed, Void } from "@rpyts/lltype/types-make";
import type { ArrayType, ForwardReferenceType, PtrType, StructField, StructType } from "@rpyts/lltype/types";
import type { LLArray, LLPtr, LLStruct, LLValue } from "@rpyts/lltype/values";
import { constText } from "@rpyts/annotator/constant";
import type { ListItem } from "@rpyts/annotator/listdef";
import { PyList, PyNone, type PyObject } from "@rpyts/pyhost/object";
import type { MallocFlags } from "@rpyts/lltype/lltype";
import { helper, type LLHelper } from "../helper.js";
import type { LowLevelOpList } from "../llops.js";
import { CanBeNull, TyperError, type Repr } from "../rmodel.js";
import type { RPythonTyper } from "../rtyper.js";

export const GC_FLAGS: MallocFlags = Object.freeze({ flavor: "gc" });
/** Flags of a gc malloc, as a Void operand. */
export const gcFlags = (): Constant => new Constant(GC_FLAGS, Void);
export const signed = (n: number): Constant => new Constant(n, Signed);
export const fieldName = (name: string): Constant => new Constant(name, Void);

/** A gc structure that may refer to itself: found when first asked for. See the head of rlist.ts. */
export class LazyStruct {
  private readonly name: string;
  private readonly fields: () => readonly StructField[];
  private ptr: PtrType | null = null;
  private computing = false;
  private forward: ForwardReferenceType | null = null;

  constructor(name: string, fields: () => readonly StructField[]) {
    this.name = name;
    this.fields = fields;
  }

  /** The pointer to it. */
  get(): PtrType {
    if (this.ptr !== null) return this.ptr;
    if (this.computing) return Ptr((this.forward ??= GcForwardReference()));
    this.computing = true;
    const fields = this.fields();
    const forward: ForwardReferenceType | null = this.forward;
    if (forward === null) this.ptr = Ptr(GcStruct(this.name, fields));
    else {
      forward.become(GcStruct(this.name, fields, { nominal: true }));
      this.ptr = Ptr(forward);
    }
    return this.ptr;
  }
}

/** Lists and ranges. */
export abstract class AnyListRepr extends CanBeNull {}

/** Lists with items in an array. */
export abstract class BaseListRepr extends AnyListRepr {
  readonly rtyper: RPythonTyper;
  readonly listitem: ListItem;
  private readonly constants = new Map<PyObject, LLPtr>();
  private item: Repr | null = null;

  constructor(rtyper: RPythonTyper, listitem: ListItem) {
    super();
    this.rtyper = rtyper;
    this.listitem = listitem;
  }

  /** The Repr of the items. */
  get itemRepr(): Repr {
    return (this.item ??= this.rtyper.getrepr(this.listitem.sValue));
  }

  /** The array that holds the items. */
  get array(): ArrayType {
    return GcArray(this.itemRepr.lowleveltype);
  }

  protected override setupRepr(): void {
    void this.lowleveltype;
  }

  /** The array's type as a Void constant, for helpers that make one. */
  get arrayConstant(): Constant {
    return new Constant(this.array, Void);
  }

  /** The number of items. */
  abstract length(llops: LowLevelOpList, vList: Hlvalue): Hlvalue;
  /** The array of items, as it is now. */
  abstract items(llops: LowLevelOpList, vList: Hlvalue): Hlvalue;
  /** A list of a fresh array, all of whose items count. */
  abstract fromItems(llops: LowLevelOpList, vItems: Hlvalue): Hlvalue;
  /** The helper of this layout that reads length or items, for helpers that take lists which may be null. */
  abstract readonly accessors: { readonly length: LLHelper; readonly items: LLHelper };

  /** A new list of some items, in the representation of items. */
  newlist(llops: LowLevelOpList, vItems: readonly Hlvalue[]): Hlvalue {
    const vArray = llops.genop(llop.malloc_varsize, [this.arrayConstant, gcFlags(), signed(vItems.length)], Ptr(this.array));
    vItems.forEach((v, i) => llops.genop(llop.setarrayitem, [vArray, signed(i), v]));
    return this.fromItems(llops, vArray);
  }

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return nullptrOf(this.lowleveltype as PtrType);
    if (!(value instanceof PyList)) throw new TyperError(`not a list: ${constText(value)}`);
    let ptr = this.constants.get(value);
    if (ptr === undefined) {
      const array = malloc(this.array, value.items.length, { immortal: true });
      this.constants.set(value, (ptr = this.prebuilt(array)));
      this.rtyper.prebuilt.fill(() => this.fill(array.obj as LLArray, value));
    }
    return ptr;
  }

  private fill(array: LLArray, value: PyList): void {
    const r = this.itemRepr;
    value.items.forEach((item, i) => {
      array.items[i] = r.convertConst(item);
    });
  }

  protected abstract prebuilt(array: LLPtr): LLPtr;

  override getLLEqFunction(): LLHelper {
    return this.rtyper.cached(this, () => this.makeEq());
  }

  private makeEq(): LLHelper {
    const { helpers } = this.rtyper;
    const functions = [this.accessors.length, this.accessors.items, equalityOf(this.itemRepr)].map((h) => helpers.resolve(h));
    return helpers.make("rlist", "make_listeq", functions);
  }
}

const llPlainEq = helper("requal", "ll_plain_eq");

/** The helper that compares two values of a Repr: its own, or `==` on the low-level values. */
export function equalityOf(r: Repr): LLHelper {
  return r.getLLEqFunction() ?? llPlainEq;
}

/** Lists that may change their length. */
export class ListRepr extends BaseListRepr {
  override readonly accessors = { length: helper("rlist", "ll_length"), items: helper("rlist", "ll_items") };
  private readonly layout = new LazyStruct("list", () => [["length", Signed], ["items", Ptr(this.array)]]);

  override get lowleveltype(): PtrType {
    return this.layout.get();
  }

  get structConstant(): Constant {
    return new Constant(this.lowleveltype.TO, Void);
  }

  override length(llops: LowLevelOpList, vList: Hlvalue): Hlvalue {
    return llops.genop(llop.getfield, [vList, fieldName("length")], Signed);
  }

  override items(llops: LowLevelOpList, vList: Hlvalue): Hlvalue {
    return llops.genop(llop.getfield, [vList, fieldName("items")], Ptr(this.array));
  }

  override fromItems(llops: LowLevelOpList, vItems: Hlvalue): Hlvalue {
    return llops.gendirectcall(llListOfItems, this.structConstant, vItems);
  }

  protected override prebuilt(array: LLPtr): LLPtr {
    const ptr = malloc(this.lowleveltype.TO as StructType, null, { immortal: true });
    const list = ptr.obj as LLStruct;
    list.set("length", (array.obj as LLArray).length);
    list.set("items", array);
    return ptr;
  }
}

const llListOfItems = helper("rlist", "ll_list_of_items");

/** Lists whose length never changes: the array alone. */
export class FixedSizeListRepr extends BaseListRepr {
  override readonly accessors = { length: helper("rlist", "ll_fixed_length"), items: helper("rlist", "ll_fixed_items") };
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

  override length(llops: LowLevelOpList, vList: Hlvalue): Hlvalue {
    return llops.genop(llop.getarraysize, [vList], Signed);
  }

  override items(_llops: LowLevelOpList, vList: Hlvalue): Hlvalue {
    return vList;
  }

  override fromItems(_llops: LowLevelOpList, vItems: Hlvalue): Hlvalue {
    return vItems;
  }

  protected override prebuilt(array: LLPtr): LLPtr {
    return array;
  }
}
