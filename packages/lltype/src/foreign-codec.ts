// Low-level values as bytes, as C has them in memory, and back. Cells that nobody wrote to are left out.

import { fromBig, toBig, type Int } from "@rpyts/tool/machine-int";
import { InternalError } from "@rpyts/tool/assert-never";
import { fieldOffsets, fixedLayout, itemsOffset, layoutOf } from "./layout.js";
import { resolved, type LowLevelType, type WordBits } from "./types.js";
import { bitsOf } from "./types-make.js";
import { isContainer, LLArray, LLPtr, LLStruct, PointerByte, UNINITIALIZED, type LLContainer, type LLValue } from "./values.js";

/** How pointers become addresses, and addresses pointers. */
export interface PointerCodec {
  addressOf(value: LLValue, type: LowLevelType): bigint;
  pointerAt(address: bigint, type: LowLevelType): LLValue;
}

/** A container whose memory C sees: a structure or an array that was allocated by itself. */
export type ForeignContainer = LLStruct | LLArray;

/** One cell of a container, with its place from the beginning of the block. */
export interface Cell {
  readonly holder: ForeignContainer;
  readonly index: number;
  readonly type: LowLevelType;
  readonly offset: number;
  readonly size: number;
}

/** The bytes of a container as a whole. */
export function blockSize(container: ForeignContainer, wordBits: WordBits): number {
  const { type } = container;
  if (type.kind === "array") return itemsOffset(type, wordBits) + (container as LLArray).items.length * fixedLayout(type.OF, wordBits).size;
  if (type.kind === "fixedarray") return fixedLayout(type, wordBits).size;
  const layout = layoutOf(type, wordBits);
  if (layout !== null) return layout.size;
  const last = (container as LLStruct).fields[type.names.length - 1] as LLArray;
  return fieldOffsets(type, wordBits)[type.names.length - 1]! + blockSize(last, wordBits);
}

/** Calls `visit` for every cell that is no container, in order of the offsets; of cells from `from` up to `to` only. */
export function visitCells(container: ForeignContainer, wordBits: WordBits, visit: (cell: Cell) => void, from = 0, to = Infinity): void {
  const pending: { holder: ForeignContainer; base: number }[] = [{ holder: container, base: 0 }];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const { holder, base } = at;
    if (holder.kind === "struct") {
      const offsets = fieldOffsets(holder.type, wordBits);
      holder.type.types.forEach((type, i) => cellAt(holder, i, type, base + offsets[i]!));
      continue;
    }
    const start = base + (holder.type.kind === "array" ? itemsOffset(holder.type, wordBits) : 0);
    const { size } = fixedLayout(holder.type.OF, wordBits);
    if (size === 0) continue;
    const first = Math.max(0, Math.floor((from - start) / size));
    const end = Math.min(holder.items.length, Math.ceil((to - start) / size));
    for (let i = first; i < end; i++) cellAt(holder, i, holder.type.OF, start + i * size);
  }

  function cellAt(holder: ForeignContainer, index: number, given: LowLevelType, offset: number): void {
    const value = holder.kind === "struct" ? holder.fields[index] : holder.items[index];
    if (isContainer(value)) {
      if (value.kind === "struct" || value.kind === "array") pending.push({ holder: value, base: offset });
      return;
    }
    const type = resolved(given);
    const size = layoutOf(type, wordBits)?.size ?? 0;
    if (size > 0 && offset + size > from && offset < to) visit({ holder, index, type, offset, size });
  }
}

export function cellValue(cell: Cell): LLValue {
  return cell.holder.kind === "struct" ? cell.holder.fields[cell.index] : cell.holder.items[cell.index];
}

export function setCell(cell: Cell, value: LLValue): void {
  if (cell.holder.kind === "struct") cell.holder.fields[cell.index] = value;
  else cell.holder.items[cell.index] = value;
}

