// The types of the object-oriented type system: what platforms with objects (JavaScript, JVM, CLI) have, kept instead of lowered to memory.
// Answers to upstream's ootypesystem/ootype.py.
//
// What differs on purpose:
// - Function values are `Ptr(Func(…))` in both type systems (StaticMethod): calls, call graphs and inlining are the same for both.
// - One operation reads a field of a structure and of an instance (`getfield`), one compares references (`ptr_eq`), one casts (`cast_pointer`).
// - Class-level attributes are constants of an Instance type, inherited and overridden; upstream makes accessor methods and meta-instances.
// - null is one value, JavaScript's null, of every reference type.
// - String chars are bytes, unicode units have 16 bits: the program's `sys.maxunicode` is 0xFFFF.

import { InternalError } from "@rpyts/tool/assert-never";
import { Char, Func, Ptr, UniChar } from "./types-make.js";
import { interned, TypeBase, type FuncType, type LowLevelType, type PrimitiveType, type PtrType } from "./types.js";
import type { LLPtr, LLValue } from "./values.js";

/** A field of instances, with the value that fresh ones have. */
export interface InstanceField {
  readonly type: LowLevelType;
  readonly initial: LLValue;
}

/** A class-level constant. */
export interface ClassConstant {
  readonly type: LowLevelType;
  readonly value: LLValue;
}

/** A virtual method: its function takes the instance first. Abstract when there is no function. */
export interface OOMethod {
  readonly name: string;
  /** The type of the function without the instance. */
  readonly type: FuncType;
  readonly func: LLPtr | null;
}

/** Instances of a class, and of classes below it. Nominal; fields, constants and methods are added while the program is typed. */
export class InstanceType extends TypeBase {
  readonly kind = "instance";
  readonly name: string;
  readonly superclass: InstanceType | null;
  /** Own fields and initial values of inherited ones that differ here. */
  readonly fields: Map<string, InstanceField> = new Map();
  readonly constants: Map<string, ClassConstant> = new Map();
  readonly methods: Map<string, OOMethod> = new Map();
  /** Methods of native classes that have several signatures for one name. */
  readonly overloads: Map<string, OverloadedMethod> = new Map();
  /** Own fields that are written once, by upstream's ranks: "immutable", "immutable_array", "quasi_immutable", "quasi_immutable_array". */
  readonly immutableFields: Map<string, string> = new Map();
  /** The function that the platform calls with an instance of exactly this class that nobody refers to any more. */
  finalizer: LLPtr | null = null;
  /** The class as a value. */
  readonly classValue: OOClassValue;

  constructor(name: string, superclass: InstanceType | null) {
    super();
    this.name = name;
    this.superclass = superclass;
    this.classValue = new OOClassValue(this);
  }

  isSubclassOf(other: InstanceType): boolean {
    return findInLine(this, (t) => t === other) !== null;
  }

  /** The nearest class here or above with its entry for a name in one of the tables; null where there is none. */
  lookup<K extends "fields" | "constants" | "methods" | "overloads">(table: K, name: string): { readonly owner: InstanceType; readonly entry: InstanceEntry<K> } | null {
    const owner = findInLine(this, (t) => t[table].has(name));
    return owner === null ? null : { owner, entry: owner[table].get(name) as InstanceEntry<K> };
  }

  /** The type of a field that must be there. */
  fieldType(name: string): LowLevelType {
    const found = this.lookup("fields", name);
    if (found === null) throw new InternalError(`${this.shortName()} has no field ${name}`);
    return found.entry.type;
  }

  /** All fields with the initial values that instances of this very class get, those of base classes first. */
  allFields(): Map<string, InstanceField> {
    const line: InstanceType[] = [];
    findInLine(this, (t) => line.push(t) === 0);
    const all = new Map<string, InstanceField>();
    for (const t of line.reverse()) for (const [name, field] of t.fields) all.set(name, field);
    return all;
  }

  override shortName(): string {
    return `Instance ${this.name}`;
  }

  toString(): string {
    const fields = [...this.fields].map(([name, field]) => `${name}: ${field.type.shortName()}`);
    return `${this.shortName()}${this.superclass === null ? "" : ` (${this.superclass.name})`} { ${fields.join(", ")} }`;
  }
}

/** The nearest class, from a class upwards, for which a test holds. */
function findInLine(from: InstanceType, test: (type: InstanceType) => boolean): InstanceType | null {
  for (let t: InstanceType | null = from; t !== null; t = t.superclass) if (test(t)) return t;
  return null;
}

type InstanceTables = Pick<InstanceType, "fields" | "constants" | "methods" | "overloads">;
type InstanceEntry<K extends keyof InstanceTables> = InstanceTables[K] extends Map<string, infer E> ? E : never;

