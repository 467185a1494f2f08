// Pointers, containers, allocation, addresses, calls.

import { InternalError } from "@rpyts/tool/assert-never";
import type { Hlvalue, SpaceOperation } from "@rpyts/flowmodel/model";
import type { LLOpName } from "@rpyts/lltype/llop";
import type { MallocFlags } from "@rpyts/lltype/lltype";
import { isContainerType, isLowLevelType, isVarsize, resolved, type ArrayType, type LowLevelType, type RealContainerType, type StructType } from "@rpyts/lltype/types";
import type { FunctionWriter } from "../cfunction.js";
import { fieldName } from "../cnames.js";
import { isPlainItems } from "../ctypes.js";
import { hasGcPointers } from "../gc-pointers.js";
import { call, castToResult, copy, infix, literal, nothing, realArgs, refused, type Emitter } from "./emitter.js";

// ---- places in containers

/** The container type that a pointer argument points to. */
function target(w: FunctionWriter, value: Hlvalue): RealContainerType {
  const type = w.type(value);
  if (type.kind !== "ptr") throw new InternalError(`not a pointer: ${type.toString()}`);
  return resolved(type.TO);
}

function fieldOf(w: FunctionWriter, op: SpaceOperation): { type: LowLevelType; place: string } {
  const struct = target(w, op.args[0]!);
  if (struct.kind !== "struct") throw new InternalError(`${op.opname} on ${struct.toString()}`);
  const field = nameOf(w, op, 1);
  return { type: struct.fieldType(field), place: `${w.arg(op, 0)}->${fieldName(struct, field)}` };
}

function nameOf(w: FunctionWriter, op: SpaceOperation, index: number): string {
  const name = w.constant(op, index);
  if (typeof name !== "string") throw new InternalError(`${op.opname}: argument ${index} is no field name`);
  return name;
}

function itemOf(w: FunctionWriter, op: SpaceOperation): { type: LowLevelType; place: string } {
  const array = target(w, op.args[0]!);
  if (array.kind !== "array" && array.kind !== "fixedarray") throw new InternalError(`${op.opname} on ${array.toString()}`);
  const items = isPlainItems(array) ? w.arg(op, 0) : `${w.arg(op, 0)}->items`;
  return { type: array.OF, place: `${items}[${w.arg(op, 1)}]` };
}

/** The place at the end of a path of field names and indices that stands in the arguments from 1 up to `end`. */
function interior(w: FunctionWriter, op: SpaceOperation, end: number): { type: LowLevelType; place: string } {
  let type: LowLevelType = target(w, op.args[0]!);
  let place = w.arg(op, 0);
  let arrow = "->";
  for (let i = 1; i < end; i++) {
    const container: LowLevelType = isContainerType(type) ? resolved(type) : type;
    if (container.kind === "struct") {
      const field = nameOf(w, op, i);
      place = `${place}${arrow}${fieldName(container, field)}`;
      type = container.fieldType(field);
    } else if (container.kind === "array" || container.kind === "fixedarray") {
      const items = isPlainItems(container) ? place : `${place}${arrow}items`;
      place = `${items}[${w.arg(op, i)}]`;
      type = container.OF;
    } else throw new InternalError(`${op.opname}: no way into ${container.toString()}`);
    arrow = ".";
  }
  return { type, place };
}

const read = (find: (w: FunctionWriter, op: SpaceOperation) => { type: LowLevelType; place: string }): Emitter => (w, op) => {
  const { type, place } = find(w, op);
  if (type.kind !== "void") w.assign(op, place);
};

const write = (find: (w: FunctionWriter, op: SpaceOperation) => { type: LowLevelType; place: string }): Emitter => (w, op) => {
  const { type, place } = find(w, op);
  if (type.kind !== "void") w.line(`${place} = ${w.arg(op, op.args.length - 1)};`);
};

const addressOf = (find: (w: FunctionWriter, op: SpaceOperation) => { place: string }): Emitter => (w, op) =>
  w.assign(op, `(${w.program.types.name(w.type(op.result))})&${find(w, op).place}`);

