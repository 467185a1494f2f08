// Symbolic offsets and sizes, and what addresses can do. Answers to upstream's lltypesystem/llmemory.py: the backend turns an offset into
// a number, llinterp follows it through the containers.

import { InternalError } from "@rpyts/tool/assert-never";
import { fromBig, type Int } from "@rpyts/tool/machine-int";
import { LLAddress, NULL_ADDRESS, sameAddress } from "./address.js";
import { castOpaquePtr, directFieldptr, isContainer, malloc, nullptrOf, partOfType, solidPtr, topContainer, viewAs } from "./lltype.js";
import { Symbolic } from "./symbolic.js";
import { Opaque } from "./types-make.js";
import { isContainerType, isVarsize, resolved, type ArrayType, type LowLevelType, type PtrType, type StructType, type WordBits } from "./types.js";
import { deadMemory, LLOpaque, LLPtr, readable, type LLContainer, type LLValue } from "./values.js";

/** A distance between two addresses that depends on the layout of types. */
export abstract class AddressOffset extends Symbolic {
  /** The address this far from `adr`. */
  abstract apply(adr: LLAddress): LLAddress;
  /** The address this far before `adr`. */
  abstract unapply(adr: LLAddress): LLAddress;

  known(): Int | null {
    return null;
  }

  plus(other: AddressOffset): AddressOffset {
    return composite([...parts(this), ...parts(other)]);
  }

  times(n: number): AddressOffset {
    throw new InternalError(`${n} times the offset ${this.toString()}`);
  }
}

const parts = (offset: AddressOffset): readonly AddressOffset[] => (offset instanceof CompositeOffset ? offset.parts : [offset]);

/** `repeat` items of a type: the size of a container, or a step in an array. */
export class ItemOffset extends AddressOffset {
  readonly TYPE: LowLevelType;
  readonly repeat: number;

  constructor(type: LowLevelType, repeat = 1) {
    super();
    this.TYPE = type;
    this.repeat = repeat;
  }

  override times(n: number): AddressOffset {
    return new ItemOffset(this.TYPE, this.repeat * n);
  }

  apply(adr: LLAddress): LLAddress {
    return this.step(adr, this.repeat);
  }

  unapply(adr: LLAddress): LLAddress {
    return this.step(adr, -this.repeat);
  }

  private step(adr: LLAddress, n: number): LLAddress {
    let { container, cell } = adr;
    if (cell < 0 && container !== null && isContainerType(this.TYPE)) container = partOfType(topContainer(container), this.TYPE) ?? container;
    if (cell < 0 && container !== null && container.type === this.TYPE) {
      if (n === 0) return adr;
      [container, cell] = [container.parent, container.parentIndex];
    }
    if (container === null || cell < 0 || container.kind !== "array" || resolved(container.type.OF) !== this.TYPE) {
      throw new InternalError(`cannot step ${n} ${this.TYPE.shortName()} from ${adr.toString()}`);
    }
    return cellAddress(container, cell + n);
  }

  toString(): string {
    return `sizeof(${this.TYPE.shortName()})*${this.repeat}`;
  }
}

/** From a structure to one of its fields. */
export class FieldOffset extends AddressOffset {
  readonly TYPE: StructType;
  readonly field: string;

  constructor(type: StructType, field: string) {
    super();
    type.fieldIndex(field);
    this.TYPE = type;
    this.field = field;
  }

  apply(adr: LLAddress): LLAddress {
    return cellAddress(wholeAt(adr, this.TYPE), this.TYPE.fieldIndex(this.field));
  }

  unapply(adr: LLAddress): LLAddress {
    const { container, cell } = adr;
    const [outer, at] = cell < 0 && container !== null ? [container.parent, container.parentIndex] : [container, cell];
    if (outer === null || outer.type !== this.TYPE || at !== this.TYPE.fieldIndex(this.field)) {
      throw new InternalError(`${adr.toString()} is not the field ${this.field} of ${this.TYPE.shortName()}`);
    }
    return new LLAddress(outer, -1);
  }

  toString(): string {
    return `offsetof(${this.TYPE.shortName()}, ${this.field})`;
  }
}

