// Memory by kind: each field of each structure type, class or record, and the items of each array and list type, is a kind, and so is the length of lists of
// a type. Two pointers of different types never reach the same cell, but for raw memory that is seen through arrays without length; such accesses count as
// touching everything. What dictionaries, builders and iterators hold is of no kind: nobody remembers what was read there.

import { Constant, type Hlvalue, type SpaceOperation } from "@rpyts/flowmodel/model";
import { llop, opDesc } from "@rpyts/lltype/llop";
import type { InstanceType, RecordType } from "@rpyts/lltype/ootype";
import { asLowLevelType, isContainerType, resolved, type LowLevelType, type StructType } from "@rpyts/lltype/types";
import { builtinSend, methodName } from "./builtin-methods.js";

/** Touches no memory that a read could see. */
export const NO_MEMORY = -1;
/** May touch anything. */
export const ALL_MEMORY = -2;

/** Numbers for kinds of memory, given out as they are asked for. */
export class MemoryKeys {
  private readonly fields = new Map<StructType, number[]>();
  private readonly arrays = new Map<LowLevelType, number>();
  private readonly lengths = new Map<LowLevelType, number>();
  private readonly objectFields = new Map<InstanceType | RecordType, Map<string, number>>();
  /** What the methods of lists of a type write: the items, the length, both. */
  private readonly listWrites = new Map<LowLevelType, ReadonlySet<number>>();
  private count = 0;

  private field(type: StructType, name: unknown): number {
    if (typeof name !== "string" || type.hints.union === true) return ALL_MEMORY;
    let row = this.fields.get(type);
    if (row === undefined) this.fields.set(type, (row = []));
    const index = type.fieldIndex(name);
    return (row[index] ??= this.count++);
  }

  private items(type: LowLevelType): number {
    if (type.kind === "array" ? !type.hasLength : type.kind !== "list" && type.kind !== "ooarray") return ALL_MEMORY;
    return this.numberOf(this.arrays, type);
  }

  private numberOf<K>(numbers: Map<K, number>, key: K): number {
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = this.count++));
    return number;
  }

  private objectField(type: InstanceType | RecordType, name: string): number {
    const owner = type.kind === "record" ? type : fieldOwner(type, name);
    if (owner === null) return ALL_MEMORY;
    let row = this.objectFields.get(owner);
    if (row === undefined) this.objectFields.set(owner, (row = new Map()));
    return this.numberOf(row, name);
  }

  /** What a method of a built-in type writes. */
  private sent(op: SpaceOperation): number | ReadonlySet<number> {
    const send = builtinSend(op);
    if (send === null) return ALL_MEMORY;
    const { self, name, spec } = send;
    if (spec.effect !== "writes" || (self.kind !== "list" && self.kind !== "ooarray")) return NO_MEMORY;
    if (ONLY_ITEMS.has(name)) return this.items(self);
    // Items that are known stay where they are; whoever makes the list shorter forgets them.
    if (name === "ll_append") return this.numberOf(this.lengths, self);
    let both = this.listWrites.get(self);
    if (both === undefined) this.listWrites.set(self, (both = new Set([this.items(self), this.numberOf(this.lengths, self)])));
    return both;
  }

  /** The kind of the cell that a path of `steps` constants and indices, beginning at argument 1, leads to. */
  private path(op: SpaceOperation, steps: number): number {
    let type: LowLevelType = pointedTo(op);
    if (type.kind === "instance" || type.kind === "record") return this.objectField(type, nameOf(op.args[1]!));
    let key = ALL_MEMORY;
    for (let i = 1; i <= steps; i++) {
      const step = op.args[i]!;
      if (type.kind === "struct" && step instanceof Constant && typeof step.value === "string") {
        key = this.field(type, step.value);
        type = type.fieldType(step.value);
      } else {
        key = this.items(type);
        if (type.kind !== "array" && type.kind !== "fixedarray") return ALL_MEMORY;
        type = type.OF;
      }
      if (isContainerType(type)) type = resolved(type);
    }
    return key;
  }

  /** What an operation that is no call into the program writes to. */
  written(op: SpaceOperation): number | ReadonlySet<number> {
    switch (op.opname) {
      case "setfield":
      case "bare_setfield":
      case "setarrayitem":
      case "bare_setarrayitem":
      case "setinteriorfield":
      case "bare_setinteriorfield":
        return this.path(op, op.args.length - 2);
      case "oosend":
        return this.sent(op);
      default:
        return HARMLESS.has(op.opname) || !opDesc(op).sideEffects ? NO_MEMORY : ALL_MEMORY;
    }
  }

  /** What an operation reads, where the value read may be kept until somebody writes there. */
  read(op: SpaceOperation): number {
    switch (op.opname) {
      case "getfield":
      case "getarrayitem":
      case "getinteriorfield":
        return this.path(op, op.args.length - 1);
      case "oosend":
        return this.listRead(op);
      default:
        return ALL_MEMORY;
    }
  }

  private listRead(op: SpaceOperation): number {
    const type = asLowLevelType(op.args[1]!.concretetype);
    if (type.kind !== "list" && type.kind !== "ooarray") return ALL_MEMORY;
    const name = methodName(op);
    if (name === "ll_getitem_fast") return this.items(type);
    return name === "ll_length" && type.kind === "list" ? this.numberOf(this.lengths, type) : ALL_MEMORY;
  }
}