/** A class as a value at run time; one per InstanceType. The null class is null. */
export class OOClassValue {
  readonly instance: InstanceType;
  constructor(instance: InstanceType) {
    this.instance = instance;
  }
  toString(): string {
    return `class ${this.instance.name}`;
  }
}

/** Methods of one name; the types of the arguments choose. */
export class OverloadedMethod {
  readonly candidates: readonly OOMethod[];
  constructor(candidates: readonly OOMethod[]) {
    this.candidates = candidates;
  }

  /** The candidate for arguments of these types: the only one that takes them all as they are, or after conversion up the class line. Throws where none or several do. */
  resolve(args: readonly LowLevelType[]): OOMethod {
    const exact = this.candidates.filter((m) => fits(m.type.ARGS, args, (to, from) => to === from));
    const found = exact.length > 0 ? exact : this.candidates.filter((m) => fits(m.type.ARGS, args, convertible));
    if (found.length !== 1) {
      const name = this.candidates[0]?.name ?? "?";
      throw new InternalError(`${found.length === 0 ? "no" : "more than one"} method ${name} takes (${args.map((a) => a.shortName()).join(", ")})`);
    }
    return found[0]!;
  }
}

function fits(to: readonly LowLevelType[], from: readonly LowLevelType[], test: (to: LowLevelType, from: LowLevelType) => boolean): boolean {
  return to.length === from.length && to.every((t, i) => test(t, from[i]!));
}

function convertible(to: LowLevelType, from: LowLevelType): boolean {
  return to === from || (to.kind === "instance" && from.kind === "instance" && from.isSubclassOf(to)) || (to.kind === "object" && isOOReference(from));
}

/** A type in the text of one that it may be a part of itself: nothing of its own parts. */
function partName(type: LowLevelType): string {
  switch (type.kind) {
    case "list":
      return "List";
    case "ooarray":
      return "Array";
    case "record":
      return "Record";
    case "dict":
      return type.custom ? "CustomDict" : "Dict";
    case "ptr":
      return type.TO.kind === "func" ? "function" : type.shortName();
    default:
      return type.shortName();
  }
}

/** A tuple: fields by name, structural. */
export class RecordType extends TypeBase {
  readonly kind = "record";
  readonly names: readonly string[];
  readonly types: readonly LowLevelType[];
  private readonly index: ReadonlyMap<string, number>;

  constructor(fields: readonly (readonly [name: string, type: LowLevelType])[]) {
    super();
    this.names = fields.map(([name]) => name);
    this.types = fields.map(([, type]) => type);
    this.index = new Map(this.names.map((name, i) => [name, i]));
  }

  fieldIndex(name: string): number {
    const i = this.index.get(name);
    if (i === undefined) throw new InternalError(`${this.shortName()} has no field ${name}`);
    return i;
  }

  fieldType(name: string): LowLevelType {
    return this.types[this.fieldIndex(name)]!;
  }

  override shortName(): string {
    return `Record (${this.types.map(partName).join(", ")})`;
  }

  toString(): string {
    return `Record { ${this.names.map((name, i) => `${name}: ${partName(this.types[i]!)}`).join(", ")} }`;
  }
}

/** Immutable strings of bytes or of 16-bit units. */
export class TextType extends TypeBase {
  readonly kind = "text";
  readonly name: string;
  readonly charType: PrimitiveType;

  constructor(name: string, charType: PrimitiveType) {
    super();
    this.name = name;
    this.charType = charType;
  }

  toString(): string {
    return this.name;
  }
}

/** Collects the parts of a string. */
export class BuilderType extends TypeBase {
  readonly kind = "builder";
  readonly text: TextType;

  constructor(text: TextType) {
    super();
    this.text = text;
  }

  toString(): string {
    return `${this.text.name}Builder`;
  }
}

/** Items that are set once, while types may refer to themselves (a list of lists of itself). */
abstract class ItemsType extends TypeBase {
  private item: LowLevelType | null = null;

  get ITEM(): LowLevelType {
    if (this.item === null) throw new InternalError(`the item type of a ${this.constructor.name} is asked for before it is set`);
    return this.item;
  }

  setItem(item: LowLevelType): void {
    if (this.item !== null) throw new InternalError(`the item type of ${this.shortName()} is set twice`);
    this.item = item;
  }

  protected itemName(): string {
    return this.item === null ? "?" : partName(this.item);
  }
}

/** A list that grows and shrinks. */
export class ListType extends ItemsType {
  readonly kind = "list";
  toString(): string {
    return `List of ${this.itemName()}`;
  }
}

