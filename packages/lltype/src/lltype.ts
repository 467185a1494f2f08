// Making, casting and freeing low-level values. Answers to the function half of upstream's lltype.py: malloc, free, nullptr, casts,
// functionptr, opaqueptr, direct pointers, run-time type information, identity hashes.

import { InternalError } from "@rpyts/tool/assert-never";
import type { Int } from "@rpyts/tool/machine-int";
import { allocatorFor, nullptrOf } from "./allocate.js";
import { layoutOf } from "./layout.js";
import { BYTES_ACCESS } from "./reinterpret.js";
import { BareArray, FixedSizeArray, Ptr, WeakRefPtr } from "./types-make.js";
import {
  isContainerType,
  isVarsize,
  resolved,
  type ArrayType,
  type ContainerType,
  type FuncType,
  type OpaqueType,
  type PtrType,
  type StructType,
  type WordBits,
} from "./types.js";
import {
  LLArray,
  LLFunc,
  LLOpaque,
  LLPtr,
  LLStruct,
  LLSubArray,
  deadMemory,
  isContainer,
  type FuncInit,
  type LLContainer,
  type LLValue,
} from "./values.js";

export { defaultValue, nullptrOf } from "./allocate.js";
export type { Fill } from "./allocate.js";

/** Flags of `malloc` operations, as they stand in their Void constant. */
export interface MallocFlags {
  readonly flavor: "gc" | "raw";
  readonly zero?: boolean;
  readonly track_allocation?: boolean;
  readonly nonmovable?: boolean;
  readonly add_memory_pressure?: boolean;
}

export interface MallocOptions extends Partial<MallocFlags> {
  readonly immortal?: boolean;
}

/** The one pointer to a container. */
export function solidPtr(obj: LLContainer): LLPtr {
  return (obj.ptr ??= new LLPtr(Ptr(obj.type), obj));
}

/**
 * Allocates. `length` is for types with a run-time length, and only for them. Immortal memory is zeroed as upstream's is, unless the
 * type is raw and says otherwise by `zero: false`.
 */
export function malloc(type: ContainerType, length: number | null = null, options: MallocOptions = {}): LLPtr {
  const real = resolved(type);
  if (real.kind === "func" || real.kind === "opaque") throw new InternalError(`malloc of ${real.shortName()}`);
  if (isVarsize(real) !== (length !== null)) {
    throw new InternalError(`malloc of ${real.shortName()} ${length === null ? "needs a length" : "takes no length"}`);
  }
  if (length !== null && (length < 0 || !Number.isSafeInteger(length))) throw new InternalError(`malloc of ${length} items`);
  const flavor = options.flavor ?? "gc";
  if (flavor === "gc" && real.gckind === "raw" && options.immortal !== true) {
    throw new InternalError(`gc malloc of the raw ${real.shortName()}`);
  }
  const zero = options.zero === true || options.immortal === true;
  return solidPtr(allocatorFor(real, zero ? "zero" : flavor)(length ?? 0, null, 0));
}

/** Frees raw memory; every container inlined in it dies too. */
export function free(ptr: LLPtr, flavor: "raw" | "gc" = "raw"): void {
  if (flavor === "gc") throw new InternalError("free of gc memory");
  const obj = checked(ptr);
  if (ptr.type.gckind === "gc") throw new InternalError(`free of ${ptr.type.shortName()}`);
  if (obj.parent !== null) throw new InternalError(`free of the inside of ${obj.parent.toString()}`);
  const pending: LLContainer[] = [obj];
  for (let c = pending.pop(); c !== undefined; c = pending.pop()) {
    c.alive = false;
    if (c.views !== null) pending.push(...c.views.values());
    if (c.kind === "struct") {
      for (const part of c.fields) if (isContainer(part)) pending.push(part);
    } else if (c.kind === "array" && isContainerType(c.type.OF)) {
      for (const part of c.items) if (isContainer(part)) pending.push(part);
    }
  }
}

export { isContainer };

