// Methods of lists, which are arrays, and of dictionaries, which are objects of the runtime.
//
// Why arrays for fixed lists of numbers, too: V8 keeps small ints and floats in arrays as typed arrays do. Filled, written and read, lists of 4 to 3 million
// ints or floats take the same time as Int32Array and Float64Array or less, small ones half of it.

import { InternalError } from "@rpyts/tool/assert-never";
import type { DictIteratorMethodName, DictMethodName, ListMethodName } from "@rpyts/lltype/oo-methods";
import * as n from "../nodes.js";
import { argument, memberCall, property, runtimeMethod, type MethodEmitter } from "./oo-method.js";
import { zeroOf } from "./oo-types.js";

const itemAt: MethodEmitter = (w, op) => n.item(argument(w, op, 1), argument(w, op, 2));

const setItem: MethodEmitter = (w, op) => {
  const target = n.item(argument(w, op, 1), argument(w, op, 2));
  return n.assignment(target, argument(w, op, 3));
};

const resize: MethodEmitter = (w, op) => {
  const list = w.type(op.args[1]!);
  if (list.kind !== "list") throw new InternalError(`ll_resize of ${list.shortName()}`);
  return n.call(w.names.runtime("resizeList"), [argument(w, op, 1), argument(w, op, 2), zeroOf(list.ITEM)]);
};

/** Of Array and List. */
export const LIST_EMITTERS: { readonly [K in ListMethodName]: MethodEmitter } = {
  ll_length: property("length"),
  ll_getitem_fast: itemAt,
  ll_setitem_fast: setItem,
  ll_slice: memberCall("slice"),
  ll_reverse: memberCall("reverse"),
  ll_fill: memberCall("fill"),
  ll_arraycopy: runtimeMethod("copyItems"),
  ll_append: memberCall("push"),
  ll_pop: memberCall("pop"),
  ll_pop_at: runtimeMethod("popAt"),
  ll_insert: runtimeMethod("insertAt"),
  ll_delslice: runtimeMethod("deleteSlice"),
  ll_extend: runtimeMethod("extendList"),
  ll_resize: resize,
};

export const DICT_EMITTERS: { readonly [K in DictMethodName]: MethodEmitter } = {
  ll_length: property("size"),
  ll_contains: memberCall("has"),
  ll_getitem: memberCall("get"),
  ll_get: memberCall("getOr"),
  ll_set: memberCall("set"),
  ll_remove: memberCall("remove"),
  ll_setdefault: memberCall("setDefault"),
  ll_clear: memberCall("clear"),
  ll_copy: memberCall("copy"),
  ll_items_iterator: memberCall("items"),
  ll_last_items_iterator: memberCall("lastItem"),
};

export const DICT_ITERATOR_EMITTERS: { readonly [K in DictIteratorMethodName]: MethodEmitter } = {
  ll_go_next: memberCall("next"),
  ll_current_key: property("key"),
  ll_current_value: property("value"),
  ll_remove_current: memberCall("removeCurrent"),
};
