// The simple values that need nothing else: None, True, small ints, strings, tuples, lists. values.ts has them all, with the containers on dicts.

import type { Int } from "@rpyts/tool/machine-int";
import {
  boolType, complexType, ellipsisType, floatType, intType, listType, longType, noneType, notImplementedType, strType, tupleType, unicodeType,
} from "./builtin-types.js";
import { PyBool, PyFloat, PyInt, PyList, PyLong, PyNone, PyStr, PyTuple, PyUnicode, type PyObject } from "./object.js";
import { PyComplex, PySingleton } from "./object-more.js";

export const None: PyNone = new PyNone(noneType);
export const True: PyBool = new PyBool(boolType, true);
export const False: PyBool = new PyBool(boolType, false);
export const NotImplemented: PySingleton = new PySingleton(notImplementedType, "NotImplemented");
export const Ellipsis: PySingleton = new PySingleton(ellipsisType, "Ellipsis");

const SMALL_MIN = -5;
const SMALL_MAX = 1024;
const smallInts: readonly PyInt[] = Array.from({ length: SMALL_MAX - SMALL_MIN + 1 }, (_, i) => new PyInt(intType, i + SMALL_MIN));
const chars: readonly PyStr[] = Array.from({ length: 256 }, (_, i) => new PyStr(strType, String.fromCharCode(i)));
const emptyStr = new PyStr(strType, "");
const emptyTuple = new PyTuple(tupleType, []);

/** A Python int. The caller knows that the value fits the word; else use `host.int`. */
export function newInt(value: Int): PyInt {
  if (typeof value === "number" && value <= SMALL_MAX && value >= SMALL_MIN) return smallInts[value - SMALL_MIN];
  return new PyInt(intType, value);
}

export function newLong(value: bigint): PyLong {
  return new PyLong(longType, value);
}

export function newFloat(value: number): PyFloat {
  return new PyFloat(floatType, value);
}

export function newComplex(real: number, imag: number): PyComplex {
  return new PyComplex(complexType, real, imag);
}

export function newBool(value: boolean): PyBool {
  return value ? True : False;
}

/** A byte string from its latin-1 form. Single characters are shared. */
export function newStr(value: string): PyStr {
  if (value.length > 1) return new PyStr(strType, value);
  return value.length === 1 ? chars[value.charCodeAt(0)] : emptyStr;
}

export function newUnicode(value: string): PyUnicode {
  return new PyUnicode(unicodeType, value);
}

export function newTuple(items: readonly PyObject[]): PyTuple {
  return items.length === 0 ? emptyTuple : new PyTuple(tupleType, items);
}

export function newList(items: PyObject[]): PyList {
  return new PyList(listType, items);
}
