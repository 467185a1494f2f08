// Raw memory and addresses as numbers. There are no bytes here: sizes and offsets are symbolic, and cells hold whole values. Plain numbers count
// characters in arrays of characters, and nothing else.

import { InternalError } from "@rpyts/tool/assert-never";
import type { Int } from "@rpyts/tool/machine-int";
import { LLAddress } from "@rpyts/lltype/address";
import { AddressOffset, ItemOffset, castAdrToPtr, castPtrToAdr, loadAdr, rawMalloc, storeAdr } from "@rpyts/lltype/llmemory";
import { free, isContainer, malloc, solidPtr, type MallocFlags } from "@rpyts/lltype/lltype";
import { BareArray, Char } from "@rpyts/lltype/types-make";
import type { LowLevelType, PtrType } from "@rpyts/lltype/types";
import { LLPtr, deadMemory, outOfBounds, type LLArray, type LLContainer, type LLValue } from "@rpyts/lltype/values";
import type { Engine } from "./engine.js";
import { clearCells } from "./ops-memory.js";
import { valueOp } from "./ops-helper.js";
import type { OpCompiler } from "./plan.js";

function address(value: LLValue): LLAddress {
  if (value instanceof LLAddress) return value;
  if (value instanceof LLPtr) return castPtrToAdr(value);
  throw new InternalError(`${String(value)} is no address`);
}

/** The address some way on. */
function moved(adr: LLAddress, offset: LLValue): LLAddress {
  if (offset instanceof AddressOffset) return offset.apply(adr);
  if (offset === 0) return adr;
  const { container } = adr;
  if (typeof offset === "number" && container !== null && container.kind === "array" && container.type.OF === Char) {
    return new LLAddress(container, Math.max(adr.cell, 0) + offset);
  }
  throw new InternalError(`${String(offset)} bytes from ${adr.toString()}: only symbolic offsets can be followed here`);
}

/** The items from an address on, as array and first index. */
function itemsAt(adr: LLAddress): { array: LLArray; index: number } {
  const { container, cell } = adr;
  const [holder, index]: [LLContainer | null, number] = cell < 0 && container !== null && container.kind !== "array" ? [container.parent, container.parentIndex] : [container, Math.max(cell, 0)];
  if (holder === null || holder.kind !== "array") throw new InternalError(`no items at ${adr.toString()}`);
  if (!holder.alive) throw deadMemory(holder);
  return { array: holder, index };
}

/** How many items a size means. */
function itemCount(size: LLValue, array: LLArray): number {
  if (size === 0) return 0;
  if (size instanceof ItemOffset && size.TYPE === array.type.OF) return size.repeat;
  if (typeof size === "number" && array.type.OF === Char) return size;
  throw new InternalError(`the size ${String(size)} is no number of items of ${array.toString()}`);
}

function checkRange(array: LLArray, index: number, count: number): void {
  if (index < 0 || index + count > array.items.length) throw outOfBounds(array, index + count, array.items.length);
}

/** Copies values; inlined containers keep their identity and take the contents. */
function copyCell(from: LLValue[], i: number, to: LLValue[], j: number): void {
  const source = from[i];
  const goal = to[j];
  if (!isContainer(source) || !isContainer(goal)) {
    to[j] = source;
    return;
  }
  const [a, b] = [cellsOf(source), cellsOf(goal)];
  for (let k = 0; k < a.length; k++) copyCell(a, k, b, k);
}

function cellsOf(container: LLContainer): LLValue[] {
  if (container.kind === "struct") return container.fields;
  if (container.kind === "array") return container.items;
  throw new InternalError(`${container.toString()} has no cells to copy`);
}

function copyMemory(from: LLAddress, to: LLAddress, size: LLValue): void {
  if (size === 0) return;
  if (size instanceof ItemOffset && size.repeat === 1 && from.cell < 0 && from.container?.type === size.TYPE && to.container?.type === size.TYPE) {
    copyCell([from.container], 0, [to.container], 0);
    return;
  }
  const source = itemsAt(from);
  const goal = itemsAt(to);
  const count = itemCount(size, source.array);
  checkRange(source.array, source.index, count);
  checkRange(goal.array, goal.index, count);
  const backwards = source.array === goal.array && source.index < goal.index;
  for (let k = 0; k < count; k++) {
    const step = backwards ? count - 1 - k : k;
    copyCell(source.array.items, source.index + step, goal.array.items, goal.index + step);
  }
}

function clearMemory(adr: LLAddress, size: LLValue): void {
  const { container } = adr;
  if (container !== null && adr.cell < 0 && size instanceof AddressOffset && !(size instanceof ItemOffset && container.type !== size.TYPE)) {
    clearCells(container, false);
    return;
  }
  fillMemory(adr, 0, size);
}

