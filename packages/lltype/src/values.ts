// Low-level values: pointers and the containers they point to. Answers to the `_ptr`, `_struct`, `_array`, `_func`, `_opaque` classes of
// upstream's lltype.py.
//
// What a value of a type is: numbers are Int (or a Symbolic); Float, SingleFloat, LongFloat a number; Char and UniChar their code; Bool a
// boolean; Void anything (null when nobody cares); Address an LLAddress (llmemory.ts); pointers LLPtr. The concretetype tells which.
//
// What differs on purpose: a container has exactly one LLPtr and a pointer type one null pointer, so that pointers are equal when they
// are `===`. Parents are held strongly: only raw memory can be freed too early.

import { InternalError } from "@rpyts/tool/assert-never";
import type { FunctionGraph, Value } from "@rpyts/flowmodel/model";
import type { Int } from "@rpyts/tool/machine-int";
import type { LLAddress } from "./address.js";
import type { Symbolic } from "./symbolic.js";
import type { ArrayType, FixedSizeArrayType, FuncType, LowLevelType, OpaqueType, PtrType, StructType, WordBits } from "./types.js";

/** What memory holds before somebody writes to it. Reading it is a fault. */
class Uninitialized {
  toString(): string {
    return "<uninitialized>";
  }
}
export const UNINITIALIZED: Uninitialized = new Uninitialized();

/** Void values are host objects, names and types: nothing is known of them here. */
export type LLValue = Int | boolean | LLPtr | LLAddress | Symbolic | LLContainer | Uninitialized | object | string | null | undefined;

/** A pointer. Made by `solidPtr` and `nullptr` only, which keep it unique. */
export class LLPtr {
  readonly type: PtrType;
  readonly obj: LLContainer | null;

  constructor(type: PtrType, obj: LLContainer | null) {
    this.type = type;
    this.obj = obj;
  }

  get isNull(): boolean {
    return this.obj === null;
  }

  toString(): string {
    return this.obj === null ? `* None` : `* ${this.obj.toString()}`;
  }
}

/** Whether a value of a reference type, of either type system, is null. */
export function isNullReference(value: LLValue): boolean {
  return value === null || (value instanceof LLPtr && value.obj === null);
}

abstract class ContainerValue {
  /** The container this one is inlined in (or a view of), null for what was allocated by itself. */
  readonly parent: LLContainer | null;
  /** Field position or item index in the parent. */
  readonly parentIndex: number;
  /** False after `free`. */
  alive: boolean;
  /** The pointer to this, once somebody asked. */
  ptr: LLPtr | null;
  /** The opaque faces of this: what casts to opaque pointers gave. */
  faces: LLOpaque[] | null;
  /** Views into the inside made by direct_fieldptr, direct_arrayitems and direct_ptradd, by position. */
  views: Map<number, LLSubArray> | null;
  /** The identity hash once somebody asked for it, or the one a prebuilt object is given. */
  identityHash: Int | null;
  /** The number an address space gave this; 0 when none did. */
  addressNumber: number;

  constructor(parent: LLContainer | null, parentIndex: number) {
    this.parent = parent;
    this.parentIndex = parentIndex;
    this.alive = true;
    this.ptr = null;
    this.faces = null;
    this.views = null;
    this.identityHash = null;
    this.addressNumber = 0;
  }

  toString(): string {
    return "container";
  }
}

export class LLStruct extends ContainerValue {
  readonly kind = "struct";
  readonly type: StructType;
  /** Values by position; inlined containers stand here themselves. */
  readonly fields: LLValue[];

  constructor(type: StructType, fields: LLValue[], parent: LLContainer | null, parentIndex: number) {
    super(parent, parentIndex);
    this.type = type;
    this.fields = fields;
  }

  get(field: string): LLValue {
    return readable(this, this.fields[this.type.fieldIndex(field)], field);
  }

  set(field: string, value: LLValue): void {
    this.fields[this.type.fieldIndex(field)] = value;
  }

  override toString(): string {
    return `struct ${this.type.name}`;
  }
}

/** Arrays with run-time and with fixed length. */
export class LLArray extends ContainerValue {
  readonly kind = "array";
  readonly type: ArrayType | FixedSizeArrayType;
  readonly items: LLValue[];

  constructor(type: ArrayType | FixedSizeArrayType, items: LLValue[], parent: LLContainer | null, parentIndex: number) {
    super(parent, parentIndex);
    this.type = type;
    this.items = items;
  }

  get(index: number): LLValue {
    if (index < 0 || index >= this.items.length) throw outOfBounds(this, index, this.items.length);
    return readable(this, this.items[index], String(index));
  }

  set(index: number, value: LLValue): void {
    if (index < 0 || index >= this.items.length) throw outOfBounds(this, index, this.items.length);
    this.items[index] = value;
  }

  get length(): number {
    return this.items.length;
  }

  override toString(): string {
    return `array of ${this.items.length} ${this.type.OF.shortName()}`;
  }
}

/** How memory is seen as items of another type than it was made with. Given by who makes such views. */
export interface BytesAccess {
  readonly wordBits: WordBits;
  count(parent: LLContainer, index: number, type: LowLevelType): number;
  read(parent: LLContainer, index: number, type: LowLevelType, i: number): LLValue;
  write(parent: LLContainer, index: number, type: LowLevelType, i: number, value: LLValue): void;
}

/**
 * A view of the inside of `parent`: one field of a structure, or the items of an array from `parentIndex` on. It reads and writes the
 * parent's cells, so that views and the container never differ.
 */
export class LLSubArray extends ContainerValue {
  readonly kind = "subarray";
  readonly type: ArrayType | FixedSizeArrayType;
  /** Set where items are seen as of another type than they are. */
  readonly bytes: BytesAccess | null;

