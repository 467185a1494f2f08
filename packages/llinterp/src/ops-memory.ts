// Typed memory: allocation, fields, items, interior paths, weak references. Everything that a compiled program trusts is checked: null, bounds,
// freed and unwritten memory.

import { InternalError } from "@rpyts/tool/assert-never";
import type { Int } from "@rpyts/tool/machine-int";
import { allocatorFor, type Fill } from "@rpyts/lltype/allocate";
import { inlined, interior, itemsOf, lengthOf, structOf } from "@rpyts/lltype/fold-memory";
import { checked, defaultValue, free, isContainer, solidPtr, weakrefCreate, weakrefDeref, type MallocFlags } from "@rpyts/lltype/lltype";
import { isContainerType, isLowLevelType, isVarsize, resolved, type PtrType, type RealContainerType } from "@rpyts/lltype/types";
import { UNINITIALIZED, deadMemory, readable, type LLContainer, type LLPtr, type LLStruct, type LLValue } from "@rpyts/lltype/values";
import type { Step } from "./frame.js";
import { newLength } from "./oo-method.js";
import { doNothing } from "./ops-helper.js";
import { objectGetfield, objectSetfield } from "./ops-oo.js";
import type { OpCompiler, OpContext } from "./plan.js";

function targetType(ctx: OpContext): RealContainerType {
  const type = ctx.argTypes[0]!;
  if (type.kind !== "ptr") throw new InternalError(`${ctx.name} on ${type.shortName()}`);
  return resolved(type.TO);
}

function fieldIndex(ctx: OpContext): number {
  const type = targetType(ctx);
  if (type.kind !== "struct") throw new InternalError(`${ctx.name} on ${type.shortName()}`);
  return type.fieldIndex(String(ctx.constant(1)));
}

function nullFault(ctx: OpContext): InternalError {
  const field = ctx.constantOrNull(1);
  return new InternalError(`null pointer of type ${ctx.argTypes[0]!.shortName()}${typeof field?.value === "string" ? ` (field ${field.value})` : ""}`);
}

const getfield: OpCompiler = (ctx) => {
  if (ctx.argTypes[0]!.kind !== "ptr") return objectGetfield(ctx);
  const index = fieldIndex(ctx);
  const p = ctx.args[0]!;
  const { result } = ctx;
  return (s) => {
    const obj = (s[p] as LLPtr).obj as LLStruct | null;
    if (obj === null) throw nullFault(ctx);
    const value = obj.fields[index];
    s[result] = obj.alive && value !== UNINITIALIZED ? value : readable(obj, value, obj.type.names[index]!);
    return null;
  };
};

const setfield: OpCompiler = (ctx) => {
  if (ctx.argTypes[0]!.kind !== "ptr") return objectSetfield(ctx);
  const index = fieldIndex(ctx);
  const [p, , v] = ctx.args as [number, number, number];
  return (s) => {
    const obj = (s[p] as LLPtr).obj as LLStruct | null;
    if (obj === null) throw nullFault(ctx);
    if (!obj.alive) throw deadMemory(obj);
    obj.fields[index] = s[v];
    return null;
  };
};

const getarrayitem: OpCompiler = (ctx) => {
  const [p, i] = ctx.args as [number, number];
  const { result } = ctx;
  return (s) => {
    const obj = (s[p] as LLPtr).obj;
    const index = s[i] as number;
    if (obj !== null && obj.kind === "array" && obj.alive && index >= 0 && index < obj.items.length) {
      const value = obj.items[index];
      s[result] = value !== UNINITIALIZED ? value : readable(obj, value, String(index));
    } else {
      if (obj === null) throw nullFault(ctx);
      s[result] = itemsOf(s[p] as LLPtr).get(index);
    }
    return null;
  };
};

const setarrayitem: OpCompiler = (ctx) => {
  const [p, i, v] = ctx.args as [number, number, number];
  return (s) => {
    const obj = (s[p] as LLPtr).obj;
    const index = s[i] as number;
    if (obj !== null && obj.kind === "array" && obj.alive && index >= 0 && index < obj.items.length) {
      obj.items[index] = s[v];
    } else {
      if (obj === null) throw nullFault(ctx);
      itemsOf(s[p] as LLPtr).set(index, s[v]);
    }
    return null;
  };
};

const getarraysize: OpCompiler = (ctx) => {
  const type = targetType(ctx);
  if (type.kind === "array" && !type.hasLength) throw new InternalError(`getarraysize of ${type.shortName()} without length`);
  const p = ctx.args[0]!;
  const { result } = ctx;
  return (s) => {
    const obj = (s[p] as LLPtr).obj;
    if (obj === null) throw nullFault(ctx);
    s[result] = obj.kind === "array" && obj.alive ? obj.items.length : itemsOf(s[p] as LLPtr).length;
    return null;
  };
};

const path = (s: LLValue[], slots: readonly number[]): LLValue[] => slots.map((slot) => s[slot]);

const getinteriorfield: OpCompiler = (ctx) => {
  const [p, ...steps] = ctx.args as [number, ...number[]];
  const { result } = ctx;
  return (s) => {
    s[result] = interior(s[p] as LLPtr, path(s, steps));
    return null;
  };
};

