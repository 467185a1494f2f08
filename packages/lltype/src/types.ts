// Low-level types: a closed family of immutable objects, one object per type, so that equality is `===`. Answers to the type half of
// upstream's lltypesystem/lltype.py.
//
// What differs on purpose:
// - Structural types (Ptr, arrays, functions, sized numbers, structures) are interned by their parts: the table of what was built from a
//   type lives on that type itself, on the youngest part, so there is no global table and types die with the program they belong to.
//   A structure made with `nominal` (or with run-time type information) is a type of its own whatever its fields.
// - Signed and Unsigned are one object for every target: their width is asked with the target's word size (`bitsOf`).
// - Constructors carry upstream's names (types-make.ts); classes end in `Type`.

import { ConcreteType } from "@rpyts/flowmodel/model";
import { InternalError } from "@rpyts/tool/assert-never";
import type { OOType } from "./ootype.js";
import type { LLOpaque, LLPtr } from "./values.js";

/** Who frees the memory: the collector, or the program. */
export type GcKind = "raw" | "gc";
/** The width of a machine word of the target. */
export type WordBits = 32 | 64;

let nextTypeId = 0;

export abstract class TypeBase extends ConcreteType {
  /** Order of creation; keys of interning are made of it. */
  readonly id: number;
  /** Types built from this one, by their key. Only `interned` touches it. */
  derived: Map<string, LowLevelType> | null;

  constructor() {
    super();
    this.id = nextTypeId++;
    this.derived = null;
  }

  /** The name inside another type's text: structures without their fields. */
  shortName(): string {
    return this.toString();
  }
}

/** The type `key` built from `parts`; made by `make` the first time. */
export function interned<T extends LowLevelType>(parts: readonly LowLevelType[], key: string, make: () => T): T {
  let youngest = parts[0]!;
  for (const part of parts) if (part.id > youngest.id) youngest = part;
  const table = (youngest.derived ??= new Map<string, LowLevelType>());
  const known = table.get(key);
  if (known !== undefined) return known as T;
  const made = make();
  table.set(key, made);
  return made;
}

/** Whole numbers. `bits` is null for the two word-sized types. */
export class NumberType extends TypeBase {
  readonly kind = "number";
  readonly name: string;
  readonly bits: number | null;
  readonly signed: boolean;

  constructor(name: string, bits: number | null, signed: boolean) {
    super();
    this.name = name;
    this.bits = bits;
    this.signed = signed;
  }

  toString(): string {
    return this.name;
  }
}

export type PrimitiveKind = "float" | "singlefloat" | "longfloat" | "char" | "unichar" | "bool" | "void" | "address";

/** Everything that is neither a whole number nor a pointer nor a container. */
export class PrimitiveType extends TypeBase {
  readonly kind: PrimitiveKind;
  readonly name: string;

  constructor(kind: PrimitiveKind, name: string) {
    super();
    this.kind = kind;
    this.name = name;
  }

  toString(): string {
    return this.name;
  }
}

/** Facts about a container type for the folder, the collectors and the backends. */
export interface TypeHints {
  /** No field or item changes after initialisation. */
  readonly immutable?: boolean;
  /** Upstream's IR_* ranks by field name: "immutable", "immutable_array", "quasiimmut", … */
  readonly immutable_fields?: ReadonlyMap<string, string>;
  /** Arrays: no length word in front of the items. */
  readonly nolength?: boolean;
  /** Arrays of characters: room for a final zero that is not part of the length. */
  readonly extra_item_after_alloc?: number;
  readonly isrpystring?: boolean;
  /** "C" for a type that a C header declares under `c_name`. */
  readonly external?: string;
  readonly c_name?: string;
  /** The name is a typedef, not that of a structure. */
  readonly typedef?: string | boolean;
  /** The name of pointers to the type. */
  readonly c_pointer_typedef?: string;
  readonly size?: number;
  readonly align?: number;
  readonly fieldoffsets?: readonly number[];
  readonly padding?: readonly string[];
  readonly union?: boolean;
  readonly eci?: unknown;
  /** The first field holds the vtable. */
  readonly typeptr?: boolean;
  readonly gc_header?: boolean;
  readonly shouldntbenull?: boolean;
  readonly render_as_void?: boolean;
  readonly render_as_const?: boolean;
  readonly is_qbstr?: boolean;
  readonly memory_position_alignment?: number;
}

export const NO_HINTS: TypeHints = Object.freeze({});

/** Methods that host code and RPython can call on pointers to the type; opaque host objects here. */
export type AdtMethods = ReadonlyMap<string, unknown>;
export const NO_ADTMETHS: AdtMethods = new Map<string, unknown>();