const interiorAll = (w: FunctionWriter, op: SpaceOperation): { type: LowLevelType; place: string } => interior(w, op, op.args.length);
const interiorBeforeValue = (w: FunctionWriter, op: SpaceOperation): { type: LowLevelType; place: string } => interior(w, op, op.args.length - 1);

const arraySize: Emitter = (w, op) => {
  const array = target(w, op.args[0]!);
  w.assign(op, array.kind === "fixedarray" ? String(array.length) : `${w.arg(op, 0)}->length`);
};

const interiorArraySize: Emitter = (w, op) => {
  const { type, place } = interiorAll(w, op);
  const direct = op.args.length === 1;
  w.assign(op, type.kind === "fixedarray" ? String(type.length) : `${place}${direct ? "->" : "."}length`);
};

const arrayItems: Emitter = (w, op) => {
  const array = target(w, op.args[0]!);
  const plain = array.kind === "array" && isPlainItems(array);
  const items = plain ? w.arg(op, 0) : `${w.arg(op, 0)}->items`;
  w.assign(op, `(${w.program.types.name(w.type(op.result))})${items}`);
};

const ptrAdd: Emitter = (w, op) => w.assign(op, `${w.arg(op, 0)} + ${w.arg(op, 1)}`);

// ---- allocation

function typeArg(w: FunctionWriter, op: SpaceOperation): RealContainerType {
  const type = w.constant(op, 0);
  if (!isLowLevelType(type) || !isContainerType(type)) throw new InternalError(`${op.opname} of ${String(type)}`);
  return resolved(type);
}

/** How a type with a run-time length is laid out: the path to its array in C, and the array's type. */
function varsizePath(type: RealContainerType): { path: string[]; array: ArrayType } {
  const path: string[] = [];
  let inner: RealContainerType = type;
  while (inner.kind === "struct") {
    const last: StructType = inner;
    if (last.arrayfld === null) throw new InternalError(`${last.toString()} has no length`);
    path.push(fieldName(last, last.arrayfld));
    inner = resolved(last.fieldType(last.arrayfld)) as RealContainerType;
  }
  if (inner.kind !== "array") throw new InternalError(`${inner.toString()} has no length`);
  return { path, array: inner };
}

/** Bytes of the fixed part, and of one item. */
function varsizeParts(w: FunctionWriter, type: RealContainerType): { fixed: string; item: string } {
  const { types } = w.program;
  const { path, array } = varsizePath(type);
  const noItems = array.OF.kind === "void";
  const item = noItems ? "0" : `sizeof(${types.name(array.OF)})`;
  const extra = array.hints.extra_item_after_alloc ?? 0;
  const room = extra > 0 ? ` + ${extra} * ${item}` : type.gckind === "gc" && !noItems ? " + RPY_ARRAY_SLACK" : "";
  if (isPlainItems(array)) return { fixed: `${path.length === 0 ? "0" : `offsetof(${types.containerName(type)}, ${path.join(".")})`}${room}`, item };
  const whole = types.containerName(type);
  return { fixed: `${noItems ? `sizeof(${whole})` : `offsetof(${whole}, ${[...path, "items"].join(".")})`}${room}`, item };
}

const allocate = (varsize: boolean, zeroed: boolean): Emitter => (w, op) => {
  const type = typeArg(w, op);
  const flags = w.constant(op, 1) as MallocFlags;
  const zero = zeroed || flags.zero === true;
  const size = varsize ? varsizeText(w, op, type) : `sizeof(${w.program.types.containerName(type)})`;
  const destructor = type.kind === "struct" && flags.flavor === "gc" ? (type.rtti?.destructor ?? null) : null;
  if (destructor !== null && destructor.obj !== null) {
    if (varsize) throw new InternalError(`${type.shortName()} has a length and a destructor`);
    w.program.needsCollector = true;
    w.assign(op, `rpy_malloc_with_destructor(${size}, (void (*)(void *))${w.program.name(destructor.obj)})`);
  } else w.assign(op, `${allocator(type, flags, zero, varsize)}(${size})`);
  if (varsize) storeLength(w, op, type);
};

