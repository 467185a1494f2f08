// What low-level memory needs on the untranslated host beyond values: numbers for addresses, casts as C does them, sizes, and references that stand for
// host objects. Answers to upstream's ll2ctypes as far as programs see it; there are no bytes, so that memory keeps the type it was made with.

import { wrapInt, type Int } from "@rpyts/tool/machine-int";
import type { LLAddress } from "@rpyts/lltype/address";
import { AddressSpace, castAdrToPtr, castPtrToAdr } from "@rpyts/lltype/llmemory";
import { identityHash, opaqueptr } from "@rpyts/lltype/lltype";
import { layoutOf } from "@rpyts/lltype/layout";
import { truncFloat } from "@rpyts/lltype/machine-arith";
import { bitsOf, GCREF } from "@rpyts/lltype/types-make";
import { resolved, type LowLevelType, type OpaqueType, type WordBits } from "@rpyts/lltype/types";
import type { LLContainer, LLPtr } from "@rpyts/lltype/values";
import type { Host } from "@rpyts/pyhost/host";
import { TypeError } from "@rpyts/pyhost/exception-types";
import { PyBool, PyFloat, PyInt, PyLong, PyStr, PyUnicode, type PyObject } from "@rpyts/pyhost/object";
import { pyError } from "@rpyts/pyhost/pyerror";
import { fromLowLevel, toLowLevel } from "./convert.js";
import { PyLLAddress, PyLLPtr } from "./objects.js";

/** The low-level memory of one host. */
export class HostMemory {
  readonly addresses = new AddressSpace();
  /** What functions of C left in errno, for those that asked to keep it. */
  readonly errno = { saved: 0, alt: 0 };
  private readonly references = new WeakMap<PyObject, LLPtr>();
  private readonly objects = new WeakMap<LLContainer, PyObject>();
  private hashes = 0;

  /** The number of an address: the same for equal pointers, 0 for null. */
  numberOf(adr: LLAddress): Int {
    return this.addresses.toInt(adr);
  }

  addressOf(value: Int): LLAddress {
    return this.addresses.fromInt(value);
  }

  identityHash(ptr: LLPtr): Int {
    return identityHash(ptr, { nextIdentityHash: () => ++this.hashes });
  }

  /** The GCREF that stands for a host object. */
  reference(obj: PyObject): LLPtr {
    let ptr = this.references.get(obj);
    if (ptr === undefined) {
      ptr = opaqueptr(resolved(GCREF.TO) as OpaqueType, obj.cls.name);
      this.references.set(obj, ptr);
      this.objects.set(ptr.obj!, obj);
    }
    return ptr;
  }

  /** The host object that a reference stands for; null for references to low-level containers. */
  object(ptr: LLPtr): PyObject | null {
    return ptr.obj === null ? null : (this.objects.get(ptr.obj) ?? null);
  }
}

const memories = new WeakMap<Host, HostMemory>();

/** The memory of a host; made when it is first asked for. */
export function memoryOf(host: Host): HostMemory {
  let memory = memories.get(host);
  if (memory === undefined) memories.set(host, (memory = new HostMemory()));
  return memory;
}

/** A value as a value of another type, as C casts. Raises TypeError for what C would not cast either. */
export function forceCast(host: Host, type: LowLevelType, obj: PyObject): PyObject {
  if (type.kind === "void") return fromLowLevel(host, type, null);
  const place = addressIn(obj);
  if (type.kind === "ptr") return castToPointer(host, type, obj, place);
  if (type.kind === "address") return new PyLLAddress(place ?? memoryOf(host).addressOf(integerIn(host, obj)));
  const value = place === null ? plainNumber(host, obj) : memoryOf(host).numberOf(place);
  switch (type.kind) {
    case "number":
      return fromLowLevel(host, type, wrapped(value, bitsOf(type, host.wordBits), type.signed));
    case "char":
      return fromLowLevel(host, type, wrapped(value, 8, false));
    case "unichar":
      return fromLowLevel(host, type, wrapped(value, 32, false));
    case "bool":
      return fromLowLevel(host, type, Number(value) !== 0);
    case "float":
    case "longfloat":
      return fromLowLevel(host, type, Number(value));
    case "singlefloat":
      return fromLowLevel(host, type, Math.fround(Number(value)));
    default:
      throw pyError(TypeError, `cannot cast to ${type.shortName()}`);
  }
}

function castToPointer(host: Host, type: LowLevelType & { kind: "ptr" }, obj: PyObject, place: LLAddress | null): PyObject {
  if (obj instanceof PyLLPtr && obj.ptr.type === type) return obj;
  return new PyLLPtr(castAdrToPtr(place ?? memoryOf(host).addressOf(integerIn(host, obj)), type, host.wordBits));
}

function addressIn(obj: PyObject): LLAddress | null {
  if (obj instanceof PyLLPtr) return castPtrToAdr(obj.ptr);
  return obj instanceof PyLLAddress ? obj.address : null;
}

interface Plain {
  readonly value: Int;
  readonly whole: boolean;
}

function plain(host: Host, obj: PyObject): Plain {
  if (obj instanceof PyBool) return { value: obj.value ? 1 : 0, whole: true };
  if (obj instanceof PyInt) return { value: obj.value, whole: true };
  if (obj instanceof PyLong) return { value: bigToInt(obj.value), whole: true };
  if (obj instanceof PyFloat) return { value: obj.value, whole: false };
  if (obj instanceof PyStr && obj.value.length === 1) return { value: obj.value.charCodeAt(0), whole: true };
  if (obj instanceof PyUnicode && obj.value.length > 0) return { value: obj.value.codePointAt(0)!, whole: true };
  if (obj.cls.name === "r_singlefloat" || obj.cls.name === "r_longfloat") return plain(host, host.call(host.getattr(obj, "__float__"), []));
  throw pyError(TypeError, `${obj.cls.name} is no low-level value`);
}

const bigToInt = (value: bigint | Int): Int => (typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value);

/** A number with the kind it has: a float is told from an integer of the same value. */
function plainNumber(host: Host, obj: PyObject): Int | FloatValue {
  const { value, whole } = plain(host, obj);
  return whole ? value : new FloatValue(Number(value));
}

class FloatValue {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
  valueOf(): number {
    return this.value;
  }
}

function integerIn(host: Host, obj: PyObject): Int {
  const { value, whole } = plain(host, obj);
  if (!whole) throw pyError(TypeError, "a float is no address");
  return value;
}

function wrapped(value: Int | FloatValue, bits: number, signed: boolean): Int {
  return value instanceof FloatValue ? truncFloat(value.value, bits, signed) : wrapInt(value, bits, signed);
}

/** A primitive value as one of another primitive type. */
export function castPrimitive(host: Host, type: LowLevelType, obj: PyObject): PyObject {
  return type.kind === "ptr" || type.kind === "address" ? fromLowLevel(host, type, toLowLevel(host, type, obj)) : forceCast(host, type, obj);
}

/** The bytes that C gives a type. Raises TypeError where that depends on a length. */
export function sizeInBytes(type: LowLevelType, wordBits: WordBits): number {
  const layout = layoutOf(type, wordBits);
  if (layout === null) throw pyError(TypeError, `the size of ${type.shortName()} is not constant`);
  return layout.size;
}