/** The container behind a pointer that must not be null and must be alive. */
export function checked(ptr: LLPtr): LLContainer {
  const obj = ptr.obj;
  if (obj === null) throw new InternalError(`null pointer of type ${ptr.type.shortName()}`);
  if (!obj.alive) throw deadMemory(obj);
  return obj;
}

/** The null pointer to a container type. */
export function nullptr(to: ContainerType): LLPtr {
  return nullptrOf(Ptr(to));
}

export function functionptr(type: FuncType, name: string, init: FuncInit = {}): LLPtr {
  return solidPtr(new LLFunc(type, name, init));
}

export function opaqueptr(type: OpaqueType, name: string): LLPtr {
  return solidPtr(new LLOpaque(type, name, null));
}

/** The function behind a function pointer. */
export function funcOf(ptr: LLPtr): LLFunc {
  const obj = checked(ptr);
  if (obj.kind !== "func") throw new InternalError(`not a function: ${obj.toString()}`);
  return obj;
}

// ---- casts

/**
 * Inlined structures between two related ones: positive going up from a structure to one it extends, negative going down, null when the types
 * have nothing to do with each other.
 */
export function castableDistance(to: PtrType, from: PtrType): number | null {
  if (to === from) return 0;
  const target = to.TO;
  const source = from.TO;
  if (target.kind !== "struct" || source.kind !== "struct") return null;
  return superDistance(source, target) ?? negated(superDistance(target, source));
}

const negated = (n: number | null): number | null => (n === null ? null : -n);

function superDistance(sub: StructType, base: StructType): number | null {
  let steps = 0;
  for (let type: StructType | null = sub; type !== null; type = type.superStruct, steps++) if (type === base) return steps;
  return null;
}

/** Casts between structures of one inheritance line. Going down is checked against what is really there. */
export function castPointer(to: PtrType, ptr: LLPtr): LLPtr {
  const distance = castableDistance(to, ptr.type);
  if (distance === null) throw new InternalError(`cannot cast ${ptr.type.shortName()} to ${to.shortName()}`);
  if (distance === 0) return ptr;
  if (ptr.obj === null) return nullptrOf(to);
  let obj: LLContainer = checked(ptr);
  for (let i = 0; i < distance; i++) obj = superPart(obj);
  for (let i = distance; i < 0; i++) obj = subWhole(obj, to, ptr);
  return solidPtr(obj);
}

function superPart(obj: LLContainer): LLContainer {
  const part = obj.kind === "struct" ? obj.fields[0] : null;
  if (!(part instanceof LLStruct)) throw new InternalError(`${obj.toString()} extends nothing`);
  return part;
}

function subWhole(obj: LLContainer, to: PtrType, ptr: LLPtr): LLContainer {
  const parent = obj.parent;
  if (parent === null || parent.kind !== "struct" || obj.parentIndex !== 0) {
    throw new InternalError(`invalid cast to ${to.shortName()}: ${ptr.toString()} is no part of one`);
  }
  return parent;
}

/** The whole that a container begins: up the parents while it is the first, inlined part. */
export function topContainer(obj: LLContainer): LLContainer {
  while (obj.parent !== null && obj.parentIndex === 0 && obj.parent.kind === "struct" && obj.kind === "struct") obj = obj.parent;
  return obj;
}

/** The part of `whole` that has exactly this type, along the chain of first parts; null when there is none. */
export function partOfType(whole: LLContainer, type: ContainerType): LLContainer | null {
  let obj: LLContainer = whole;
  while (obj.type !== type) {
    const first: LLValue = obj.kind === "struct" ? obj.fields[0] : null;
    if (!(first instanceof LLStruct)) return null;
    obj = first;
  }
  return obj;
}