abstract class ContainerBase extends TypeBase {
  readonly gckind: GcKind;
  /** The pointer type to this type once somebody asked for it. Only `Ptr` and `become` touch it. */
  ptrType: PtrType | null;

  constructor(gckind: GcKind) {
    super();
    this.gckind = gckind;
    this.ptrType = null;
  }
}

/** A structure; parts that are containers are inlined. A structure whose first field is a structure of its own gckind extends it. */
export class StructType extends ContainerBase {
  readonly kind = "struct";
  readonly name: string;
  readonly names: readonly string[];
  readonly types: readonly LowLevelType[];
  readonly hints: TypeHints;
  readonly adtmeths: AdtMethods;
  /** Name of the last field when it is an array with a run-time length. */
  readonly arrayfld: string | null;
  /** Run-time type information; made by `GcStruct(…, { rtti: true })`, filled in by attachRuntimeTypeInfo. */
  rtti: LLOpaque | null;
  private readonly index: ReadonlyMap<string, number>;

  constructor(gckind: GcKind, name: string, fields: readonly StructField[], hints: TypeHints, adtmeths: AdtMethods) {
    super(gckind);
    this.name = name;
    this.names = fields.map(([field]) => field);
    this.types = fields.map(([, type]) => type);
    this.hints = hints;
    this.adtmeths = adtmeths;
    this.rtti = null;
    const last = this.types[this.types.length - 1];
    this.arrayfld = last !== undefined && isVarsize(last) ? this.names[this.names.length - 1]! : null;
    this.index = new Map(this.names.map((field, i) => [field, i]));
  }

  /** Position of a field, -1 where there is none. */
  indexOf(field: string): number {
    return this.index.get(field) ?? -1;
  }

  /** Position of a field that must be there. */
  fieldIndex(field: string): number {
    const i = this.index.get(field);
    if (i === undefined) throw new InternalError(`${this.shortName()} has no field ${field}`);
    return i;
  }

  fieldType(field: string): LowLevelType {
    return this.types[this.fieldIndex(field)]!;
  }

  /** The inlined structure this one extends, or null. */
  get superStruct(): StructType | null {
    const first = this.types[0];
    return first !== undefined && first.kind === "struct" && first.gckind === this.gckind ? first : null;
  }

  override shortName(): string {
    return `${this.gckind === "gc" ? "GcStruct" : "Struct"} ${this.name}`;
  }

  toString(): string {
    const fields = this.names.map((name, i) => `${name}: ${this.types[i]!.shortName()}`);
    return `${this.shortName()} { ${fields.join(", ")} }`;
  }
}

export type StructField = readonly [name: string, type: LowLevelType];

/** An array whose length is known when it is allocated. */
export class ArrayType extends ContainerBase {
  readonly kind = "array";
  readonly OF: LowLevelType;
  readonly hints: TypeHints;
  readonly adtmeths: AdtMethods;

  constructor(gckind: GcKind, of: LowLevelType, hints: TypeHints, adtmeths: AdtMethods) {
    super(gckind);
    this.OF = of;
    this.hints = hints;
    this.adtmeths = adtmeths;
  }

  get hasLength(): boolean {
    return this.hints.nolength !== true;
  }

  toString(): string {
    return `${this.gckind === "gc" ? "GcArray" : "Array"} of ${this.OF.shortName()}`;
  }
}

/** An array with its length in the type. Always raw: it lives inside others or in raw memory. */
export class FixedSizeArrayType extends ContainerBase {
  readonly kind = "fixedarray";
  readonly OF: LowLevelType;
  readonly length: number;
  readonly hints: TypeHints;

  constructor(of: LowLevelType, length: number, hints: TypeHints) {
    super("raw");
    this.OF = of;
    this.length = length;
    this.hints = hints;
  }

  toString(): string {
    return `FixedSizeArray ${this.length} of ${this.OF.shortName()}`;
  }
}

export class FuncType extends ContainerBase {
  readonly kind = "func";
  readonly ARGS: readonly LowLevelType[];
  readonly RESULT: LowLevelType;
  readonly abi: string;

  constructor(args: readonly LowLevelType[], result: LowLevelType, abi: string) {
    super("raw");
    this.ARGS = args;
    this.RESULT = result;
    this.abi = abi;
  }

  toString(): string {
    return `Func ( ${this.ARGS.map((a) => a.shortName()).join(", ")} ) -> ${this.RESULT.shortName()}`;
  }
}

/** Something whose inside is not ours to know. One type per name, gckind and hints. */
export class OpaqueType extends ContainerBase {
  readonly kind = "opaque";
  readonly tag: string;
  readonly hints: TypeHints;

