// Constructors of low-level types, and the primitive ones. Names are upstream's; where a class has the name already, or JavaScript does,
// the constructor is shorter: Func, Opaque, GcOpaque, RawArray (upstream's FuncType, OpaqueType, GcOpaqueType, Array).

import { InternalError } from "@rpyts/tool/assert-never";
import {
  ArrayType,
  FixedSizeArrayType,
  ForwardReferenceType,
  FuncType,
  InteriorPtrType,
  NO_ADTMETHS,
  NO_HINTS,
  NumberType,
  OpaqueType,
  PrimitiveType,
  PtrType,
  StructType,
  interned,
  isContainerType,
  isVarsize,
  resolved,
  type AdtMethods,
  type ContainerType,
  type GcKind,
  type LowLevelType,
  type StructField,
  type TypeHints,
  type WordBits,
} from "./types.js";
import { LLOpaque } from "./values.js";

export const Void = new PrimitiveType("void", "Void");
export const Bool = new PrimitiveType("bool", "Bool");
export const Char = new PrimitiveType("char", "Char");
export const UniChar = new PrimitiveType("unichar", "UniChar");
export const Float = new PrimitiveType("float", "Float");
export const SingleFloat = new PrimitiveType("singlefloat", "SingleFloat");
/** Computed with the precision of Float outside the C and LLVM backends. */
export const LongFloat = new PrimitiveType("longfloat", "LongFloat");
export const Address = new PrimitiveType("address", "Address");

export const Signed = new NumberType("Signed", null, true);
export const Unsigned = new NumberType("Unsigned", null, false);
export const SignedLongLong = new NumberType("SignedLongLong", 64, true);
export const UnsignedLongLong = new NumberType("UnsignedLongLong", 64, false);
export const SignedLongLongLong = new NumberType("SignedLongLongLong", 128, true);
export const UnsignedLongLongLong = new NumberType("UnsignedLongLongLong", 128, false);

/** A sized number of the platform: `SizedNumber("INT", 32, true)`. The same name and width give the same type. */
export function SizedNumber(name: string, bits: number, signed: boolean): NumberType {
  return interned([Void], `number ${name} ${bits} ${signed}`, () => new NumberType(name, bits, signed));
}

/** The type of numbers of that many bits: the word types where they fit, then the long ones, then a sized number. */
export function numberTypeFor(bits: number, signed: boolean, wordBits: WordBits): NumberType {
  if (bits === wordBits) return signed ? Signed : Unsigned;
  if (bits === 64) return signed ? SignedLongLong : UnsignedLongLong;
  if (bits === 128) return signed ? SignedLongLongLong : UnsignedLongLongLong;
  return SizedNumber(`${signed ? "Int" : "UInt"}${bits}`, bits, signed);
}

/** Width of a number type on a target. */
export function bitsOf(type: NumberType, wordBits: WordBits): number {
  return type.bits ?? wordBits;
}

/** The pointer type to a container type. */
export function Ptr(to: ContainerType): PtrType {
  if (to.kind === "forward" && to.real !== null) return Ptr(to.real);
  return (to.ptrType ??= new PtrType(to));
}

/** What may be said of a structure besides its fields. */
export interface StructOptions {
  readonly hints?: TypeHints;
  readonly adtmeths?: AdtMethods;
  /** A type of its own, different from every other with the same fields. Needed for what a forward reference becomes. */
  readonly nominal?: boolean;
  /** Carries run-time type information (gc structures only); makes the structure nominal. */
  readonly rtti?: boolean;
}

export function Struct(name: string, fields: readonly StructField[], options: StructOptions = {}): StructType {
  return makeStruct("raw", name, fields, options);
}

export function GcStruct(name: string, fields: readonly StructField[], options: StructOptions = {}): StructType {
  return makeStruct("gc", name, fields, options);
}

function makeStruct(gckind: GcKind, name: string, given: readonly StructField[], options: StructOptions): StructType {
  const fields = given.map(([field, type]): StructField => [field, resolved(type)]);
  const hints = options.hints ?? NO_HINTS;
  const adtmeths = options.adtmeths ?? NO_ADTMETHS;
  checkFields(gckind, name, fields);
  const make = (): StructType => new StructType(gckind, name, fields, hints, adtmeths);
  if (options.rtti === true) return withRtti(make());
  if (options.nominal === true) return make();
  const parts = fields.map(([field, type]) => `${field}:${type.id}`).join(",");
  const key = `struct ${gckind} ${name} {${parts}} ${hintsKey(hints)} ${adtKey(adtmeths)}`;
  return interned([Void, ...fields.map(([, type]) => type)], key, make);
}

function withRtti(type: StructType): StructType {
  if (type.gckind !== "gc") throw new InternalError(`run-time type information on the raw ${type.shortName()}`);
  type.rtti = new LLOpaque(RuntimeTypeInfo, type.name, type);
  return type;
}

function checkFields(gckind: GcKind, name: string, fields: readonly StructField[]): void {
  const seen = new Set<string>();
  fields.forEach(([field, type], i) => {
    if (seen.has(field)) throw new InternalError(`struct ${name}: field ${field} twice`);
    seen.add(field);
    if (type.kind === "interiorptr") throw new InternalError(`struct ${name}: field ${field} cannot be an interior pointer`);
    if (!isContainerType(type)) return;
    if (type.kind === "func") throw new InternalError(`struct ${name}: field ${field} cannot be a function`);
    if (type.gckind === "gc" && (i !== 0 || gckind !== "gc")) {
      throw new InternalError(`struct ${name}: a gc container can be inlined only as the first field of a gc structure, not as ${field}`);
    }
    if (isVarsize(type) && i !== fields.length - 1) throw new InternalError(`struct ${name}: the array ${field} must be the last field`);
  });
}