/** From an array to its first item. */
export class ArrayItemsOffset extends AddressOffset {
  readonly TYPE: ArrayType;

  constructor(type: ArrayType) {
    super();
    this.TYPE = type;
  }

  apply(adr: LLAddress): LLAddress {
    return cellAddress(wholeAt(adr, this.TYPE), 0);
  }

  unapply(adr: LLAddress): LLAddress {
    const { container, cell } = adr;
    const [outer, at] = cell < 0 && container !== null ? [container.parent, container.parentIndex] : [container, cell];
    if (outer === null || outer.type !== this.TYPE || at !== 0) throw new InternalError(`${adr.toString()} is not the first item of ${this.TYPE.shortName()}`);
    return new LLAddress(outer, -1);
  }

  toString(): string {
    return `itemsof(${this.TYPE.shortName()})`;
  }
}

/** From an array to its length. */
export class ArrayLengthOffset extends AddressOffset {
  readonly TYPE: ArrayType;

  constructor(type: ArrayType) {
    super();
    this.TYPE = type;
  }

  /** The length of an array is no cell: the address is the array's own, and loads from it know. */
  apply(adr: LLAddress): LLAddress {
    return new LLAddress(wholeAt(adr, this.TYPE), LENGTH_CELL);
  }

  unapply(adr: LLAddress): LLAddress {
    if (adr.cell !== LENGTH_CELL) throw new InternalError(`${adr.toString()} is not the length of ${this.TYPE.shortName()}`);
    return new LLAddress(adr.container, -1);
  }

  toString(): string {
    return `lengthof(${this.TYPE.shortName()})`;
  }
}

const LENGTH_CELL = -2;

/** Several offsets one after the other. */
export class CompositeOffset extends AddressOffset {
  readonly parts: readonly AddressOffset[];

  constructor(list: readonly AddressOffset[]) {
    super();
    this.parts = list;
  }

  apply(adr: LLAddress): LLAddress {
    return this.parts.reduce((at, part) => part.apply(at), adr);
  }

  unapply(adr: LLAddress): LLAddress {
    return this.parts.reduceRight((at, part) => part.unapply(at), adr);
  }

  toString(): string {
    return this.parts.join(" + ");
  }
}

function composite(list: readonly AddressOffset[]): AddressOffset {
  const merged: AddressOffset[] = [];
  for (const part of list) {
    const last = merged[merged.length - 1];
    if (part instanceof ItemOffset && last instanceof ItemOffset && part.TYPE === last.TYPE) {
      merged[merged.length - 1] = new ItemOffset(part.TYPE, last.repeat + part.repeat);
    } else merged.push(part);
  }
  return merged.length === 1 ? merged[0]! : new CompositeOffset(merged);
}

/** The address of a cell; that of an inlined container is the container's own. */
function cellAddress(container: LLContainer, cell: number): LLAddress {
  const value = container.kind === "struct" ? container.fields[cell] : container.kind === "array" ? container.items[cell] : null;
  return value !== undefined && isContainer(value) ? new LLAddress(value, -1) : new LLAddress(container, cell);
}

/** The container of a type that begins at an address. */
function wholeAt(adr: LLAddress, type: LowLevelType): LLContainer {
  if (adr.container === null || adr.cell >= 0) throw new InternalError(`no ${type.shortName()} at ${adr.toString()}`);
  if (adr.container.type === type) return adr.container;
  const top = topContainer(behind(adr.container));
  const found = isContainerType(type) ? partOfType(top, type) : null;
  if (found === null) throw new InternalError(`no ${type.shortName()} at ${adr.toString()}`);
  return found;
}

/** The container that an opaque face hides. */
function behind(c: LLContainer): LLContainer {
  return c.kind === "opaque" && c.about !== null && isContainer(c.about) ? c.about : c;
}

// ---- sizes and offsets