function allocator(type: RealContainerType, flags: MallocFlags, zero: boolean, varsize: boolean): string {
  if (flags.flavor === "raw") return zero ? "rpy_raw_malloc_zero" : "rpy_raw_malloc";
  if (hasGcPointers(type)) return varsize ? "rpy_malloc_varsize" : "rpy_malloc";
  return `rpy_malloc_atomic${varsize ? "_varsize" : ""}${zero ? "_zero" : ""}`;
}

function varsizeText(w: FunctionWriter, op: SpaceOperation, type: RealContainerType): string {
  const { fixed, item } = varsizeParts(w, type);
  return `rpy_varsize(${fixed}, ${item}, ${w.arg(op, 2)})`;
}

// A failed allocation gives NULL: the check after it comes from the exception transform, so the length is stored only when there is memory.
function storeLength(w: FunctionWriter, op: SpaceOperation, type: RealContainerType): void {
  const { path, array } = varsizePath(type);
  if (!array.hasLength) return;
  const result = w.expr(op.result);
  w.line(`if (RPY_LIKELY(${result} != NULL)) ${result}->${[...path, "length"].join(".")} = ${w.arg(op, 2)};`);
}

const weakrefCreate: Emitter = (w, op) => {
  w.program.needsCollector = true;
  w.assign(op, `rpy_weakref_create(${w.arg(op, 0)})`);
};

const rawMalloc: Emitter = (w, op) => {
  const flags = op.args.length > 1 ? (w.constant(op, 1) as MallocFlags | null) : null;
  w.assign(op, `${flags?.zero === true ? "rpy_raw_malloc_zero" : "rpy_raw_malloc"}(${w.arg(op, 0)})`);
};

/** Clears a container but for its length. */
const clear: Emitter = (w, op) => {
  const type = target(w, op.args[0]!);
  const place = w.arg(op, 0);
  if (!isVarsize(type)) {
    w.line(`memset(${place}, 0, sizeof(${w.program.types.containerName(type)}));`);
    return;
  }
  const { path, array } = varsizePath(type);
  if (!array.hasLength) throw new InternalError(`${op.opname} of ${type.shortName()}, whose length is not known`);
  if (type.kind === "struct") w.line(`memset(${place}, 0, offsetof(${w.program.types.containerName(type)}, ${path.join(".")}));`);
  if (array.OF.kind === "void") return;
  const inner = `${place}->${[...path, ""].join(".")}`;
  w.line(`memset(${inner}items, 0, (size_t)${inner}length * sizeof(${w.program.types.name(array.OF)}));`);
};

// ---- calls

const directCall: Emitter = (w, op) => w.assign(op, `${w.arg(op, 0)}(${realArgs(w, op, 1).join(", ")})`);

// ---- raw memory

const rawLoad: Emitter = (w, op) =>
  w.assign(op, `*(${w.program.types.name(w.type(op.result))} *)((char *)${w.arg(op, 0)} + ${w.arg(op, 1)})`);
const rawStore: Emitter = (w, op) =>
  w.line(`*(${w.program.types.name(w.type(op.args[2]!))} *)((char *)${w.arg(op, 0)} + ${w.arg(op, 1)}) = ${w.arg(op, 2)};`);
const loadIndexed: Emitter = (w, op) =>
  w.assign(op, `*(${w.program.types.name(w.type(op.result))} *)((char *)${w.arg(op, 0)} + ${w.arg(op, 1)} * ${w.arg(op, 2)} + ${w.arg(op, 3)})`);
const storeIndexed: Emitter = (w, op) =>
  w.line(
    `*(${w.program.types.name(w.type(op.args[2]!))} *)((char *)${w.arg(op, 0)} + ${w.arg(op, 1)} * ${w.arg(op, 3)} + ${w.arg(op, 4)}) = ${w.arg(op, 2)};`,
  );

const laterCollectors = refused("only moving collectors have it");