const identities = new WeakMap<object, number>();
let nextIdentity = 0;

function identityOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(String).join(",")}]`;
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return `${typeof value} ${String(value)}`;
  let id = identities.get(value);
  if (id === undefined) identities.set(value, (id = nextIdentity++));
  return `#${id}`;
}

function hintsKey(hints: TypeHints): string {
  const entries = Object.entries(hints).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, value]) => `${name}=${identityOf(value)}`).join(",");
}

function adtKey(adtmeths: AdtMethods): string {
  return [...adtmeths].map(([name, value]) => `${name}=${identityOf(value)}`).join(",");
}

/** What may be said of an array besides its items. */
export interface ArrayOptions {
  readonly hints?: TypeHints;
  readonly adtmeths?: AdtMethods;
}

/** Upstream's `Array`: in raw memory, or inlined as the last field of a structure. */
export function RawArray(of: LowLevelType, options: ArrayOptions = {}): ArrayType {
  return makeArray("raw", of, options);
}

export function GcArray(of: LowLevelType, options: ArrayOptions = {}): ArrayType {
  return makeArray("gc", of, options);
}

function makeArray(gckind: GcKind, given: LowLevelType, options: ArrayOptions): ArrayType {
  const of = resolved(given);
  checkItem(of);
  const hints = options.hints ?? NO_HINTS;
  const adtmeths = options.adtmeths ?? NO_ADTMETHS;
  const key = `array ${gckind} ${of.id} ${hintsKey(hints)} ${adtKey(adtmeths)}`;
  return interned([of], key, () => new ArrayType(gckind, of, hints, adtmeths));
}

/** An array of structures given by their fields: upstream's `Array(("a", A), ("b", B))`. */
export function arrayOfFields(gckind: GcKind, fields: readonly StructField[], options: ArrayOptions = {}): ArrayType {
  return makeArray(gckind, Struct("<arrayitem>", fields), options);
}

export function FixedSizeArray(given: LowLevelType, length: number, hints: TypeHints = NO_HINTS): FixedSizeArrayType {
  const of = resolved(given);
  checkItem(of);
  return interned([of], `fixed ${length} ${of.id} ${hintsKey(hints)}`, () => new FixedSizeArrayType(of, length, hints));
}

function checkItem(of: LowLevelType): void {
  if (of.kind === "interiorptr") throw new InternalError("an array of interior pointers");
  if (!isContainerType(of)) return;
  if (of.gckind === "gc") throw new InternalError(`an array cannot inline the gc container ${of.shortName()}`);
  if (of.kind === "func" || isVarsize(of)) throw new InternalError(`an array cannot inline ${of.shortName()}`);
}

/** The arrays that `direct_arrayitems` points to: `Array(T, hints={nolength: True})`. */
export function BareArray(of: LowLevelType): ArrayType {
  return RawArray(of, { hints: NOLENGTH });
}

const NOLENGTH: TypeHints = Object.freeze({ nolength: true });

/** Upstream's `FuncType`. */
export function Func(args: readonly LowLevelType[], result: LowLevelType, abi = ""): FuncType {
  for (const type of [...args, result]) {
    if (isContainerType(type)) throw new InternalError(`a function cannot take or return the container ${type.shortName()}`);
  }
  const key = `func ${abi} ${args.map((a) => a.id).join(",")} ${result.id}`;
  return interned([result, ...args], key, () => new FuncType(args, result, abi));
}

/** Upstream's `OpaqueType`. */
export function Opaque(tag: string, hints: TypeHints = NO_HINTS): OpaqueType {
  return interned([Void], `opaque raw ${tag} ${hintsKey(hints)}`, () => new OpaqueType("raw", tag, hints));
}

/** Upstream's `GcOpaqueType`. */
export function GcOpaque(tag: string, hints: TypeHints = NO_HINTS): OpaqueType {
  return interned([Void], `opaque gc ${tag} ${hintsKey(hints)}`, () => new OpaqueType("gc", tag, hints));
}

export function InteriorPtr(parent: ContainerType, to: ContainerType, offsets: readonly (string | null)[]): InteriorPtrType {
  const key = `interior ${parent.id} ${to.id} ${offsets.map((o) => o ?? "[]").join(".")}`;
  return interned([parent, to], key, () => new InteriorPtrType(parent, to, offsets));
}

export function ForwardReference(): ForwardReferenceType {
  return new ForwardReferenceType("raw");
}

export function GcForwardReference(): ForwardReferenceType {
  return new ForwardReferenceType("gc");
}

export const RuntimeTypeInfo = Opaque("RuntimeTypeInfo");
/** A pointer to any gc container. */
export const GCREF = Ptr(GcOpaque("GCREF"));
export const WeakRef = GcOpaque("WeakRef");
export const WeakRefPtr = Ptr(WeakRef);
/** The `char *` and the like that raw memory is seen through. */
export const CharArrayPtr = Ptr(BareArray(Char));
