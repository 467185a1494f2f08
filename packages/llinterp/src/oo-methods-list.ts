// The methods of Array and List.

import type { Int } from "@rpyts/tool/machine-int";
import { defaultValue } from "@rpyts/lltype/allocate";
import { InternalError } from "@rpyts/tool/assert-never";
import type { ARRAY_METHODS, LIST_METHODS } from "@rpyts/lltype/oo-methods";
import { OOList } from "@rpyts/lltype/oovalues";
import type { LLValue } from "@rpyts/lltype/values";
import { itemIndex, method, newLength, place, placeFrom, present, procedure, type BuiltinMethod } from "./oo-method.js";

function slice(self: OOList, start: Int, stop: Int): OOList {
  const from = place(start, self.items.length);
  return new OOList(self.type, self.items.slice(from, placeFrom(from, stop, self.items.length)));
}

function fill(self: OOList, item: LLValue, start: Int, stop: Int): void {
  const from = place(start, self.items.length);
  self.items.fill(item, from, placeFrom(from, stop, self.items.length));
}

/** As if all were read before the first is written: source and target may be one and overlap. */
function arrayCopy(self: OOList, source: OOList | null, from: Int, to: Int, count: Int): void {
  const { items } = present(source);
  const first = place(from, items.length);
  const copied = items.slice(first, first + place(count, items.length - first));
  const target = place(to, self.items.length);
  place(count, self.items.length - target);
  for (let i = 0; i < copied.length; i++) self.items[target + i] = copied[i];
}

export const ARRAY_BUILTINS: { readonly [K in keyof typeof ARRAY_METHODS]: BuiltinMethod } = {
  ll_length: method((self: OOList) => self.items.length),
  ll_getitem_fast: method((self: OOList, index: Int) => self.items[itemIndex(index, self.items.length)]),
  ll_setitem_fast: procedure((self: OOList, index: Int, item: LLValue) => {
    self.items[itemIndex(index, self.items.length)] = item;
  }),
  ll_slice: method(slice),
  ll_reverse: procedure((self: OOList) => self.items.reverse()),
  ll_fill: procedure(fill),
  ll_arraycopy: procedure(arrayCopy),
};

function pop(self: OOList): LLValue {
  if (self.items.length === 0) throw new InternalError("ll_pop of an empty list");
  return self.items.pop();
}

function deleteSlice(self: OOList, start: Int, stop: Int): void {
  const from = place(start, self.items.length);
  self.items.splice(from, placeFrom(from, stop, self.items.length) - from);
}

function extend(self: OOList, other: OOList | null): void {
  const { items } = present(other);
  // The length of before: a list may extend itself.
  const count = items.length;
  newLength(self.items.length + count);
  for (let i = 0; i < count; i++) self.items.push(items[i]);
}

function resize(self: OOList, length: Int): void {
  if (length < 0) throw new InternalError(`ll_resize to ${length}`);
  const wanted = newLength(length);
  const zero = defaultValue(self.type.ITEM);
  if (wanted < self.items.length) self.items.length = wanted;
  while (self.items.length < wanted) self.items.push(zero);
}

export const LIST_BUILTINS: { readonly [K in keyof typeof LIST_METHODS]: BuiltinMethod } = {
  ll_append: procedure((self: OOList, item: LLValue) => self.items.push(item)),
  ll_pop: method(pop),
  ll_pop_at: method((self: OOList, index: Int) => self.items.splice(itemIndex(index, self.items.length), 1)[0]),
  ll_insert: procedure((self: OOList, index: Int, item: LLValue) => self.items.splice(place(index, self.items.length), 0, item)),
  ll_delslice: procedure(deleteSlice),
  ll_extend: procedure(extend),
  ll_resize: procedure(resize),
};
