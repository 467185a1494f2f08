// Memory seen through a pointer of another type: the bytes of numbers, characters and floats, as C has them. Pointers have no
// bytes here: they can be read and written as pointers at the place where they stand, and not otherwise.

import { InternalError } from "@rpyts/tool/assert-never";
import { blockSize, cellValue, decodeValue, encodeValue, setCell, visitCells, type Cell, type ForeignContainer, type PointerCodec } from "./foreign-codec.js";
import { fieldOffsets, fixedLayout, itemsOffset } from "./layout.js";
import { resolved, type LowLevelType, type WordBits } from "./types.js";
import { outOfBounds, PointerByte, UNINITIALIZED, type BytesAccess, type LLContainer, type LLValue } from "./values.js";

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
function placeOf(parent: LLContainer, index: number, wordBits: WordBits): Place {
  let offset = distance(parent, index, wordBits);
  let top = parent;
  while (top.parent !== null) {
    offset += distance(top.parent, top.parentIndex, wordBits);
    top = top.parent;
  }
  if (top.kind !== "struct" && top.kind !== "array") throw new InternalError(`no bytes in ${top.toString()}`);
  return { top, offset };
}

function distance(container: LLContainer, cell: number, wordBits: WordBits): number {
  if (container.kind === "struct") return fieldOffsets(container.type, wordBits)[cell] ?? 0;
  if (container.kind !== "array" && container.kind !== "subarray") throw new InternalError(`no bytes in ${container.toString()}`);
  const { type } = container;
  return (type.kind === "array" ? itemsOffset(type, wordBits) : 0) + cell * fixedLayout(type.OF, wordBits).size;
}

/** The cells that share bytes with item `i` of type `type` from a place on, and that item's own place. */
function covered(parent: LLContainer, index: number, given: LowLevelType, i: number, wordBits: WordBits): { type: LowLevelType; from: number; size: number; cells: Cell[] } {
  const type = resolved(given);
  const { top, offset } = placeOf(parent, index, wordBits);
  const { size } = fixedLayout(type, wordBits);
  const from = offset + i * size;
  if (from < 0 || from + size > blockSize(top, wordBits)) throw outOfBounds(top, from, blockSize(top, wordBits));
  const cells: Cell[] = [];
  visitCells(top, wordBits, (cell) => cells.push(cell), from, from + size);
  cells.sort((a, b) => a.offset - b.offset);
  return { type, from, size, cells };
}

/** Items of `type` that can be seen from a cell on. */
function itemsSeen(parent: LLContainer, index: number, type: LowLevelType, wordBits: WordBits): number {
  const { top, offset } = placeOf(parent, index, wordBits);
  return Math.floor((blockSize(top, wordBits) - offset) / Math.max(1, fixedLayout(type, wordBits).size));
}

/** Item `i` of type `type` from a cell on. */
function readAs(parent: LLContainer, index: number, given: LowLevelType, i: number, wordBits: WordBits): LLValue {
  const { type, from, size, cells } = covered(parent, index, given, i, wordBits);
  const [first] = cells;
  if (first !== undefined && cells.length === 1 && first.offset === from && first.type === type) return cellValue(first);
  if (type.kind === "ptr" || type.kind === "address") return pointerOf(cells, size);
  if (cells.some((cell) => cellValue(cell) === UNINITIALIZED)) return UNINITIALIZED;
  const { view, start } = bytesOf(cells, from, size, wordBits);
  return decodeValue(view, from - start, type, UNINITIALIZED, wordBits, NO_POINTERS);
}

/** The pointer whose bytes stand in cells. Bytes that are all zero are a null pointer, which the type of the reader makes. */
function pointerOf(cells: readonly Cell[], size: number): LLValue {
  const values = cells.map(cellValue);
  const [first] = values;
  const whole = values.length === size && values.every((value, k) => value instanceof PointerByte && first instanceof PointerByte && value.pointer === first.pointer && value.position === k);
  return whole ? (first as PointerByte).pointer : NO_POINTERS.pointerAt(0n, resolved(cells[0]!.type));
}

/** Sets item `i` of type `type` from a cell on. Bytes that nobody wrote to become zero where they share a cell with it. */
function writeAs(parent: LLContainer, index: number, given: LowLevelType, i: number, value: LLValue, wordBits: WordBits): void {
  const { type, from, size, cells } = covered(parent, index, given, i, wordBits);
  const [first] = cells;
  if (first !== undefined && cells.length === 1 && first.offset === from && first.type === type) {
    setCell(first, value);
    return;
  }
  if ((type.kind === "ptr" || type.kind === "address") && cells.length === size) {
    cells.forEach((cell, k) => setCell(cell, new PointerByte(value, k)));
    return;
  }
  const { view, start } = bytesOf(cells, from, size, wordBits);
  encodeValue(view, from - start, type, value, wordBits, NO_POINTERS);
  for (const cell of cells) setCell(cell, decodeValue(view, cell.offset - start, cell.type, UNINITIALIZED, wordBits, NO_POINTERS));
}

/** The bytes of cells, from the first one or from the place itself on. */
function bytesOf(cells: readonly Cell[], from: number, size: number, wordBits: WordBits): { view: DataView; start: number } {
  const start = Math.min(from, cells[0]?.offset ?? from);
  const end = Math.max(from + size, ...cells.map((cell) => cell.offset + cell.size));
  const view = new DataView(new ArrayBuffer(end - start));
  for (const cell of cells) encodeValue(view, cell.offset - start, cell.type, cellValue(cell), wordBits, NO_POINTERS);
  return { view, start };
}

const accessFor = (wordBits: WordBits): BytesAccess => ({
  wordBits,
  count: (parent, index, type) => itemsSeen(parent, index, type, wordBits),
  read: (parent, index, type, i) => readAs(parent, index, type, i, wordBits),
  write: (parent, index, type, i, value) => writeAs(parent, index, type, i, value, wordBits),
});

/** Access to memory as bytes on a machine. */
export const BYTES_ACCESS: { readonly [W in WordBits]: BytesAccess } = { 32: accessFor(32), 64: accessFor(64) };