export const MEMORY_EMITTERS = {
  direct_call: directCall,
  indirect_call: directCall,

  ptr_eq: infix("=="),
  ptr_ne: infix("!="),
  ptr_nonzero: (w, op) => w.assign(op, `${w.arg(op, 0)} != NULL`),
  ptr_iszero: (w, op) => w.assign(op, `${w.arg(op, 0)} == NULL`),
  cast_pointer: castToResult,
  cast_opaque_ptr: castToResult,
  cast_ptr_to_int: castToResult,
  cast_int_to_ptr: castToResult,
  cast_ptr_to_adr: castToResult,
  cast_adr_to_ptr: castToResult,
  cast_adr_to_int: castToResult,
  cast_int_to_adr: castToResult,
  cast_ptr_to_weakrefptr: castToResult,
  cast_weakrefptr_to_ptr: castToResult,
  direct_fieldptr: addressOf(fieldOf),
  direct_arrayitems: arrayItems,
  direct_ptradd: ptrAdd,

  getfield: read(fieldOf),
  setfield: write(fieldOf),
  bare_setfield: write(fieldOf),
  getsubstruct: addressOf(fieldOf),
  getarrayitem: read(itemOf),
  setarrayitem: write(itemOf),
  bare_setarrayitem: write(itemOf),
  getarraysize: arraySize,
  getarraysubstruct: addressOf(itemOf),
  getinteriorfield: read(interiorAll),
  setinteriorfield: write(interiorBeforeValue),
  bare_setinteriorfield: write(interiorBeforeValue),
  getinteriorarraysize: interiorArraySize,

  malloc: allocate(false, false),
  malloc_varsize: allocate(true, false),
  malloc_nonmovable: allocate(false, false),
  malloc_nonmovable_varsize: allocate(true, false),
  zero_malloc: allocate(false, true),
  zero_malloc_varsize: allocate(true, true),
  shrink_array: literal("0"),
  zero_gc_pointers_inside: nothing,
  zero_everything_inside: clear,
  free: call("rpy_raw_free"),
  keepalive: (w, op) => w.type(op.args[0]!).kind !== "void" && w.line(`__asm__ volatile("" : : "g"(${w.arg(op, 0)}));`),
  track_alloc_start: nothing,
  track_alloc_stop: nothing,
  weakref_create: weakrefCreate,
  weakref_deref: (w, op) => w.assign(op, `(${w.program.types.name(w.type(op.result))})rpy_weakref_deref(${w.arg(op, 0)})`),

  adr_delta: (w, op) => w.assign(op, `(char *)${w.arg(op, 0)} - (char *)${w.arg(op, 1)}`),
  adr_add: (w, op) => w.assign(op, `(char *)${w.arg(op, 0)} + ${w.arg(op, 1)}`),
  adr_sub: (w, op) => w.assign(op, `(char *)${w.arg(op, 0)} - ${w.arg(op, 1)}`),
  adr_lt: infix("<"),
  adr_le: infix("<="),
  adr_eq: infix("=="),
  adr_ne: infix("!="),
  adr_gt: infix(">"),
  adr_ge: infix(">="),
  raw_malloc: rawMalloc,
  raw_malloc_usage: copy,
  raw_free: call("rpy_raw_free"),
  raw_memclear: (w, op) => w.line(`memset(${w.arg(op, 0)}, 0, ${w.arg(op, 1)});`),
  raw_memset: (w, op) => w.line(`memset(${w.arg(op, 0)}, (int)${w.arg(op, 1)}, ${w.arg(op, 2)});`),
  raw_memcopy: (w, op) => w.line(`memcpy(${w.arg(op, 1)}, ${w.arg(op, 0)}, ${w.arg(op, 2)});`),
  raw_memmove: (w, op) => w.line(`memmove(${w.arg(op, 1)}, ${w.arg(op, 0)}, ${w.arg(op, 2)});`),
  raw_load: rawLoad,
  raw_store: rawStore,
  bare_raw_store: rawStore,
  gc_load_indexed: loadIndexed,
  gc_store_indexed: storeIndexed,
  gc_store: rawStore,

  get_group_member: laterCollectors,
  get_next_group_member: laterCollectors,
  is_group_member_nonzero: laterCollectors,
  extract_ushort: laterCollectors,
  combine_ushort: laterCollectors,
} as const satisfies { readonly [K in LLOpName]?: Emitter };