/** Casts to and from opaque pointers of the same gckind, GCREF above all. Equal objects give equal opaque pointers. */
export function castOpaquePtr(to: PtrType, ptr: LLPtr): LLPtr {
  if (to === ptr.type) return ptr;
  if (to.gckind !== ptr.type.gckind) throw new InternalError(`cannot cast ${ptr.type.shortName()} to ${to.shortName()}: different gckind`);
  const target = resolved(to.TO);
  const source = resolved(ptr.type.TO);
  if (target.kind !== "opaque" && source.kind !== "opaque") return castPointer(to, ptr);
  if (ptr.obj === null) return nullptrOf(to);
  const whole = topContainer(behindFace(checked(ptr)));
  if (target.kind === "opaque") return solidPtr(whole.type === target ? whole : faceOf(whole, target));
  const part = partOfType(whole, target);
  if (part === null) throw new InternalError(`invalid cast: ${whole.toString()} is no ${target.shortName()}`);
  return solidPtr(part);
}

function behindFace(obj: LLContainer): LLContainer {
  return obj.kind === "opaque" && obj.about !== null && isContainer(obj.about) ? obj.about : obj;
}

function faceOf(whole: LLContainer, type: OpaqueType): LLOpaque {
  const faces = (whole.faces ??= []);
  const known = faces.find((face) => face.type === type);
  if (known !== undefined) return known;
  const face = new LLOpaque(type, whole.toString(), whole);
  faces.push(face);
  return face;
}

// ---- pointers to the inside

/** A pointer to one field, as an array of one item. */
export function directFieldptr(ptr: LLPtr, field: string): LLPtr {
  const obj = checked(ptr);
  if (obj.kind !== "struct") throw new InternalError(`direct_fieldptr on ${ptr.type.shortName()}`);
  const index = obj.type.fieldIndex(field);
  return viewAt(obj, index, FixedSizeArray(obj.type.types[index]!, 1));
}

/** A pointer to the items of an array, as an array without length. */
export function directArrayitems(ptr: LLPtr): LLPtr {
  const obj = checked(ptr);
  if (obj.kind === "array") return viewAt(obj, 0, BareArray(obj.type.OF));
  if (obj.kind === "subarray") return viewAt(viewParent(obj), obj.parentIndex, BareArray(obj.type.OF));
  throw new InternalError(`direct_arrayitems on ${ptr.type.shortName()}`);
}

/** `n` items further in an array without length. */
export function directPtradd(ptr: LLPtr, n: number): LLPtr {
  const obj = checked(ptr);
  if (obj.kind !== "array" && obj.kind !== "subarray") throw new InternalError(`direct_ptradd on ${ptr.type.shortName()}`);
  const type = BareArray(obj.type.OF);
  if (obj.kind === "array") return n === 0 ? ptr : viewAt(obj, n, type);
  const parent = viewParent(obj);
  if (obj.bytes !== null) return viewFurther(parent, obj, obj.bytes.wordBits, n);
  if (parent.kind === "array" && obj.parentIndex + n === 0 && parent.type === type) return solidPtr(parent);
  return viewAt(parent, obj.parentIndex + n, type);
}

/** Items further in memory that is seen as of another type: the place must be a cell's. */
function viewFurther(parent: LLStruct | LLArray, view: LLSubArray, wordBits: WordBits, n: number): LLPtr {
  if (n === 0) return solidPtr(view);
  const own = parent.kind === "array" ? layoutOf(parent.type.OF, wordBits)?.size : undefined;
  const step = layoutOf(view.type.OF, wordBits)?.size;
  if (own === undefined || step === undefined || (n * step) % own !== 0 || view.type.kind !== "array") throw new InternalError(`direct_ptradd: no cell of ${parent.toString()} is ${n} items further`);
  return viewAs(parent, view.parentIndex + (n * step) / own, view.type, wordBits);
}

function viewParent(view: LLSubArray): LLStruct | LLArray {
  const parent = view.parent;
  if (parent === null || (parent.kind !== "struct" && parent.kind !== "array")) throw new InternalError("a view of nothing");
  return parent;
}

function viewAt(parent: LLStruct | LLArray, index: number, type: LLSubArray["type"]): LLPtr {
  if (parent.kind === "array" && index === 0 && parent.type === type) return solidPtr(parent);
  return viewUnder(parent, index, index, type);
}