const getinteriorarraysize: OpCompiler = (ctx) => {
  const [p, ...steps] = ctx.args as [number, ...number[]];
  const { result } = ctx;
  return (s) => {
    s[result] = lengthOf(inlined(interior(s[p] as LLPtr, path(s, steps))));
    return null;
  };
};

const setinteriorfield: OpCompiler = (ctx) => {
  const p = ctx.args[0]!;
  const value = ctx.args[ctx.args.length - 1]!;
  const last = ctx.args[ctx.args.length - 2]!;
  const steps = ctx.args.slice(1, -2);
  return (s) => {
    const holder = inlined(interior(s[p] as LLPtr, path(s, steps)));
    const step = s[last];
    if (typeof step === "string") structOf(holder).set(step, s[value]);
    else itemsOf(holder).set(step as number, s[value]);
    return null;
  };
};

/** The type and flags of an allocation. */
function allocation(ctx: OpContext, zero: boolean): { type: RealContainerType; fill: Fill } {
  const given = ctx.constant(0);
  if (!isLowLevelType(given) || !isContainerType(given)) throw new InternalError(`${ctx.name} of ${String(given)}`);
  const type = resolved(given);
  const flags = ctx.constant(1) as MallocFlags;
  if (flags.flavor === "gc" && type.gckind === "raw") throw new InternalError(`gc ${ctx.name} of the raw ${type.shortName()}`);
  return { type, fill: zero || flags.zero === true ? "zero" : flags.flavor };
}

const mallocFixed =
  (zero: boolean): OpCompiler =>
  (ctx) => {
    const { type, fill } = allocation(ctx, zero);
    if (isVarsize(type)) throw new InternalError(`${ctx.name} of ${type.shortName()} without length`);
    const allocate = allocatorFor(type, fill);
    const { result } = ctx;
    return (s) => {
      s[result] = solidPtr(allocate(0, null, 0));
      return null;
    };
  };

const mallocVarsize =
  (zero: boolean): OpCompiler =>
  (ctx) => {
    const { type, fill } = allocation(ctx, zero);
    if (!isVarsize(type)) throw new InternalError(`${ctx.name} of ${type.shortName()}`);
    const allocate = allocatorFor(type, fill);
    const n = ctx.args[2]!;
    const { result } = ctx;
    return (s) => {
      s[result] = solidPtr(allocate(newLength(s[n] as Int), null, 0));
      return null;
    };
  };

/** Calls `f` with every container inlined in one, itself too. */
function eachPart(whole: LLContainer, f: (part: LLContainer) => void): void {
  const pending: LLContainer[] = [whole];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    f(part);
    const cells = part.kind === "struct" ? part.fields : part.kind === "array" ? part.items : [];
    for (const cell of cells) if (isContainer(cell)) pending.push(cell);
  }
}

/** Clears the cells of a container that `wanted` says, by their types. */
export function clearCells(whole: LLContainer, gcPointersOnly: boolean): void {
  eachPart(whole, (part) => {
    const cells = part.kind === "struct" ? part.fields : part.kind === "array" ? part.items : [];
    for (let i = 0; i < cells.length; i++) {
      const type = part.kind === "struct" ? part.type.types[i]! : part.kind === "array" ? part.type.OF : part.type;
      if (isContainerType(type)) continue;
      if (!gcPointersOnly || (type.kind === "ptr" && type.gckind === "gc")) cells[i] = defaultValue(type);
    }
  });
}

const clear =
  (gcPointersOnly: boolean): OpCompiler =>
  (ctx) => {
    const p = ctx.args[0]!;
    return (s) => {
      clearCells(checked(s[p] as LLPtr), gcPointersOnly);
      return null;
    };
  };

const freeOp: OpCompiler = (ctx) => {
  const p = ctx.args[0]!;
  const flags = ctx.constant(1) as MallocFlags;
  return (s) => {
    free(s[p] as LLPtr, flags.flavor);
    return null;
  };
};

/** A step of one argument. */
const unary =
  (f: (value: LLValue, ctx: OpContext) => LLValue): OpCompiler =>
  (ctx): Step => {
    const a = ctx.args[0]!;
    const { result } = ctx;
    return (s) => {
      s[result] = f(s[a], ctx);
      return null;
    };
  };

export const MEMORY_COMPILERS = {
  getfield,
  setfield,
  bare_setfield: setfield,
  getarrayitem,
  setarrayitem,
  bare_setarrayitem: setarrayitem,
  getarraysize,
  getinteriorfield,
  setinteriorfield,
  bare_setinteriorfield: setinteriorfield,
  getinteriorarraysize,
  malloc: mallocFixed(false),
  malloc_nonmovable: mallocFixed(false),
  zero_malloc: mallocFixed(true),
  malloc_varsize: mallocVarsize(false),
  malloc_nonmovable_varsize: mallocVarsize(false),
  zero_malloc_varsize: mallocVarsize(true),
  // The answer "cannot": the program copies then.
  shrink_array: unary(() => false),
  zero_gc_pointers_inside: clear(true),
  zero_everything_inside: clear(false),
  free: freeOp,
  keepalive: doNothing,
  track_alloc_start: doNothing,
  track_alloc_stop: doNothing,
  weakref_create: unary((p) => weakrefCreate(p as LLPtr)),
  weakref_deref: unary((p, ctx) => weakrefDeref(ctx.resultType as PtrType, p as LLPtr)),
} as const satisfies Record<string, OpCompiler>;
