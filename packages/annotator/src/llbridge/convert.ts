// Values between the host and low-level memory, by the low-level type of the place.

import type { Host } from "@rpyts/pyhost/host";
import { TypeError, ValueError } from "@rpyts/pyhost/exception-types";
import { PyBool, PyFloat, PyInt, PyLong, PyNone, PyStr, PyUnicode, type PyObject } from "@rpyts/pyhost/object";
import { PyError, pyError } from "@rpyts/pyhost/pyerror";
import { newBool, newFloat, newInt, newLong, newStr, newUnicode, None } from "@rpyts/pyhost/values";
import { LLAddress } from "@rpyts/lltype/address";
import { solidPtr } from "@rpyts/lltype/lltype";
import { isOOReference, type OOType } from "@rpyts/lltype/ootype";
import { isOOObject } from "@rpyts/lltype/oovalues";
import { Symbolic } from "@rpyts/lltype/symbolic";
import type { LowLevelType, PrimitiveType, PtrType } from "@rpyts/lltype/types";
import { bitsOf } from "@rpyts/lltype/types-make";
import { LLPtr, type LLValue } from "@rpyts/lltype/values";
import { fitsInt, fromBig, type Int, toBig } from "@rpyts/tool/machine-int";
import { PyLLAddress, PyLLPtr, PyLLType, PyOOValue, PySymbolic } from "./objects.js";

const wrongType = (type: LowLevelType, obj: PyObject): never => {
  throw pyError(TypeError, `expected ${type.shortName()}, got ${obj.cls.name}`);
};

/** A host object as a value of a type. Raises TypeError when it is none, ValueError when it does not fit. */
export function toLowLevel(host: Host, type: LowLevelType, obj: PyObject): LLValue {
  switch (type.kind) {
    case "number":
      return numberValue(bitsOf(type, host.wordBits), type.signed, type, obj);
    case "bool":
      return obj instanceof PyBool ? obj.value : wrongType(type, obj);
    case "char":
      return obj instanceof PyStr && obj.value.length === 1 ? obj.value.charCodeAt(0) : wrongType(type, obj);
    case "unichar":
      return obj instanceof PyUnicode ? (obj.value.codePointAt(0) ?? 0) : wrongType(type, obj);
    case "float":
      return obj instanceof PyFloat || obj instanceof PyInt ? Number(obj.value) : wrongType(type, obj);
    case "singlefloat":
    case "longfloat":
      return otherFloatValue(host, type, obj);
    case "void":
      return obj;
    case "address":
      return obj instanceof PyLLAddress ? obj.address : wrongType(type, obj);
    case "ptr":
      return pointerValue(type, obj);
    default:
      return isOOReference(type) ? referenceValue(type, obj) : wrongType(type, obj);
  }
}

/** The floats of C that Python has not: objects of rarithmetic's r_singlefloat and r_longfloat. */
function otherFloatValue(host: Host, type: PrimitiveType, obj: PyObject): LLValue {
  const value = obj.cls.name === `r_${type.kind}` ? host.call(host.getattr(obj, "__float__"), []) : obj;
  if (!(value instanceof PyFloat) && !(value instanceof PyInt)) return wrongType(type, obj);
  return type.kind === "singlefloat" ? Math.fround(Number(value.value)) : Number(value.value);
}

function numberValue(bits: number, signed: boolean, type: LowLevelType, obj: PyObject): LLValue {
  if (obj instanceof PySymbolic) return obj.symbolic;
  if (obj instanceof PyBool) return obj.value ? 1 : 0;
  const value = obj instanceof PyInt ? obj.value : obj instanceof PyLong ? fromBig(obj.value) : null;
  if (value === null) return wrongType(type, obj);
  if (!fitsInt(value, bits, signed)) throw pyError(ValueError, `${value} does not fit into ${type.shortName()}`);
  return value;
}

function pointerValue(type: PtrType, obj: PyObject): LLValue {
  if (obj instanceof PyLLPtr && obj.ptr.type === type) return obj.ptr;
  return wrongType(type, obj);
}

/** A reference where one of this type is expected: of the type itself or, for instances, of a class below it. None is null. */
function referenceValue(type: OOType, obj: PyObject): LLValue {
  if (obj instanceof PyNone) return null;
  if (!(obj instanceof PyOOValue)) return wrongType(type, obj);
  const below = type.kind === "instance" && obj.type.kind === "instance" && obj.type.isSubclassOf(type);
  return obj.type === type || below ? obj.value : wrongType(type, obj);
}

/** A low-level value as a host object. Containers give pointers to them. */
export function fromLowLevel(host: Host, type: LowLevelType, value: LLValue): PyObject {
  if (value instanceof LLPtr) return new PyLLPtr(value);
  if (value instanceof LLAddress) return new PyLLAddress(value);
  if (value instanceof Symbolic) return new PySymbolic(value);
  if (isOOReference(type)) return new PyOOValue(isOOObject(value) ? value.type : type, value);
  switch (type.kind) {
    case "number":
      return numberObject(host, bitsOf(type, host.wordBits), type.signed, value as Int);
    case "bool":
      return newBool(value === true);
    case "char":
      return newStr(String.fromCharCode(Number(value)));
    case "unichar":
      return newUnicode(String.fromCodePoint(Number(value)));
    case "float":
      return newFloat(Number(value));
    case "singlefloat":
    case "longfloat":
      return libraryNumber(host, `r_${type.kind}`, [newFloat(Number(value))]) ?? newFloat(Number(value));
    case "void":
      return (value ?? None) as PyObject;
    default:
      return new PyLLPtr(solidPtr(value as Parameters<typeof solidPtr>[0]));
  }
}

function numberObject(host: Host, bits: number, signed: boolean, value: Int): PyObject {
  if (signed && bits === host.wordBits) return newInt(value);
  return sizedObject(host, bits, signed, value) ?? newLong(toBig(value));
}

/** An object of rarithmetic's class of this width and sign; null where the library is not there. */
function sizedObject(host: Host, bits: number, signed: boolean, value: Int): PyObject | null {
  try {
    const cls = host.call(host.getattr(host.importModule(RARITHMETIC), "build_int"), [None, newBool(signed), newInt(bits)]);
    return host.call(cls, [newLong(toBig(value))]);
  } catch (error) {
    if (error instanceof PyError) return null;
    throw error;
  }
}

const RARITHMETIC = "rpython.rlib.rarithmetic";

/** What a class of rarithmetic makes; null where the library is not there. */
function libraryNumber(host: Host, name: string, args: PyObject[]): PyObject | null {
  try {
    return host.call(host.getattr(host.importModule(RARITHMETIC), name), args);
  } catch (error) {
    if (error instanceof PyError) return null;
    throw error;
  }
}

/** The low-level type of a host value that has exactly one; null for the others. */
export function typeOfObject(obj: PyObject): LowLevelType | null {
  if (obj instanceof PyOOValue) return obj.type;
  return obj instanceof PyLLPtr ? obj.ptr.type : null;
}

/** The type in a host object. Raises TypeError. */
export function typeArgument(obj: PyObject | null | undefined): LowLevelType {
  if (obj instanceof PyLLType) return obj.type;
  throw pyError(TypeError, `a low-level type is expected, not ${obj === null || obj === undefined ? "nothing" : obj.cls.name}`);
}
