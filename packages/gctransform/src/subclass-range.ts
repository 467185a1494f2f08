// Classes as ranges of numbers: a class and everything below it have the numbers from `min` up to, not including, `max`.

import type { StructType } from "@rpyts/lltype/types";
import type { LLPtr, LLStruct, LLValue } from "@rpyts/lltype/values";
import { InternalError } from "@rpyts/tool/assert-never";

export interface SubclassRange {
  readonly min: number;
  readonly max: number;
}

/** The part of a vtable that holds the range: the root of the vtables' inheritance line. */
export function rootVtable(vtable: LLPtr): LLStruct {
  let obj: LLValue = vtable.obj;
  while (isStruct(obj)) {
    if (obj.type.indexOf("subclassrange_min") >= 0) return obj;
    obj = obj.fields[0];
  }
  throw new InternalError(`${vtable.toString()} is no vtable`);
}

export function subclassRange(vtable: LLPtr): SubclassRange {
  const root = rootVtable(vtable);
  return { min: Number(root.get("subclassrange_min")), max: Number(root.get("subclassrange_max")) };
}

export function vtableRootType(vtable: LLPtr): StructType {
  return rootVtable(vtable).type;
}

/** Whether one class is another or below it. */
export function isSubclass(cls: LLPtr, base: LLPtr): boolean {
  const { min } = subclassRange(cls);
  const range = subclassRange(base);
  return range.min <= min && min < range.max;
}

function isStruct(value: LLValue): value is LLStruct {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "struct" && "fields" in value;
}