  constructor(gckind: GcKind, tag: string, hints: TypeHints) {
    super(gckind);
    this.tag = tag;
    this.hints = hints;
  }

  toString(): string {
    return this.gckind === "gc" ? `${this.tag} (gcopaque)` : `${this.tag} (opaque)`;
  }
}

/** A pointer to a container; nothing else can be pointed to. */
export class PtrType extends TypeBase {
  readonly kind = "ptr";
  /** What is pointed to. Changes once, from a forward reference to what that becomes. */
  TO: ContainerType;
  readonly gckind: GcKind;
  /** The null pointer of this type once somebody asked for it. Only `nullptr` touches it. */
  nullValue: LLPtr | null;

  constructor(to: ContainerType) {
    super();
    this.TO = to;
    this.gckind = to.gckind;
    this.nullValue = null;
  }

  override shortName(): string {
    return `Ptr ${this.TO.shortName()}`;
  }

  toString(): string {
    return `* ${this.TO.toString()}`;
  }
}

/** A place inside a container reached by constant fields and run-time indices. Known to the annotator and rtyper only. */
export class InteriorPtrType extends TypeBase {
  readonly kind = "interiorptr";
  readonly PARENT: ContainerType;
  readonly TO: ContainerType;
  /** Field names, and null where an index is given at run time. */
  readonly offsets: readonly (string | null)[];

  constructor(parent: ContainerType, to: ContainerType, offsets: readonly (string | null)[]) {
    super();
    this.PARENT = parent;
    this.TO = to;
    this.offsets = offsets;
  }

  toString(): string {
    return `InteriorPtr ${this.PARENT.shortName()}.${this.offsets.map((o) => o ?? "[]").join(".")}`;
  }
}

/** A container type that is not known yet. Pointers to it may be made; after `become` they point to the real type. */
export class ForwardReferenceType extends ContainerBase {
  readonly kind = "forward";
  /** What it became. */
  real: RealContainerType | null;

  constructor(gckind: GcKind) {
    super(gckind);
    this.real = null;
  }

  /**
   * Makes every pointer to this a pointer to `real`. Nobody may have asked for `Ptr(real)` before when there is a pointer to this one: create
   * a structure for this purpose with `nominal`.
   */
  become(real: RealContainerType): void {
    if (this.real !== null) throw new InternalError(`forward reference to ${this.real.shortName()} becomes ${real.shortName()}`);
    if (real.gckind !== this.gckind) throw new InternalError(`a ${this.gckind} forward reference cannot become ${real.shortName()}`);
    const ptr = this.ptrType;
    if (ptr === null) {
      this.ptrType = real.ptrType;
    } else {
      if (real.ptrType !== null) throw new InternalError(`${real.shortName()} had a pointer type before a forward reference became it`);
      ptr.TO = real;
      real.ptrType = ptr;
    }
    this.real = real;
  }

  override shortName(): string {
    return this.real === null ? "ForwardReference" : this.real.shortName();
  }

  toString(): string {
    return this.real === null ? `The ${this.gckind === "gc" ? "GcForwardReference" : "ForwardReference"}` : this.real.toString();
  }
}

export type RealContainerType = StructType | ArrayType | FixedSizeArrayType | FuncType | OpaqueType;
export type ContainerType = RealContainerType | ForwardReferenceType;
export type LowLevelType = NumberType | PrimitiveType | ContainerType | PtrType | InteriorPtrType | OOType;

/** Any low-level type at all, for values typed as flowmodel's ConcreteType. */
export function isLowLevelType(value: unknown): value is LowLevelType {
  return value instanceof TypeBase;
}

/** The concretetype of a variable or constant as a low-level type. */
export function asLowLevelType(type: ConcreteType | null): LowLevelType {
  if (!(type instanceof TypeBase)) throw new InternalError(`not a low-level type: ${String(type)}`);
  return type as LowLevelType;
}

export function isContainerType(type: LowLevelType): type is ContainerType {
  return type instanceof ContainerBase;
}

/** What a forward reference became; other types are themselves. */
export function resolved<T extends LowLevelType>(type: T): Exclude<T, ForwardReferenceType> | RealContainerType {
  const t: LowLevelType = type;
  if (t.kind !== "forward") return type as Exclude<T, ForwardReferenceType>;
  if (t.real === null) throw new InternalError("a forward reference is used before it became a type");
  return t.real;
}

/** True for containers that are allocated with a length. */
export function isVarsize(type: LowLevelType): boolean {
  return type.kind === "array" || (type.kind === "struct" && type.arrayfld !== null);
}