function viewUnder(parent: LLStruct | LLArray, key: number, index: number, type: LLSubArray["type"], wordBits: WordBits = 64): LLPtr {
  const views = (parent.views ??= new Map<number, LLSubArray>());
  let view = views.get(key);
  if (view === undefined) views.set(key, (view = new LLSubArray(type, parent, index, BYTES_ACCESS[wordBits])));
  return solidPtr(view);
}

/** Beyond every index and length. */
const TYPE_STEP = 2 ** 32;

/**
 * What is at a place as an array of another type, as C's casts of pointers give it: `void *` above all. Numbers and characters can be seen through it as
 * what their bytes are on a machine with such words.
 */
export function viewAs(parent: LLStruct | LLArray, index: number, type: ArrayType, wordBits: WordBits = 64): LLPtr {
  const cells = parent.kind === "array" ? parent.type.OF : parent.type.types[index];
  return cells === type.OF && type === BareArray(type.OF) ? viewAt(parent, index, type) : viewUnder(parent, index + (type.id + 1) * TYPE_STEP, index, type, wordBits);
}

// ---- run-time type information, identity, weak references

/** Gives a structure's run-time type information its functions. */
export function attachRuntimeTypeInfo(
  type: StructType,
  query: LLPtr | null = null,
  destructor: LLPtr | null = null,
  customTrace: LLPtr | null = null,
): LLPtr {
  const rtti = type.rtti;
  if (rtti === null) throw new InternalError(`${type.shortName()} was made without rtti`);
  rtti.queryFunc = query ?? rtti.queryFunc;
  rtti.destructor = destructor ?? rtti.destructor;
  rtti.customTrace = customTrace ?? rtti.customTrace;
  return solidPtr(rtti);
}

export function getRuntimeTypeInfo(type: StructType): LLPtr {
  if (type.rtti === null) throw new InternalError(`${type.shortName()} was made without rtti`);
  return solidPtr(type.rtti);
}

/** The run-time type information of what a pointer really points to. */
export function runtimeTypeInfo(ptr: LLPtr): LLPtr {
  const whole = topContainer(behindFace(checked(ptr)));
  if (whole.kind !== "struct") throw new InternalError(`no run-time type information: ${whole.toString()}`);
  return getRuntimeTypeInfo(whole.type);
}

/** Gives out identity hashes; each engine has one. */
export interface HashSource {
  nextIdentityHash(): Int;
}

/** The hash of an object's identity: the same through every pointer to it. */
export function identityHash(ptr: LLPtr, source: HashSource): Int {
  const whole = topContainer(behindFace(checked(ptr)));
  return (whole.identityHash ??= source.nextIdentityHash());
}

/** Decides the identity hash of an object that has none yet: prebuilt objects whose hash the program saw on the host. */
export function initIdentityHash(ptr: LLPtr, hash: Int): void {
  const whole = topContainer(behindFace(checked(ptr)));
  if (whole.identityHash !== null) throw new InternalError(`${whole.toString()} has an identity hash already`);
  whole.identityHash = hash;
}

/** A weak reference. It keeps its target: nothing is collected here. */
export function weakrefCreate(target: LLPtr): LLPtr {
  const ref = new LLOpaque(weakRefType(), "weakref", null);
  ref.target = target;
  return solidPtr(ref);
}

function weakRefType(): OpaqueType {
  const type = resolved(WeakRefPtr.TO);
  if (type.kind !== "opaque") throw new InternalError("WeakRef is opaque");
  return type;
}

/** What a weak reference refers to, cast to a type; null for a dead one and for a null reference. */
export function weakrefDeref(to: PtrType, ref: LLPtr): LLPtr {
  if (ref.obj === null) return nullptrOf(to);
  const obj = checked(ref);
  if (obj.kind !== "opaque") throw new InternalError(`not a weak reference: ${ref.toString()}`);
  return obj.target === null ? nullptrOf(to) : castOpaquePtr(to, obj.target);
}
