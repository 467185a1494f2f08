// Exception classes. Where they are prebuilt vtables, a class and everything below it have numbers from `subclassrange_min` up to, not including,
// `subclassrange_max`; where they are classes of the platform, these know their line.

import { InternalError } from "@rpyts/tool/assert-never";
import { OOClassValue } from "@rpyts/lltype/ootype";
import { LLPtr, LLStruct, type LLValue } from "@rpyts/lltype/values";

/** An exception class: a vtable, or a class of the platform. */
export type ExceptionClass = LLPtr | OOClassValue;

export function isExceptionClass(value: unknown): value is ExceptionClass {
  return value instanceof LLPtr || value instanceof OOClassValue;
}

/** The exception class that a value must be. */
export function exceptionClass(value: unknown): ExceptionClass {
  if (isExceptionClass(value)) return value;
  throw new InternalError(`${String(value)} is no exception class`);
}

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
export function isSubclass(cls: ExceptionClass, base: ExceptionClass): boolean {
  if (cls === base) return true;
  if (cls instanceof OOClassValue || base instanceof OOClassValue) return cls instanceof OOClassValue && base instanceof OOClassValue && cls.instance.isSubclassOf(base.instance);
  const { min } = subclassRange(cls);
  const range = subclassRange(base);
  return range.min <= min && min < range.max;
}
