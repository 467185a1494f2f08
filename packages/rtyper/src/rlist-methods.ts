// Methods of lists. Answers to the rtype_method_* of upstream's rtyper/rlist.py.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { Signed } from "@rpyts/lltype/types-make";
import { PyInt } from "@rpyts/pyhost/object";
import { helper, type LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { TyperError } from "./rmodel.js";
import type { RtypeTables } from "./tables.js";
import { BaseListRepr, ListRepr } from "./rlist.js";
import { equalityConstant, extendBy, itemIndex, itemResult, listParts } from "./rlist-ops.js";

const list = (name: string): LLHelper => helper("rlist", name);

function append(r: ListRepr, hop: HighLevelOp): null {
  const vList = hop.inputarg(r, 0);
  const vItem = hop.inputarg(r.itemRepr, 1);
  hop.exceptionCannotOccur();
  r.append(hop.llops, vList, vItem);
  return null;
}

function extend(r: ListRepr, hop: HighLevelOp): null {
  hop.exceptionCannotOccur();
  extendBy(r, hop.argsR[1]!, hop);
  return null;
}

function insert(r: ListRepr, hop: HighLevelOp): null {
  const vList = hop.inputarg(r, 0);
  const vIndex = hop.inputarg(Signed, 1);
  const vItem = hop.inputarg(r.itemRepr, 2);
  hop.exceptionCannotOccur();
  const first = hop.argsS[1]!.const;
  const inside = first instanceof PyInt && first.value === 0;
  hop.gendirectcall(r.ll(inside ? "ll_insert_nonneg" : "ll_insert"), vList, vIndex, vItem);
  return null;
}

function pop(r: ListRepr, hop: HighLevelOp): Hlvalue {
  const vList = hop.inputarg(r, 0);
  if (hop.nbArgs === 1 || isMinusOne(hop)) return itemResult(hop, r, popLast(r, hop, vList));
  const vIndex = itemIndex(hop, 1, () => r.length(hop.llops, vList));
  return itemResult(hop, r, hop.gendirectcall(r.ll("ll_pop_at"), vList, vIndex, ...r.shrinkArgs));
}

function isMinusOne(hop: HighLevelOp): boolean {
  const index = hop.argsS[1]!.const;
  return index instanceof PyInt && index.value === -1;
}

function popLast(r: ListRepr, hop: HighLevelOp, vList: Hlvalue): Hlvalue {
  if (hop.hasImplicitException("IndexError")) {
    hop.exceptionIsHere();
    return hop.gendirectcall(r.ll("ll_pop_last_checked"), vList, ...r.shrinkArgs);
  }
  hop.exceptionCannotOccur();
  return r.popLast(hop.llops, vList);
}

function remove(r: ListRepr, hop: HighLevelOp): null {
  const vList = hop.inputarg(r, 0);
  const vItem = hop.inputarg(r.itemRepr, 1);
  hop.hasImplicitException("ValueError");
  hop.exceptionIsHere();
  hop.gendirectcall(r.ll("ll_listremove"), vList, vItem, equalityConstant(r.itemRepr), ...r.shrinkArgs);
  return null;
}

function search(name: "ll_listindex" | "ll_listcount"): (r: BaseListRepr, hop: HighLevelOp) => Hlvalue {
  return (r, hop) => {
    const [vLength, vItems] = listParts(hop, 0, r);
    const vItem = hop.inputarg(r.itemRepr, 1);
    hop.hasImplicitException("ValueError");
    hop.exceptionIsHere();
    return hop.gendirectcall(list(name), vLength, vItems, vItem, equalityConstant(r.itemRepr));
  };
}

function reverse(r: BaseListRepr, hop: HighLevelOp): null {
  const [vLength, vItems] = listParts(hop, 0, r);
  hop.exceptionCannotOccur();
  hop.gendirectcall(r.ll("ll_reverse"), vLength, vItems);
  return null;
}

/** `resizelist_hint(l, n)`: room for n items. */
function resizeHint(hop: HighLevelOp): Hlvalue | null {
  const r = hop.argsR[0]!;
  hop.exceptionCannotOccur();
  if (r instanceof ListRepr) hop.gendirectcall(r.ll("ll_resize_hint"), hop.inputarg(r, 0), hop.inputarg(Signed, 1));
  return hop.rResult === r ? hop.inputarg(r, 0) : null;
}

/** Methods of lists, and hints on their size. */
export function registerListMethods(t: RtypeTables): void {
  t.method.on(ListRepr, "append", append);
  t.method.on(ListRepr, "extend", extend);
  t.method.on(ListRepr, "insert", insert);
  t.method.on(ListRepr, "pop", pop);
  t.method.on(ListRepr, "remove", remove);
  t.method.on(BaseListRepr, "index", search("ll_listindex"));
  t.method.on(BaseListRepr, "count", search("ll_listcount"));
  t.method.on(BaseListRepr, "reverse", reverse);
  t.method.on(BaseListRepr, "sort", (r) => {
    throw new TyperError(`sort() of ${r.toString()}: use rlib's listsort`);
  });
  t.builtin.on("rpython.rlib.objectmodel.resizelist_hint", resizeHint);
  t.builtin.on("rpython.rlib.objectmodel.newlist_hint", (hop) => t.newlist_hint.lookup()!(hop));
}