function fillMemory(adr: LLAddress, byte: LLValue, size: LLValue): void {
  const { array, index } = itemsAt(adr);
  const count = itemCount(size, array);
  checkRange(array, index, count);
  for (let i = index; i < index + count; i++) {
    const cell = array.items[i];
    if (byte === 0 && isContainer(cell)) clearCells(cell, false);
    else if (byte === 0 || array.type.OF === Char) array.items[i] = byte;
    else throw new InternalError(`raw_memset with ${String(byte)} on ${array.toString()}`);
  }
}

function allocateRaw(size: LLValue, zero: boolean): LLAddress {
  if (size instanceof AddressOffset) return rawMalloc(size, zero);
  if (typeof size !== "number" || size < 0) throw new InternalError(`raw_malloc of ${String(size)}`);
  return new LLAddress(malloc(BareArray(Char), size, { flavor: "raw", zero }).obj, 0);
}

function freeRaw(adr: LLAddress): void {
  if (adr.container === null || adr.cell > 0) throw new InternalError(`raw_free of ${adr.toString()}`);
  free(solidPtr(adr.container));
}

function scaled(index: LLValue, scale: LLValue, offset: LLValue): LLValue {
  const n = index as number;
  const distance = scale instanceof AddressOffset ? scale.times(n) : n * (scale as number);
  if (!(offset instanceof AddressOffset)) return distance;
  return distance === 0 ? offset : distance instanceof AddressOffset ? offset.plus(distance) : offset;
}

/** A cast between whatever C casts between: numbers, pointers, addresses. */
function forceCast(value: LLValue, to: LowLevelType, engine: Engine, otherwise: () => LLValue): LLValue {
  if (value instanceof LLPtr || value instanceof LLAddress) {
    if (to.kind === "ptr") return value instanceof LLPtr && value.type === to ? value : castAdrToPtr(address(value), to, engine.wordBits);
    if (to.kind === "address") return address(value);
    if (to.kind === "number") return engine.addresses.toInt(address(value));
  } else if (to.kind === "ptr") return castAdrToPtr(engine.addresses.fromInt(value as Int), to);
  else if (to.kind === "address") return engine.addresses.fromInt(value as Int);
  return otherwise();
}

export const RAW_COMPILERS = {
  force_cast: valueOp(([value], engine, ctx) =>
    forceCast(value, ctx.resultType, engine, () => engine.folds.force_cast(value, undefined, undefined, { args: ctx.argTypes, result: ctx.resultType })),
  ),
  cast_ptr_to_int: valueOp(([p], engine) => engine.addresses.toInt(address(p))),
  cast_adr_to_int: valueOp(([a], engine) => engine.addresses.toInt(address(a))),
  cast_int_to_ptr: valueOp(([n], engine, ctx) => castAdrToPtr(engine.addresses.fromInt(n as Int), ctx.resultType as PtrType)),
  cast_int_to_adr: valueOp(([n], engine) => engine.addresses.fromInt(n as Int)),
  raw_malloc: valueOp(([size, flags]) => allocateRaw(size, (flags as MallocFlags | undefined)?.zero === true)),
  raw_free: valueOp(([adr]) => freeRaw(address(adr))),
  raw_memclear: valueOp(([adr, size]) => clearMemory(address(adr), size)),
  raw_memset: valueOp(([adr, byte, size]) => fillMemory(address(adr), byte, size)),
  raw_memcopy: valueOp(([from, to, size]) => copyMemory(address(from), address(to), size)),
  raw_memmove: valueOp(([from, to, size]) => copyMemory(address(from), address(to), size)),
  raw_load: valueOp(([adr, offset]) => loadAdr(moved(address(adr), offset))),
  raw_store: valueOp(([adr, offset, value]) => storeAdr(moved(address(adr), offset), value)),
  bare_raw_store: valueOp(([adr, offset, value]) => storeAdr(moved(address(adr), offset), value)),
  gc_load_indexed: valueOp(([p, index, scale, offset]) => loadAdr(indexed(p, index, scale, offset))),
  gc_store_indexed: valueOp(([p, index, value, scale, offset]) => storeAdr(indexed(p, index, scale, offset), value)),
  gc_store: valueOp(([p, offset, value]) => storeAdr(moved(address(p), offset), value)),
} as const satisfies Record<string, OpCompiler>;

/** The base offset first, then the items. */
function indexed(p: LLValue, index: LLValue, scale: LLValue, offset: LLValue): LLAddress {
  return moved(address(p), scaled(index, scale, offset));
}