/** The size of a type; `n` is the length of one with a run-time length. */
export function sizeof(type: LowLevelType, n: number | null = null): AddressOffset {
  const real = resolved(type);
  if (isVarsize(real) !== (n !== null)) throw new InternalError(`sizeof ${real.shortName()} ${n === null ? "needs a length" : "takes no length"}`);
  if (n === null) return new ItemOffset(real);
  if (real.kind === "array") return itemoffsetof(real, n);
  if (real.kind !== "struct" || real.arrayfld === null) throw new InternalError("not a type with a length");
  const array = real.fieldType(real.arrayfld);
  return new FieldOffset(real, real.arrayfld).plus(sizeof(array, n));
}

export function offsetof(type: StructType, field: string): AddressOffset {
  return new FieldOffset(type, field);
}

/** From an array to its item `n`. */
export function itemoffsetof(type: ArrayType, n = 0): AddressOffset {
  const items = new ArrayItemsOffset(type);
  return n === 0 ? items : items.plus(new ItemOffset(resolved(type.OF), n));
}

// ---- addresses and pointers

export function castPtrToAdr(ptr: LLPtr): LLAddress {
  const obj = ptr.obj;
  if (obj === null) return NULL_ADDRESS;
  if (obj.kind === "subarray") return cellAddress(obj.parent!, obj.parentIndex);
  return new LLAddress(obj, -1);
}

/** A pointer to what is at an address: the container of that type that begins there, or a view of the cells from there on. */
export function castAdrToPtr(adr: LLAddress, type: PtrType, wordBits: WordBits = 64): LLPtr {
  const { container, cell } = adr;
  if (container === null) return nullptrOf(type);
  if (cell < 0) {
    if (container.kind === "opaque" && container.foreign !== null) return container.ptr?.type === type ? container.ptr : container.foreign(type);
    if (container.type === type.TO) return solidPtr(container);
    if (type.TO.kind === "opaque" || container.kind === "opaque") return castOpaquePtr(type, solidPtr(container));
    const part = partOfType(topContainer(container), type.TO);
    if (part !== null) return solidPtr(part);
    if (type.TO.kind === "array" && (container.kind === "array" || container.kind === "struct")) return viewAs(container, 0, type.TO, wordBits);
  } else if (container.kind === "array") {
    if (cell === 0 && container.type === type.TO) return solidPtr(container);
    if (type.TO.kind === "array") return viewAs(container, cell, type.TO, wordBits);
  } else if (container.kind === "struct") {
    if (cell === 0 && container.type === type.TO) return solidPtr(container);
    if (type.TO.kind === "array") return viewAs(container, cell, type.TO, wordBits);
    return typed(directFieldptr(solidPtr(container), container.type.names[cell]!), type);
  }
  throw new InternalError(`no ${type.shortName()} at ${adr.toString()}`);
}

function typed(ptr: LLPtr, type: PtrType): LLPtr {
  if (ptr.type !== type) throw new InternalError(`${ptr.toString()} is not ${type.shortName()}`);
  return ptr;
}

/** The value at an address. */
export function loadAdr(adr: LLAddress): LLValue {
  const { container, cell } = accessible(adr);
  if (cell === LENGTH_CELL && container.kind === "array") return container.items.length;
  if (container.kind === "struct") return readable(container, container.fields[cell < 0 ? 0 : cell], String(cell));
  if (container.kind === "array" && cell >= 0 && cell < container.items.length) return readable(container, container.items[cell], String(cell));
  throw new InternalError(`nothing to load at ${adr.toString()}`);
}

export function storeAdr(adr: LLAddress, value: LLValue): void {
  const { container, cell } = accessible(adr);
  if (container.kind === "struct") container.fields[cell < 0 ? 0 : cell] = value;
  else if (container.kind === "array" && cell >= 0 && cell < container.items.length) container.items[cell] = value;
  else throw new InternalError(`nothing to store to at ${adr.toString()}`);
}

function accessible(adr: LLAddress): { container: LLContainer; cell: number } {
  if (adr.container === null) throw new InternalError("null address");
  if (!adr.container.alive) throw deadMemory(adr.container);
  return { container: adr.container, cell: adr.cell };
}