  constructor(type: ArrayType | FixedSizeArrayType, parent: LLStruct | LLArray, parentIndex: number, bytes: BytesAccess) {
    super(parent, parentIndex);
    this.type = type;
    this.bytes = type.OF === (parent.kind === "array" ? parent.type.OF : parent.type.types[parentIndex]) ? null : bytes;
  }

  private cells(): LLValue[] {
    const parent = this.parent;
    if (parent === null || (parent.kind !== "array" && parent.kind !== "struct")) throw new InternalError("a view of nothing");
    if (!parent.alive) throw deadMemory(parent);
    return parent.kind === "array" ? parent.items : parent.fields;
  }

  private cell(index: number): number {
    const at = this.parentIndex + index;
    const inside = this.parent!.kind === "array" ? at >= 0 && at < this.cells().length : index === 0;
    if (!inside) throw outOfBounds(this, index, this.length);
    return at;
  }

  get(index: number): LLValue {
    if (this.bytes !== null) return readable(this, this.cells() && this.bytes.read(this.parent!, this.parentIndex, this.type.OF, index), String(index));
    return readable(this, this.cells()[this.cell(index)], String(index));
  }

  set(index: number, value: LLValue): void {
    if (this.bytes !== null) {
      this.cells();
      this.bytes.write(this.parent!, this.parentIndex, this.type.OF, index, value);
    } else this.cells()[this.cell(index)] = value;
  }

  get length(): number {
    if (this.bytes !== null) return this.bytes.count(this.parent!, this.parentIndex, this.type.OF);
    return this.parent!.kind === "array" ? this.cells().length - this.parentIndex : 1;
  }

  override toString(): string {
    return `view of ${this.parent!.toString()} at ${this.parentIndex}`;
  }
}

/** One of the bytes of a pointer, where a pointer was written into memory of characters. Only the pointer as a whole can be read again. */
export class PointerByte {
  readonly pointer: LLValue;
  readonly position: number;

  constructor(pointer: LLValue, position: number) {
    this.pointer = pointer;
    this.position = position;
  }

  valueOf(): never {
    throw new InternalError("the bytes of a pointer are asked for: there are none here");
  }
}

/** What is said of a function pointer when it is made. */
export interface FuncInit {
  readonly graph?: FunctionGraph | null;
  /** The name of a function that the backend or llinterp brings: `ll_math.ll_math_sin`, a C function, … */
  readonly external?: string | null;
  /** The host function it came from. */
  readonly callable?: Value;
  /** Further facts: canraise, random_effects_on_gcobjs, compilation_info, … */
  readonly attrs?: ReadonlyMap<string, unknown>;
}

/** A function. `graph` may be filled in later, when the graph is made after the pointer. */
export class LLFunc extends ContainerValue {
  readonly kind = "func";
  readonly type: FuncType;
  readonly name: string;
  graph: FunctionGraph | null;
  readonly external: string | null;
  readonly callable: Value;
  readonly attrs: ReadonlyMap<string, unknown>;

  constructor(type: FuncType, name: string, init: FuncInit) {
    super(null, 0);
    this.type = type;
    this.name = name;
    this.graph = init.graph ?? null;
    this.external = init.external ?? null;
    this.callable = init.callable ?? null;
    this.attrs = init.attrs ?? NO_ATTRS;
  }

  override toString(): string {
    return `fn ${this.name}`;
  }
}

const NO_ATTRS: ReadonlyMap<string, unknown> = new Map<string, unknown>();

/** An opaque container: the opaque face of another one, run-time type information, a weak reference, or a named unknown. */
export class LLOpaque extends ContainerValue {
  readonly kind = "opaque";
  readonly type: OpaqueType;
  readonly name: string;
  /** What it stands for: the container behind a face, the structure type of run-time type information. */
  readonly about: LLContainer | StructType | null;
  /** Weak references: what is referred to. */
  target: LLPtr | null;
  /** Run-time type information: functions by role. */
  queryFunc: LLPtr | null;
  destructor: LLPtr | null;
  customTrace: LLPtr | null;
  /** Memory of C of which nobody has said what it is: gives a pointer of a type to it. */
  foreign: ((type: PtrType) => LLPtr) | null;

  constructor(type: OpaqueType, name: string, about: LLContainer | StructType | null) {
    super(null, 0);
    this.type = type;
    this.name = name;
    this.about = about;
    this.target = null;
    this.queryFunc = null;
    this.destructor = null;
    this.customTrace = null;
    this.foreign = null;
  }

  override toString(): string {
    return `opaque ${this.type.tag} ${this.name}`;
  }
}

export function isContainer(value: LLValue): value is LLContainer {
  return value instanceof LLStruct || value instanceof LLArray || value instanceof LLSubArray || value instanceof LLFunc || value instanceof LLOpaque;
}

export type LLContainer = LLStruct | LLArray | LLSubArray | LLFunc | LLOpaque;
/** Containers with items by index. */
export type LLItems = LLArray | LLSubArray;

/** A value read from memory: never an uninitialised one. */
export function readable(container: LLContainer, value: LLValue, where: string): LLValue {
  if (!container.alive) throw deadMemory(container);
  if (value === UNINITIALIZED) throw new InternalError(`reading uninitialised memory: ${where} of ${container.toString()}`);
  return value;
}

export function deadMemory(container: LLContainer): InternalError {
  return new InternalError(`use after free: ${container.toString()}`);
}

export function outOfBounds(container: LLContainer, index: number, length: number): InternalError {
  return new InternalError(`index ${index} out of bounds: ${container.toString()} has ${length} items`);
}

/** The type of a container or pointer; other values do not tell theirs. */
export function typeOf(value: LLPtr | LLContainer): LowLevelType {
  return value.type;
}
