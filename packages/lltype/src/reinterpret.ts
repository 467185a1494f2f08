// Memory seen through a pointer of another type: the bytes of numbers, characters and floats, as C has them on a machine with 64-bit words. Pointers have no
// bytes here: they can be read and written as pointers at the place where they stand, and not otherwise.

import { InternalError } from "@rpyts/tool/assert-never";
import { blockSize, cellValue, decodeValue, encodeValue, setCell, visitCells, type Cell, type ForeignContainer, type PointerCodec } from "./foreign-codec.js";
import { fieldOffsets, fixedLayout, itemsOffset } from "./layout.js";
import { resolved, type LowLevelType } from "./types.js";
import { outOfBounds, PointerByte, UNINITIALIZED, type LLContainer, type LLValue } from "./values.js";

const WORD_BITS = 64;

const NO_POINTERS: PointerCodec = {
  addressOf: () => {
    throw new InternalError("the bytes of a pointer are asked for: there are none here");
  },
  pointerAt: () => {
    throw new InternalError("bytes are taken for a pointer: there are none here");
  },
};

interface Place {
  readonly top: ForeignContainer;
  readonly offset: number;
}

/** The outermost container around a cell, and how far from its beginning the cell is. */
function placeOf(parent: LLContainer, index: number): Place {
  let offset = distance(parent, index);
  let top = parent;
  while (top.parent !== null) {
    offset += distance(top.parent, top.parentIndex);
    top = top.parent;
  }
  if (top.kind !== "struct" && top.kind !== "array") throw new InternalError(`no bytes in ${top.toString()}`);
  return { top, offset };
}

function distance(container: LLContainer, cell: number): number {
  if (container.kind === "struct") return fieldOffsets(container.type, WORD_BITS)[cell] ?? 0;
  if (container.kind !== "array" && container.kind !== "subarray") throw new InternalError(`no bytes in ${container.toString()}`);
  const { type } = container;
  return (type.kind === "array" ? itemsOffset(type, WORD_BITS) : 0) + cell * fixedLayout(type.OF, WORD_BITS).size;
}

/** The cells that share bytes with item `i` of type `type` from a place on, and that item's own place. */
function covered(parent: LLContainer, index: number, given: LowLevelType, i: number): { type: LowLevelType; from: number; size: number; cells: Cell[] } {
  const type = resolved(given);
  const { top, offset } = placeOf(parent, index);
  const { size } = fixedLayout(type, WORD_BITS);
  const from = offset + i * size;
  if (from < 0 || from + size > blockSize(top, WORD_BITS)) throw outOfBounds(top, from, blockSize(top, WORD_BITS));
  const cells: Cell[] = [];
  visitCells(top, WORD_BITS, (cell) => cells.push(cell), from, from + size);
  cells.sort((a, b) => a.offset - b.offset);
  return { type, from, size, cells };
}

/** Items of `type` that can be seen from a cell on. */
export function itemsSeen(parent: LLContainer, index: number, type: LowLevelType): number {
  const { top, offset } = placeOf(parent, index);
  return Math.floor((blockSize(top, WORD_BITS) - offset) / Math.max(1, fixedLayout(type, WORD_BITS).size));
}

/** Item `i` of type `type` from a cell on. */
export function readAs(parent: LLContainer, index: number, given: LowLevelType, i: number): LLValue {
  const { type, from, size, cells } = covered(parent, index, given, i);
  const [first] = cells;
  if (first !== undefined && cells.length === 1 && first.offset === from && first.type === type) return cellValue(first);
  if (type.kind === "ptr" || type.kind === "address") return pointerOf(cells, size);
  if (cells.some((cell) => cellValue(cell) === UNINITIALIZED)) return UNINITIALIZED;
  const { view, start } = bytesOf(cells, from, size);
  return decodeValue(view, from - start, type, UNINITIALIZED, WORD_BITS, NO_POINTERS);
}

/** The pointer whose bytes stand in cells. Bytes that are all zero are a null pointer, which the type of the reader makes. */
function pointerOf(cells: readonly Cell[], size: number): LLValue {
  const values = cells.map(cellValue);
  const [first] = values;
  const whole = values.length === size && values.every((value, k) => value instanceof PointerByte && first instanceof PointerByte && value.pointer === first.pointer && value.position === k);
  return whole ? (first as PointerByte).pointer : NO_POINTERS.pointerAt(0n, resolved(cells[0]!.type));
}

/** Sets item `i` of type `type` from a cell on. Bytes that nobody wrote to become zero where they share a cell with it. */
export function writeAs(parent: LLContainer, index: number, given: LowLevelType, i: number, value: LLValue): void {
  const { type, from, size, cells } = covered(parent, index, given, i);
  const [first] = cells;
  if (first !== undefined && cells.length === 1 && first.offset === from && first.type === type) {
    setCell(first, value);
    return;
  }
  if ((type.kind === "ptr" || type.kind === "address") && cells.length === size) {
    cells.forEach((cell, k) => setCell(cell, new PointerByte(value, k)));
    return;
  }
  const { view, start } = bytesOf(cells, from, size);
  encodeValue(view, from - start, type, value, WORD_BITS, NO_POINTERS);
  for (const cell of cells) setCell(cell, decodeValue(view, cell.offset - start, cell.type, UNINITIALIZED, WORD_BITS, NO_POINTERS));
}

/** The bytes of cells, from the first one or from the place itself on. */
function bytesOf(cells: readonly Cell[], from: number, size: number): { view: DataView; start: number } {
  const start = Math.min(from, cells[0]?.offset ?? from);
  const end = Math.max(from + size, ...cells.map((cell) => cell.offset + cell.size));
  const view = new DataView(new ArrayBuffer(end - start));
  for (const cell of cells) encodeValue(view, cell.offset - start, cell.type, cellValue(cell), WORD_BITS, NO_POINTERS);
  return { view, start };
}
