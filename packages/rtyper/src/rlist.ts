// Lists: what their Reprs have in common in both type systems. Answers to upstream's rtyper/rlist.py. What differs on purpose: typing rules read length and
// items themselves and call helpers on (length, items) pairs, so that one helper serves all layouts. A type system says what items are read from and
// written to (`items`: an array, or the list itself), and has its own helpers where lists change their length.

import { Constant, type Hlvalue, type Variable } from "@rpyts/flowmodel/model";
import { Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { constText } from "@rpyts/annotator/constant";
import type { ListItem } from "@rpyts/annotator/listdef";
import { PyList, PyNone, type PyObject } from "@rpyts/pyhost/object";
import { nullOf } from "./heap.js";
import { helper, type LLHelper } from "./helper.js";
import type { LowLevelOpList } from "./llops.js";
import { CanBeNull, TyperError, type Repr } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";

/** Lists and ranges. */
export abstract class AnyListRepr extends CanBeNull {}

/** Helpers of a layout that take lists alone. */
export interface ListHelpers {
  readonly length: LLHelper;
  readonly items: LLHelper;
  /** Takes lists that may be null. */
  readonly truth: LLHelper;
  /** Take iterators. */
  readonly next: LLHelper;
  readonly reversedNext: LLHelper;
}

/** A prebuilt list and the items in it, to be filled. */
export interface PrebuiltList {
  readonly value: LLValue;
  readonly items: LLValue[];
}

/** Lists with items, not ranges. */
export abstract class BaseListRepr extends AnyListRepr {
  readonly rtyper: RPythonTyper;
  readonly listitem: ListItem;
  private readonly constants = new Map<PyObject, LLValue>();
  private item: Repr | null = null;
  private eq: LLHelper | null = null;
  private makingEq = false;
  /** The Later object of ll/rlist.py, where somebody needed the equality while it was made. */
  private later: PyObject | null = null;

  constructor(rtyper: RPythonTyper, listitem: ListItem) {
    super();
    this.rtyper = rtyper;
    this.listitem = listitem;
  }

  /** The Repr of the items. */
  get itemRepr(): Repr {
    return (this.item ??= this.rtyper.getrepr(this.listitem.sValue));
  }

  protected override setupRepr(): void {
    void this.lowleveltype;
  }

  /** What helpers allocate for the items of a new list: what {@link fromItems} takes. */
  abstract get array(): LowLevelType;

  /** The same as a Void operand. */
  get arrayConstant(): Constant {
    return new Constant(this.array, Void);
  }

  /** The number of items. */
  abstract length(llops: LowLevelOpList, vList: Hlvalue): Hlvalue;
  /** What holds the items now, and has `[i]` in helpers. */
  abstract items(llops: LowLevelOpList, vList: Hlvalue): Hlvalue;
  /** A list of fresh items, all of which count. */
  abstract fromItems(llops: LowLevelOpList, vItems: Hlvalue): Hlvalue;
  /** The item at an index in range. */
  abstract getitem(llops: LowLevelOpList, vList: Hlvalue, vIndex: Hlvalue): Variable;
  abstract setitem(llops: LowLevelOpList, vList: Hlvalue, vIndex: Hlvalue, vItem: Hlvalue): void;
  /** A new list of some items, in the representation of items. */
  abstract newlist(llops: LowLevelOpList, vItems: readonly Hlvalue[]): Hlvalue;
  /** The helper that has this name in ll/rlist.py; the type system may have its own. */
  abstract ll(name: string): LLHelper;
  abstract readonly helpers: ListHelpers;
  /** A prebuilt list with so many items. */
  protected abstract prebuilt(count: number): PrebuiltList;

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return nullOf(this.lowleveltype);
    if (!(value instanceof PyList)) throw new TyperError(`not a list: ${constText(value)}`);
    let made = this.constants.get(value);
    if (made === undefined) {
      const list = this.prebuilt(value.items.length);
      this.constants.set(value, (made = list.value));
      this.rtyper.prebuilt.fill(() => this.fill(list.items, value));
    }
    return made;
  }

  private fill(items: LLValue[], value: PyList): void {
    const r = this.itemRepr;
    value.items.forEach((item, i) => {
      items[i] = r.convertConst(item);
    });
  }

  /** Lists that contain themselves are compared through a helper that finds this one when it is made. */
  override getLLEqFunction(): LLHelper {
    if (this.eq !== null) return this.eq;
    if (this.makingEq) return this.eqLater();
    this.makingEq = true;
    const { helpers, host } = this.rtyper;
    const functions = [this.helpers.length, this.helpers.items, equalityOf(this.itemRepr)].map((h) => helpers.resolve(h));
    this.eq = helpers.make("rlist", "make_listeq", functions);
    if (this.later !== null) host.setattr(this.later, "eq", helpers.resolve(this.eq));
    return this.eq;
  }

  private eqLater(): LLHelper {
    const { helpers, host } = this.rtyper;
    this.later ??= host.call(helpers.attribute("rlist", "Later"), []);
    return helpers.make("rlist", "make_eq_later", [this.later]);
  }
}

/** Lists that may change their length. */
export abstract class ListRepr extends BaseListRepr {
  /** The last operands of helpers that take items out of a list. */
  abstract readonly shrinkArgs: readonly Constant[];
  /** Adds an item at the end. */
  abstract append(llops: LowLevelOpList, vList: Hlvalue, vItem: Hlvalue): void;
  /** Removes the last item of a list that has one. */
  abstract popLast(llops: LowLevelOpList, vList: Hlvalue): Variable;
  /** An empty list, with room for so many items where that means something. */
  abstract newlistHint(llops: LowLevelOpList, vHint: Hlvalue): Hlvalue;
}

/** Lists whose length never changes. */
export abstract class FixedSizeListRepr extends BaseListRepr {}

const llPlainEq = helper("requal", "ll_plain_eq");

/** The helper that compares two values of a Repr: its own, or `==` on the low-level values. */
export function equalityOf(r: Repr): LLHelper {
  return r.getLLEqFunction() ?? llPlainEq;
}
