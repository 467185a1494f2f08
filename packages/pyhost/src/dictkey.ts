// Dict keys as JavaScript map keys. Strings, numbers, None, tuples of these and objects compared by identity have one that is equal
// exactly when the objects are equal (1 == 1.0 == True, 'a' == u'a'); everything else goes by Python's hash and eq (pydict.ts).

import { fromBig } from "@rpyts/tool/machine-int";
import { PyBool, PyFloat, PyInt, PyLong, PyStr, PyTuple, PyUnicode, type PyObject } from "./object.js";
import { traitsOf } from "./lookup.js";
import { KEY_BOOL, KEY_FLOAT, KEY_GENERAL, KEY_INT, KEY_LONG, KEY_STR, KEY_TUPLE, KEY_UNICODE } from "./traits.js";

/** A key of the map below a dict. Objects stand for themselves. */
export type DictKey = string | number | bigint | PyObject;

/** Starts the map keys of unicode strings that no byte string can equal; byte strings have no such character. */
const UNICODE_MARK = "\uFFFF";
const TUPLE_MARK = "\uFFFE";
const MAX_TUPLE_DEPTH = 4;
const MAX_TUPLE_ITEMS = 16;

/** The map key of an object, or null when only __hash__ and __eq__ can tell. */
export function keyOf(obj: PyObject): DictKey | null {
  const type = obj.cls;
  switch ((type.traits ?? traitsOf(type)).key) {
    case KEY_GENERAL:
      return null;
    case KEY_STR:
      return (obj as PyStr).value;
    case KEY_INT:
      return (obj as PyInt).value;
    case KEY_TUPLE:
      return tupleKey(obj as PyTuple);
    case KEY_BOOL:
      return (obj as PyBool).value ? 1 : 0;
    case KEY_UNICODE:
      return unicodeKey((obj as PyUnicode).value);
    case KEY_LONG:
      return fromBig((obj as PyLong).value);
    case KEY_FLOAT:
      return floatKey(obj as PyFloat);
    default:
      return obj;
  }
}

/** Whether the key object can be made again from its map key: exact str and int. */
export function isDerivable(key: PyObject): boolean {
  return key instanceof PyStr ? key.cls.layout === key.cls : key instanceof PyInt && key.cls.layout === key.cls;
}

export function unicodeKey(value: string): DictKey {
  return isAscii(value) ? value : UNICODE_MARK + value;
}

export function isAscii(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 127) return false;
  return true;
}

function floatKey(obj: PyFloat): DictKey {
  const value = obj.value;
  if (value !== value) return obj;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? fromBig(BigInt(value)) : value;
}

function tupleKey(tuple: PyTuple): DictKey | null {
  const text = encodeTuple(tuple, 0);
  return text === null ? null : TUPLE_MARK + text;
}

function encodeTuple(tuple: PyTuple, depth: number): string | null {
  const items = tuple.items;
  if (depth > MAX_TUPLE_DEPTH || items.length > MAX_TUPLE_ITEMS) return null;
  let text = "(";
  for (let i = 0; i < items.length; i++) {
    const part = encodeItem(items[i], depth);
    if (part === null) return null;
    text += part;
  }
  return text + ")";
}

function encodeItem(item: PyObject, depth: number): string | null {
  if (item instanceof PyTuple) return (item.cls.traits ?? traitsOf(item.cls)).key === KEY_TUPLE ? encodeTuple(item, depth + 1) : null;
  const key = keyOf(item);
  if (typeof key === "string") return `s${key.length}:${key}`;
  if (typeof key === "number" || typeof key === "bigint") return `n${key},`;
  return null;
}
