// Low-level types and values as objects on the host, where Python code of the toolchain and of programs builds and uses them while it loads.
// Answers to the Python face of upstream's lltype.py. The objects wrap what packages/lltype defines; equal values need not be identical objects:
// `sameValue` tells.

import type { LLAddress } from "@rpyts/lltype/address";
import { sameAddress } from "@rpyts/lltype/address";
import type { Symbolic } from "@rpyts/lltype/symbolic";
import type { OOType } from "@rpyts/lltype/ootype";
import type { InteriorPtrType, LowLevelType } from "@rpyts/lltype/types";
import type { LLPtr, LLValue } from "@rpyts/lltype/values";
import { objectType, typeType } from "@rpyts/pyhost/builtin-types";
import { PyObject, PyType } from "@rpyts/pyhost/object";

function declare(name: string): PyType {
  const type = new PyType(typeType, name, [objectType], false);
  type.mro = [type, objectType];
  return type;
}

export const llTypeType: PyType = declare("LowLevelType");
export const llPtrType: PyType = declare("_ptr");
export const llInteriorPtrType: PyType = declare("_interior_ptr");
export const llAddressType: PyType = declare("fakeaddress");
export const symbolicType: PyType = declare("Symbolic");
export const ooValueType: PyType = declare("_oovalue");
export const llCharType: PyType = declare("_llchar");

/** A low-level type: `lltype.Signed`, `lltype.Ptr(S)`. */
export class PyLLType extends PyObject {
  cls: PyType = llTypeType;
  readonly type: LowLevelType;
  constructor(type: LowLevelType) {
    super();
    this.type = type;
  }
  sameValue(other: PyObject): boolean {
    return other instanceof PyLLType && other.type === this.type;
  }
}

/** A pointer. */
export class PyLLPtr extends PyObject {
  cls: PyType = llPtrType;
  readonly ptr: LLPtr;
  constructor(ptr: LLPtr) {
    super();
    this.ptr = ptr;
  }
  sameValue(other: PyObject): boolean {
    return other instanceof PyLLPtr && other.ptr === this.ptr;
  }
}

/** A place inside a container, as reached by `p.field` and `p[i]` where these are containers of their own. */
export class PyLLInteriorPtr extends PyObject {
  cls: PyType = llInteriorPtrType;
  readonly type: InteriorPtrType;
  readonly inner: LLPtr;
  constructor(type: InteriorPtrType, inner: LLPtr) {
    super();
    this.type = type;
    this.inner = inner;
  }
  sameValue(other: PyObject): boolean {
    return other instanceof PyLLInteriorPtr && other.type === this.type && other.inner === this.inner;
  }
}

export class PyLLAddress extends PyObject {
  cls: PyType = llAddressType;
  readonly address: LLAddress;
  constructor(address: LLAddress) {
    super();
    this.address = address;
  }
  sameValue(other: PyObject): boolean {
    return other instanceof PyLLAddress && sameAddress(other.address, this.address);
  }
}

/** An integer whose value a backend or a later phase decides: sizes, offsets, constants of C. */
export class PySymbolic extends PyObject {
  cls: PyType = symbolicType;
  readonly symbolic: Symbolic;
  constructor(symbolic: Symbolic) {
    super();
    this.symbolic = symbolic;
  }
  sameValue(other: PyObject): boolean {
    return other instanceof PySymbolic && other.symbolic === this.symbolic;
  }
}

/** A value of the object-oriented type system: a string, an object, a class, or null, seen at a type. */
export class PyOOValue extends PyObject {
  cls: PyType = ooValueType;
  readonly type: OOType;
  readonly value: LLValue;
  constructor(type: OOType, value: LLValue) {
    super();
    this.type = type;
    this.value = value;
  }
  sameValue(other: PyObject): boolean {
    return other instanceof PyOOValue && other.type === this.type && other.value === this.value;
  }
}
