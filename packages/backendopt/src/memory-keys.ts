// Memory by kind: each field of each structure type, and the items of each array type, is a kind. Two pointers of different types never reach the same
// cell, but for raw memory that is seen through arrays without length; such accesses count as touching everything.

import { Constant, type SpaceOperation } from "@rpyts/flowmodel/model";
import { llop, opDesc } from "@rpyts/lltype/llop";
import { asLowLevelType, isContainerType, resolved, type LowLevelType, type StructType } from "@rpyts/lltype/types";

/** Touches no memory that a read could see. */
export const NO_MEMORY = -1;
/** May touch anything. */
export const ALL_MEMORY = -2;

/** Numbers for kinds of memory, given out as they are asked for. */
export class MemoryKeys {
  private readonly fields = new Map<StructType, number[]>();
  private readonly arrays = new Map<LowLevelType, number>();
  private count = 0;

  private field(type: StructType, name: unknown): number {
    if (typeof name !== "string" || type.hints.union === true) return ALL_MEMORY;
    let row = this.fields.get(type);
    if (row === undefined) this.fields.set(type, (row = []));
    const index = type.fieldIndex(name);
    return (row[index] ??= this.count++);
  }

  private items(type: LowLevelType): number {
    if (type.kind !== "array" || !type.hasLength) return ALL_MEMORY;
    let key = this.arrays.get(type);
    if (key === undefined) this.arrays.set(type, (key = this.count++));
    return key;
  }

  /** The kind of the cell that a path of `steps` constants and indices, beginning at argument 1, leads to. */
  private path(op: SpaceOperation, steps: number): number {
    let type: LowLevelType = pointedTo(op);
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

  /** What an operation that is no call writes to. */
  written(op: SpaceOperation): number {
    switch (op.opname) {
      case "setfield":
      case "bare_setfield":
      case "setarrayitem":
      case "bare_setarrayitem":
      case "setinteriorfield":
      case "bare_setinteriorfield":
        return this.path(op, op.args.length - 2);
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
      default:
        return ALL_MEMORY;
    }
  }
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
]);

function pointedTo(op: SpaceOperation): LowLevelType {
  const type = asLowLevelType(op.args[0]!.concretetype);
  return type.kind === "ptr" ? resolved(type.TO) : type;
}

/** Whether the cell that a read leads to never changes once it was read. */
export function readsImmutable(op: SpaceOperation): boolean {
  let type: LowLevelType = pointedTo(op);
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