/** Writes a value; nothing for one that nobody gave. */
export function encodeValue(view: DataView, offset: number, type: LowLevelType, value: LLValue, wordBits: WordBits, pointers: PointerCodec): void {
  if (value === UNINITIALIZED || value === undefined) return;
  if (value instanceof PointerByte) {
    view.setUint8(offset, Number((pointers.addressOf(value.pointer, type) >> BigInt(8 * value.position)) & 0xffn));
    return;
  }
  switch (type.kind) {
    case "number": {
      const bits = bitsOf(type, wordBits);
      const big = toBig(value as Int);
      if (bits === 8) view.setUint8(offset, Number(BigInt.asUintN(8, big)));
      else if (bits === 16) view.setUint16(offset, Number(BigInt.asUintN(16, big)), true);
      else if (bits === 32) view.setUint32(offset, Number(BigInt.asUintN(32, big)), true);
      else if (bits === 64) view.setBigUint64(offset, BigInt.asUintN(64, big), true);
      else {
        view.setBigUint64(offset, BigInt.asUintN(64, big), true);
        view.setBigInt64(offset + 8, BigInt.asIntN(64, big >> 64n), true);
      }
      return;
    }
    case "char":
      return view.setUint8(offset, Number(value));
    case "bool":
      return view.setUint8(offset, value === true ? 1 : 0);
    case "unichar":
      return view.setUint32(offset, Number(value), true);
    case "float":
      return view.setFloat64(offset, Number(value), true);
    case "singlefloat":
      return view.setFloat32(offset, Number(value), true);
    case "ptr":
    case "address":
      return view.setBigUint64(offset, pointers.addressOf(value, type), true);
    default:
      throw new InternalError(`a ${type.shortName()} cannot be given to C by an interpreter`);
  }
}

/** Reads a value. `old` is kept where the bytes say the same. */
export function decodeValue(view: DataView, offset: number, type: LowLevelType, old: LLValue, wordBits: WordBits, pointers: PointerCodec): LLValue {
  switch (type.kind) {
    case "number": {
      const bits = bitsOf(type, wordBits);
      if (bits === 8) return type.signed ? view.getInt8(offset) : view.getUint8(offset);
      if (bits === 16) return type.signed ? view.getInt16(offset, true) : view.getUint16(offset, true);
      if (bits === 32) return type.signed ? view.getInt32(offset, true) : view.getUint32(offset, true);
      const low = type.signed && bits === 64 ? view.getBigInt64(offset, true) : view.getBigUint64(offset, true);
      if (bits === 64) return fromBig(low);
      const high = type.signed ? view.getBigInt64(offset + 8, true) : view.getBigUint64(offset + 8, true);
      return fromBig((high << 64n) + low);
    }
    case "char":
      return view.getUint8(offset);
    case "bool":
      return view.getUint8(offset) !== 0;
    case "unichar":
      return view.getUint32(offset, true);
    case "float":
      return view.getFloat64(offset, true);
    case "singlefloat":
      return view.getFloat32(offset, true);
    case "ptr":
    case "address": {
      const address = view.getBigUint64(offset, true);
      if (old !== UNINITIALIZED && old !== undefined && pointers.addressOf(old, type) === address) return old;
      return pointers.pointerAt(address, type);
    }
    default:
      throw new InternalError(`a ${type.shortName()} cannot be taken from C by an interpreter`);
  }
}

/** The containers that a container points to, in raw memory. */
export function pointedTo(container: ForeignContainer, wordBits: WordBits, found: (container: LLContainer) => void): void {
  if (!mayPoint(container.type)) return;
  visitCells(container, wordBits, (cell) => {
    const value = cellValue(cell);
    const pointer = value instanceof PointerByte ? value.pointer : value;
    if (pointer instanceof LLPtr && pointer.obj !== null) found(pointer.obj);
  });
}

function mayPoint(type: LowLevelType): boolean {
  const real = resolved(type);
  if (real.kind === "struct") return real.types.some(mayPoint);
  if (real.kind === "array" || real.kind === "fixedarray") return mayPoint(real.OF);
  return real.kind === "ptr" || real.kind === "address" || real.kind === "char";
}