/** The distance from `b` to `a`: both in one array, or equal. */
export function adrDelta(a: LLAddress, b: LLAddress): AddressOffset | 0 {
  if (sameAddress(a, b)) return 0;
  const [x, i] = cellOf(a);
  const [y, j] = cellOf(b);
  if (x === y && x.kind === "array") return new ItemOffset(resolved(x.type.OF), i - j);
  throw new InternalError(`no distance between ${a.toString()} and ${b.toString()}`);
}

function cellOf(adr: LLAddress): [LLContainer, number] {
  const { container, cell } = accessible(adr);
  return cell < 0 && container.parent !== null ? [container.parent, container.parentIndex] : [container, cell];
}

/** Allocates raw memory of a symbolic size: what the size was made from decides the type. */
export function rawMalloc(size: AddressOffset, zero: boolean): LLAddress {
  const flags = { flavor: "raw", zero, immortal: false } as const;
  const list = parts(size);
  const first = list[0];
  if (first instanceof ItemOffset && list.length === 1) {
    if (first.repeat !== 1 || !isContainerType(first.TYPE)) throw new InternalError(`raw_malloc of ${size.toString()}`);
    return allocated(malloc(first.TYPE, null, flags));
  }
  const last = list[list.length - 1];
  const n = last instanceof ItemOffset ? last.repeat : 0;
  if (first instanceof FieldOffset || first instanceof ArrayItemsOffset) return allocated(malloc(first.TYPE, n, flags));
  throw new InternalError(`raw_malloc of ${size.toString()}`);
}

const allocated = (ptr: LLPtr): LLAddress => new LLAddress(ptr.obj, -1);

/** The type of places that are known by their number only, which is their name. */
export const ABSOLUTE = Opaque("absolute address");

/** Numbers of addresses in C's memory. */
export interface ForeignAddresses {
  /** The number of an address; null for what C does not see. */
  knownNumber(adr: LLAddress): Int | null;
  addressAt(value: Int): LLAddress;
}

/** Numbers for addresses, given out when asked for; each engine has one. Numbers are multiples of 16, never 0. */
export class AddressSpace {
  private next = 0x10000;
  private readonly containers = new Map<number, LLContainer>();
  private readonly absolutes = new Map<string, LLOpaque>();
  /** Addresses of memory that C sees, once C functions were called. */
  foreign: ForeignAddresses | null = null;

  /** The number of an address. Cells are 8 apart. */
  toInt(adr: LLAddress): Int {
    const { container, cell } = adr;
    if (container === null) return 0;
    if (container.kind === "opaque" && container.type === ABSOLUTE) return fromBig(BigInt(container.name));
    const known = this.foreign?.knownNumber(adr) ?? null;
    if (known !== null) return known;
    const top = cell < 0 ? topContainer(behind(container)) : container;
    if (top.addressNumber === 0 || this.containers.get(top.addressNumber) !== top) this.place(top);
    return top.addressNumber + Math.max(cell, 0) * 8;
  }

  private place(container: LLContainer): void {
    const cells = container.kind === "struct" ? container.fields.length : container.kind === "array" ? container.items.length : 1;
    container.addressNumber = this.next;
    this.containers.set(this.next, container);
    this.next += (((cells + 2) >> 1) + 1) * 16;
  }

  /** A place that is known by its number only, where nothing can be read: (void *)-1 and the like. One per number and type. */
  private absolute(value: Int, type: PtrType | null): LLOpaque {
    const key = `${value} ${type?.id ?? ""}`;
    let place = this.absolutes.get(key);
    if (place === undefined) {
      place = new LLOpaque(ABSOLUTE, String(value), null);
      place.foreign = (to) => this.absolute(value, to).ptr!;
      if (type !== null) place.ptr = new LLPtr(type, place);
      this.absolutes.set(key, place);
    }
    return place;
  }

  /** The address of a number: of what `toInt` gave it out for, or of a place without memory. */
  fromInt(value: Int): LLAddress {
    if (value === 0) return NULL_ADDRESS;
    const container = typeof value === "number" ? this.containers.get(value) : undefined;
    if (container === undefined) return this.foreign?.addressAt(value) ?? new LLAddress(this.absolute(value, null), -1);
    return new LLAddress(container, -1);
  }
}
