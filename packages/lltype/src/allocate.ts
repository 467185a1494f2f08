// Fresh containers. An allocator is made once for a type: what malloc in a loop costs is then a copy of the first state of the cells.

import { InternalError, assertNever } from "@rpyts/tool/assert-never";
import { NULL_ADDRESS } from "./address.js";
import { isContainerType, resolved, type LowLevelType, type PtrType, type RealContainerType, type StructType } from "./types.js";
import { LLArray, LLOpaque, LLPtr, LLStruct, UNINITIALIZED, type LLContainer, type LLValue } from "./values.js";

/** How fresh memory is filled: `zero` with nulls, `gc` with nulls in gc pointers only (the collector needs them), `raw` with nothing. */
export type Fill = "zero" | "gc" | "raw";

/** Makes a container; `length` counts for the part with a run-time length. */
export type Allocator = (length: number, parent: LLContainer | null, parentIndex: number) => LLContainer;

/** The null pointer of a pointer type. */
export function nullptrOf(type: PtrType): LLPtr {
  return (type.nullValue ??= new LLPtr(type, null));
}

/** The zero of a type that is not a container. */
export function defaultValue(type: LowLevelType): LLValue {
  switch (type.kind) {
    case "number":
    case "float":
    case "singlefloat":
    case "longfloat":
    case "char":
    case "unichar":
      return 0;
    case "bool":
      return false;
    case "void":
      return null;
    case "address":
      return NULL_ADDRESS;
    case "ptr":
      return nullptrOf(type);
    case "instance":
    case "record":
    case "text":
    case "builder":
    case "list":
    case "ooarray":
    case "dict":
    case "dictiterator":
    case "class":
    case "object":
    case "ooweakref":
      return null;
    default:
      throw new InternalError(`${type.shortName()} has no default value`);
  }
}

function fillValue(type: LowLevelType, fill: Fill): LLValue {
  if (type.kind === "void" || fill === "zero") return defaultValue(type);
  return fill === "gc" && type.kind === "ptr" && type.gckind === "gc" ? nullptrOf(type) : UNINITIALIZED;
}

/** The allocator of a type. Nesting is as deep as the type is, never as the data. */
export function allocatorFor(type: RealContainerType, fill: Fill): Allocator {
  switch (type.kind) {
    case "struct":
      return structAllocator(type, fill);
    case "array": {
      const cells = cellsAllocator(type.OF, fill);
      return (length, parent, parentIndex) => cells(new LLArray(type, [], parent, parentIndex), length);
    }
    case "fixedarray": {
      const cells = cellsAllocator(type.OF, fill);
      return (_length, parent, parentIndex) => cells(new LLArray(type, [], parent, parentIndex), type.length);
    }
    case "opaque":
      return () => new LLOpaque(type, "<inlined>", null);
    case "func":
      throw new InternalError("functions are not allocated");
    default:
      return assertNever(type);
  }
}

function structAllocator(type: StructType, fill: Fill): Allocator {
  const first: LLValue[] = [];
  const parts: [index: number, make: Allocator][] = [];
  type.types.forEach((field, i) => {
    if (isContainerType(field)) parts.push([i, allocatorFor(resolved(field), fill)]);
    first.push(isContainerType(field) ? null : fillValue(field, fill));
  });
  if (parts.length === 0) return (_length, parent, parentIndex) => new LLStruct(type, first.slice(), parent, parentIndex);
  return (length, parent, parentIndex) => {
    const struct = new LLStruct(type, first.slice(), parent, parentIndex);
    for (const [index, make] of parts) struct.fields[index] = make(length, struct, index);
    return struct;
  };
}

function cellsAllocator(of: LowLevelType, fill: Fill): (array: LLArray, length: number) => LLArray {
  if (isContainerType(of)) {
    const make = allocatorFor(resolved(of), fill);
    return (array, length) => {
      for (let i = 0; i < length; i++) array.items.push(make(0, array, i));
      return array;
    };
  }
  const value = fillValue(of, fill);
  return (array, length) => {
    for (let i = 0; i < length; i++) array.items.push(value);
    return array;
  };
}
