// The methods of Dict, CustomDict and their iterators. An iterator notices a change of the number of items, as the dictionaries of the
// low-level type system do (and CPython's).

import { InternalError } from "@rpyts/tool/assert-never";
import type { DictIteratorMethodName, DictMethodName } from "@rpyts/lltype/oo-methods";
import { DictItemsIterator } from "@rpyts/lltype/ootype";
import { OODict, OODictIterator } from "@rpyts/lltype/oovalues";
import type { LLValue } from "@rpyts/lltype/values";
import type { Engine } from "./engine.js";
import { addEntry, hashOfKey, knownIndex, locate, makeIndex, removeEntry } from "./oo-dict-index.js";
import { KEY_ERROR, RUNTIME_ERROR, method, procedure, type BuiltinMethod } from "./oo-method.js";

function count(dict: OODict): number {
  return knownIndex(dict)?.live ?? dict.entries.length;
}

/** The position of a key, or -1. */
const find = (dict: OODict, key: LLValue, engine: Engine): number => locate(dict, key, hashOfKey(dict, key, engine), engine);

function findOrRaise(dict: OODict, key: LLValue, engine: Engine): number {
  const at = find(dict, key, engine);
  if (at < 0) throw KEY_ERROR;
  return at;
}

function get(dict: OODict, key: LLValue, missing: LLValue, engine: Engine): LLValue {
  const at = find(dict, key, engine);
  return at < 0 ? missing : dict.entries[at]![1];
}

function set(dict: OODict, key: LLValue, value: LLValue, engine: Engine): void {
  const hash = hashOfKey(dict, key, engine);
  const at = locate(dict, key, hash, engine);
  if (at < 0) addEntry(dict, key, value, hash, engine);
  else dict.entries[at]![1] = value;
}

function setDefault(dict: OODict, key: LLValue, value: LLValue, engine: Engine): LLValue {
  const hash = hashOfKey(dict, key, engine);
  const at = locate(dict, key, hash, engine);
  if (at >= 0) return dict.entries[at]![1];
  addEntry(dict, key, value, hash, engine);
  return value;
}

function clear(dict: OODict): void {
  dict.entries.length = 0;
  const index = knownIndex(dict);
  if (index !== null) index.clear();
}

/** Runs no code of the program: the hashes of keys are copied where they are known. */
function copy(dict: OODict): OODict {
  const result = new OODict(dict.type, dict.functions);
  const index = knownIndex(dict);
  const hashes: (number | bigint)[] = [];
  dict.entries.forEach((entry, at) => {
    if (entry === null) return;
    result.push(entry[0], entry[1]);
    hashes.push(index?.hashes[at] ?? 0);
  });
  if (index !== null) makeIndex(result, hashes);
  return result;
}

function iterator(dict: OODict, position: number): OODictIterator {
  return new OODictIterator(DictItemsIterator(dict.type), dict, position, count(dict));
}

function lastItem(dict: OODict): OODictIterator {
  if (dict.entries.length === 0) throw new InternalError("the last item of an empty dictionary");
  return iterator(dict, dict.entries.length - 1);
}

export const DICT_BUILTINS: { readonly [K in DictMethodName]: BuiltinMethod } = {
  ll_length: method(count),
  ll_contains: method((dict: OODict, key: LLValue, _b: never, _c: never, _d: never, engine: Engine) => find(dict, key, engine) >= 0),
  ll_getitem: method((dict: OODict, key: LLValue, _b: never, _c: never, _d: never, engine: Engine) => dict.entries[findOrRaise(dict, key, engine)]![1]),
  ll_get: method((dict: OODict, key: LLValue, missing: LLValue, _c: never, _d: never, engine: Engine) => get(dict, key, missing, engine)),
  ll_set: procedure((dict: OODict, key: LLValue, value: LLValue, _c: never, _d: never, engine: Engine) => set(dict, key, value, engine)),
  ll_remove: procedure((dict: OODict, key: LLValue, _b: never, _c: never, _d: never, engine: Engine) => removeEntry(dict, findOrRaise(dict, key, engine), engine)),
  ll_setdefault: method((dict: OODict, key: LLValue, value: LLValue, _c: never, _d: never, engine: Engine) => setDefault(dict, key, value, engine)),
  ll_clear: procedure(clear),
  ll_copy: method(copy),
  ll_items_iterator: method((dict: OODict) => iterator(dict, -1)),
  ll_last_items_iterator: method(lastItem),
};

function goNext(it: OODictIterator): boolean {
  const { dict } = it;
  if (count(dict) !== it.version) throw RUNTIME_ERROR;
  const { entries } = dict;
  let at = Math.min(it.position, entries.length) + 1;
  while (at < entries.length && entries[at] === null) at++;
  it.position = at;
  return at < entries.length;
}

function current(it: OODictIterator): readonly [key: LLValue, value: LLValue] {
  const entry = it.dict.entries[it.position] ?? null;
  if (entry === null) throw new InternalError("the iterator of a dictionary stands at no item");
  return entry;
}

function removeCurrent(it: OODictIterator, _a: never, _b: never, _c: never, _d: never, engine: Engine): void {
  current(it);
  removeEntry(it.dict, it.position, engine);
}

export const DICT_ITERATOR_BUILTINS: { readonly [K in DictIteratorMethodName]: BuiltinMethod } = {
  ll_go_next: method(goNext),
  ll_current_key: method((it: OODictIterator) => current(it)[0]),
  ll_current_value: method((it: OODictIterator) => current(it)[1]),
  ll_remove_current: procedure(removeCurrent),
};