/** A list whose length never changes. */
export class OOArrayType extends ItemsType {
  readonly kind = "ooarray";
  toString(): string {
    return `Array of ${this.itemName()}`;
  }
}

/** A dictionary that keeps the order of insertion; `custom` ones compare and hash keys by functions given when they are made. */
export class DictType extends TypeBase {
  readonly kind = "dict";
  readonly custom: boolean;
  private parts: readonly [key: LowLevelType, value: LowLevelType] | null = null;

  constructor(custom: boolean) {
    super();
    this.custom = custom;
  }

  setKeyValue(key: LowLevelType, value: LowLevelType): void {
    if (this.parts !== null) throw new InternalError(`the types of ${this.shortName()} are set twice`);
    this.parts = [key, value];
  }

  private part(i: 0 | 1): LowLevelType {
    if (this.parts === null) throw new InternalError("the types of a Dict are asked for before they are set");
    return this.parts[i];
  }

  get KEY(): LowLevelType {
    return this.part(0);
  }

  get VALUE(): LowLevelType {
    return this.part(1);
  }

  toString(): string {
    const name = this.custom ? "CustomDict" : "Dict";
    return this.parts === null ? name : `${name} of ${partName(this.KEY)} to ${partName(this.VALUE)}`;
  }
}

/** Walks over the items of a dictionary in their order. */
export class DictItemsIteratorType extends TypeBase {
  readonly kind = "dictiterator";
  readonly DICT: DictType;

  constructor(dict: DictType) {
    super();
    this.DICT = dict;
  }

  toString(): string {
    return `DictItemsIterator of ${this.DICT.shortName()}`;
  }
}

export type OOPrimitiveKind = "class" | "object" | "ooweakref";

/** Types without parts: classes as values, any reference at all, weak references. */
export class OOPrimitiveType extends TypeBase {
  readonly kind: OOPrimitiveKind;
  readonly name: string;

  constructor(kind: OOPrimitiveKind, name: string) {
    super();
    this.kind = kind;
    this.name = name;
  }

  toString(): string {
    return this.name;
  }
}

export type OOType = InstanceType | RecordType | TextType | BuilderType | ListType | OOArrayType | DictType | DictItemsIteratorType | OOPrimitiveType;

export const OOString = new TextType("String", Char);
export const OOUnicode = new TextType("Unicode", UniChar);
export const OOStringBuilder = new BuilderType(OOString);
export const OOUnicodeBuilder = new BuilderType(OOUnicode);
export const OOClass = new OOPrimitiveType("class", "Class");
export const OOObject = new OOPrimitiveType("object", "Object");
export const OOWeakReference = new OOPrimitiveType("ooweakref", "WeakReference");

const OO_KINDS: ReadonlySet<string> = new Set<OOType["kind"]>([
  "instance", "record", "text", "builder", "list", "ooarray", "dict", "dictiterator", "class", "object", "ooweakref",
]);

/** Types whose values are references or null, outside lltype. */
export function isOOReference(type: LowLevelType): type is OOType {
  return OO_KINDS.has(type.kind);
}

/** Types whose values may be null: lltype's pointers and references to objects. */
export function isReference(type: LowLevelType): type is OOType | PtrType {
  return type.kind === "ptr" || isOOReference(type);
}

/** A function value: the same type in both type systems. */
export function StaticMethod(args: readonly LowLevelType[], result: LowLevelType): PtrType {
  return Ptr(Func(args, result));
}

/** The record with these fields. */
export function Record(fields: readonly (readonly [name: string, type: LowLevelType])[]): RecordType {
  const key = `record {${fields.map(([name, type]) => `${name}: ${type.id}`).join(", ")}}`;
  return interned([Char, ...fields.map(([, type]) => type)], key, () => new RecordType(fields));
}

/** The one list type of an item type; recursive ones are made with `new ListType()` and `setItem`. */
export function List(item: LowLevelType): ListType {
  return interned([item], "list", () => withItem(new ListType(), item));
}

export function OOArray(item: LowLevelType): OOArrayType {
  return interned([item], "ooarray", () => withItem(new OOArrayType(), item));
}

export function Dict(key: LowLevelType, value: LowLevelType, custom = false): DictType {
  return interned([key, value], `${custom ? "customdict" : "dict"} ${key.id} ${value.id}`, () => {
    const type = new DictType(custom);
    type.setKeyValue(key, value);
    return type;
  });
}

export function DictItemsIterator(dict: DictType): DictItemsIteratorType {
  return interned([dict], "dictiterator", () => new DictItemsIteratorType(dict));
}

function withItem<T extends ListType | OOArrayType>(type: T, item: LowLevelType): T {
  type.setItem(item);
  return type;
}
