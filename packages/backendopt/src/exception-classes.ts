// Exception classes as prebuilt vtables: a class and everything below it have numbers from `subclassrange_min` up to, not including,
// `subclassrange_max`.

import { InternalError } from "@rpyts/tool/assert-never";
import { LLStruct, type LLPtr, type LLValue } from "@rpyts/lltype/values";

export interface SubclassRange {
  readonly min: number;
  readonly max: number;
}

/** The numbers of a class. Throws InternalError for a pointer that is no vtable. */
export function subclassRange(vtable: LLPtr): SubclassRange {
  let at: LLValue = vtable.obj;
  while (at instanceof LLStruct) {
    if (at.type.indexOf("subclassrange_min") >= 0) return { min: Number(at.get("subclassrange_min")), max: Number(at.get("subclassrange_max")) };
    at = at.fields[0];
  }
  throw new InternalError(`${vtable.toString()} is no vtable`);
}

/** Whether one class is another or below it. */
export function isSubclass(cls: LLPtr, base: LLPtr): boolean {
  if (cls === base) return true;
  const { min } = subclassRange(cls);
  const range = subclassRange(base);
  return range.min <= min && min < range.max;
}
