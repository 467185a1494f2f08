// Small objects that the toolchain itself makes: tuples, iterators, ranges, and arrays of items. A type system says what they are (gc structures, records);
// what is done with one follows from its type.

import { Constant, type Hlvalue, type Variable } from "@rpyts/flowmodel/model";
import { defaultValue } from "@rpyts/lltype/allocate";
import { malloc, type MallocFlags } from "@rpyts/lltype/lltype";
import { llop } from "@rpyts/lltype/llop";
import { OORecord } from "@rpyts/lltype/oovalues";
import { Signed, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType, StructField, StructType } from "@rpyts/lltype/types";
import type { LLStruct, LLValue } from "@rpyts/lltype/values";
import type { LowLevelOpList } from "./llops.js";
import { TyperError } from "./rmodel.js";

/** A type that is found when it is first asked for. */
export interface LazyType {
  get(): LowLevelType;
}

export interface HeapTypes {
  /** The reference to objects with these fields. */
  struct(name: string, fields: readonly StructField[]): LowLevelType;
  /** The same, where finding the types of fields may lead back here. */
  lazyStruct(name: string, fields: () => readonly StructField[]): LazyType;
  /** The reference to arrays of a fixed length. */
  array(item: LowLevelType): LowLevelType;
}

export const GC_FLAGS: MallocFlags = Object.freeze({ flavor: "gc" });
/** Flags of a gc malloc, as a Void operand. */
export const gcFlags = (): Constant => new Constant(GC_FLAGS, Void);
export const signed = (n: number): Constant => new Constant(n, Signed);
export const fieldName = (name: string): Constant => new Constant(name, Void);

/** What helpers make an object of, whose reference has this type: `malloc(T)`. */
export function allocatedType(type: LowLevelType): LowLevelType {
  return type.kind === "ptr" ? type.TO : type;
}

/** The same as a Void operand. */
export function allocConstant(type: LowLevelType): Constant {
  return new Constant(allocatedType(type), Void);
}

/** A new object; all its fields are to be set. */
export function newStruct(llops: LowLevelOpList, type: LowLevelType): Variable {
  return type.kind === "ptr" ? llops.genop(llop.malloc, [allocConstant(type), gcFlags()], type) : llops.genop(llop.oonew, [allocConstant(type)], type);
}

/** The length of an array. */
export function arrayLength(llops: LowLevelOpList, vArray: Hlvalue): Variable {
  if ((vArray.concretetype as LowLevelType).kind === "ptr") return llops.genop(llop.getarraysize, [vArray], Signed);
  return llops.genop(llop.oosend, [fieldName("ll_length"), vArray], Signed);
}

/** A prebuilt object while it is filled. */
export interface PrebuiltObject {
  readonly value: LLValue;
  set(name: string, value: LLValue): void;
}

export function prebuiltObject(type: LowLevelType): PrebuiltObject {
  if (type.kind === "record") {
    const value = new OORecord(type);
    return { value, set: (name, field) => value.set(name, field) };
  }
  if (type.kind !== "ptr") throw new TyperError(`no prebuilt ${type.shortName()}`);
  const value = malloc(type.TO as StructType, null, { immortal: true });
  const struct = value.obj as LLStruct;
  return { value, set: (name, field) => struct.set(name, field) };
}

/** The null of a type of references. */
export function nullOf(type: LowLevelType): LLValue {
  return defaultValue(type);
}