/** Methods of lists that keep the length. */
const ONLY_ITEMS: ReadonlySet<string> = new Set(["ll_setitem_fast", "ll_reverse", "ll_fill", "ll_arraycopy"]);

const nameOf = (step: Hlvalue): string => (step instanceof Constant ? String(step.value) : "");

/** The class that a field belongs to: the highest that has it; those below only change its initial value. */
function fieldOwner(type: InstanceType, name: string): InstanceType | null {
  let owner: InstanceType | null = null;
  for (let at = type.lookup("fields", name); at !== null; at = at.owner.superclass?.lookup("fields", name) ?? null) owner = at.owner;
  return owner;
}

/**
 * Where an operation reads or writes one cell: the object, and the way to the cell. A store has its value as last operand. The same for a read as for the
 * store that it sees.
 */
export function placeOf(op: SpaceOperation, isStore: boolean): readonly Hlvalue[] {
  if (op.opname !== "oosend") return isStore ? op.args.slice(0, -1) : op.args;
  // A length has its method's name for a way, items have their index.
  return methodName(op) === "ll_length" ? [op.args[1]!, op.args[0]!] : op.args.slice(1, 3);
}

/** Operations with effects that no read of a field or item sees: a fresh object is nobody's yet. */
const HARMLESS: ReadonlySet<string> = new Set([
  llop.malloc.name,
  llop.malloc_varsize.name,
  llop.malloc_nonmovable.name,
  llop.malloc_nonmovable_varsize.name,
  llop.zero_malloc.name,
  llop.zero_malloc_varsize.name,
  llop.weakref_create.name,
  llop.keepalive.name,
  llop.hint.name,
  llop.track_alloc_start.name,
  llop.track_alloc_stop.name,
  llop.debug_assert.name,
  llop.debug_assert_not_none.name,
  llop.debug_nonnull_pointer.name,
  llop.debug_fatalerror.name,
  llop.debug_print.name,
  llop.debug_start_traceback.name,
  llop.debug_record_traceback.name,
  llop.debug_catch_exception.name,
  llop.debug_reraise_traceback.name,
  llop.gc_id.name,
  llop.gc_identityhash.name,
  llop.gc_writebarrier.name,
  llop.gc_write_barrier.name,
  llop.jit_marker.name,
  llop.ll_read_timestamp.name,
  llop.oonew.name,
  llop.oonewarray.name,
  llop.oonewlist.name,
  llop.oonewcustomdict.name,
  llop.runtimenew.name,
  llop.ooweakref_create.name,
]);

function pointedTo(op: SpaceOperation): LowLevelType {
  const type = asLowLevelType(op.args[0]!.concretetype);
  return type.kind === "ptr" ? resolved(type.TO) : type;
}

/** Whether the cell that a read leads to never changes once it was read. */
export function readsImmutable(op: SpaceOperation): boolean {
  let type: LowLevelType = pointedTo(op);
  if (type.kind === "instance") return isImmutableField(type, nameOf(op.args[1]!));
  let immutable = false;
  for (let i = 1; i < op.args.length; i++) {
    const step = op.args[i]!;
    if (type.kind === "struct" && step instanceof Constant && typeof step.value === "string") {
      const rank = type.hints.immutable_fields?.get(step.value);
      immutable = type.hints.immutable === true || rank === "immutable" || rank === "immutable_array";
      type = type.fieldType(step.value);
    } else if (type.kind === "array" || type.kind === "fixedarray") {
      immutable = type.hints.immutable === true;
      type = type.OF;
    } else return false;
    if (isContainerType(type)) type = resolved(type);
  }
  return immutable;
}

/** Whether a field of instances is written once, when they are made. */
export function isImmutableField(type: InstanceType, name: string): boolean {
  const rank = fieldOwner(type, name)?.immutableFields.get(name);
  return rank === "immutable" || rank === "immutable_array";
}
