// What foldable operations on pointers and addresses compute.

import { InternalError } from "@rpyts/tool/assert-never";
import type { Int } from "@rpyts/tool/machine-int";
import { LLAddress, compareAddress, sameAddress } from "./address.js";
import { foldFn, type FoldFn, type FoldTable, type FoldTypes } from "./fold-fn.js";
import type { FoldableOpName } from "./llop.js";
import { AddressOffset, adrDelta, castAdrToPtr, castPtrToAdr } from "./llmemory.js";
import { castOpaquePtr, castPointer, checked, directArrayitems, directFieldptr, directPtradd, isContainer, solidPtr } from "./lltype.js";
import { castInstance } from "./fold-oo.js";
import type { LowLevelType, PtrType } from "./types.js";
import { isNullReference, type LLItems, type LLPtr, type LLStruct, type LLValue } from "./values.js";

type MemoryName = Extract<
  FoldableOpName,
  `ptr_${string}` | `adr_${string}` | `direct_${string}` | `get${string}` | "cast_pointer" | "cast_opaque_ptr" | `cast_ptr_${string}` | `cast_adr_${string}` | `cast_weak${string}` | "raw_malloc_usage"
>;

function ptrType(type: LowLevelType): PtrType {
  if (type.kind !== "ptr") throw new InternalError(`${type.shortName()} is not a pointer type`);
  return type;
}

const castTo = (f: (to: PtrType, ptr: LLPtr) => LLPtr): FoldFn => foldFn((p: LLPtr, _b: never, _c: never, types: FoldTypes) => f(ptrType(types.result), p));

const compare = (holds: (order: number) => boolean): FoldFn =>
  foldFn((a: LLAddress, b: LLAddress) => {
    const order = compareAddress(a, b);
    if (order === null) throw new InternalError(`no order between ${a.toString()} and ${b.toString()}`);
    return holds(order);
  });

/** The structure behind a pointer. */
export function structOf(ptr: LLPtr): LLStruct {
  const obj = checked(ptr);
  if (obj.kind !== "struct") throw new InternalError(`not a structure: ${obj.toString()}`);
  return obj;
}

/** The array or view behind a pointer. */
export function itemsOf(ptr: LLPtr): LLItems {
  const obj = checked(ptr);
  if (obj.kind !== "array" && obj.kind !== "subarray") throw new InternalError(`not an array: ${obj.toString()}`);
  return obj;
}

/** The number of items; arrays without length have none that a program could ask for. */
export function lengthOf(ptr: LLPtr): number {
  const obj = itemsOf(ptr);
  if (obj.type.kind === "array" && !obj.type.hasLength) throw new InternalError(`length of an array without length: ${obj.toString()}`);
  return obj.length;
}

/** The pointer to a container that stands inlined in a cell. */
export function inlined(value: LLValue): LLPtr {
  if (!isContainer(value)) throw new InternalError("no container is inlined here");
  return solidPtr(value);
}

function itemIndex(index: Int): number {
  if (typeof index !== "number") throw new InternalError(`index ${index} out of bounds`);
  return index;
}

/** Follows field names and indices through inlined containers. */
export function interior(ptr: LLPtr, path: readonly LLValue[]): LLValue {
  let at: LLValue = checked(ptr);
  for (const step of path) {
    if (typeof step === "string") at = structOf(inlined(at)).get(step);
    else if (typeof step === "number") at = itemsOf(inlined(at)).get(step);
    else throw new InternalError(`no step inside a container: ${String(step)}`);
  }
  return at;
}

function addOffset(adr: LLAddress, offset: LLValue): LLAddress {
  if (offset instanceof AddressOffset) return offset.apply(adr);
  if (offset === 0) return adr;
  throw new InternalError(`${String(offset)} bytes from ${adr.toString()}: only symbolic offsets are known here`);
}

export const memoryFolds: FoldTable<MemoryName> = {
  ptr_eq: (a, b) => a === b,
  ptr_ne: (a, b) => a !== b,
  ptr_nonzero: (a) => !isNullReference(a),
  ptr_iszero: (a) => isNullReference(a),
  cast_pointer: (a, _b, _c, types) => (types.result.kind === "instance" ? castInstance(a, types.result) : castPointer(ptrType(types.result), a as LLPtr)),
  cast_opaque_ptr: castTo(castOpaquePtr),
  cast_ptr_to_weakrefptr: castTo(castOpaquePtr),
  cast_weakrefptr_to_ptr: castTo(castOpaquePtr),
  cast_ptr_to_adr: foldFn(castPtrToAdr),
  cast_adr_to_ptr: foldFn((a: LLAddress, _b: never, _c: never, types: FoldTypes) => castAdrToPtr(a, ptrType(types.result))),
  direct_fieldptr: foldFn(directFieldptr),
  direct_arrayitems: foldFn(directArrayitems),
  direct_ptradd: foldFn((p: LLPtr, n: Int) => directPtradd(p, itemIndex(n))),
  getsubstruct: foldFn((p: LLPtr, field: string) => inlined(structOf(p).get(field))),
  getarraysubstruct: foldFn((p: LLPtr, i: Int) => inlined(itemsOf(p).get(itemIndex(i)))),
  getarraysize: foldFn(lengthOf),
  adr_delta: foldFn(adrDelta),
  adr_add: foldFn((a: LLAddress, offset: LLValue) => addOffset(a, offset)),
  adr_sub: foldFn((a: LLAddress, offset: LLValue) => (offset instanceof AddressOffset ? offset.unapply(a) : addOffset(a, offset))),
  adr_lt: compare((order) => order < 0),
  adr_le: compare((order) => order <= 0),
  adr_eq: foldFn(sameAddress),
  adr_ne: foldFn((a: LLAddress, b: LLAddress) => !sameAddress(a, b)),
  adr_gt: compare((order) => order > 0),
  adr_ge: compare((order) => order >= 0),
  raw_malloc_usage: (size) => size,
};
