// A small hierarchy of exception classes with vtables, as the rtyper makes them.

import { castPointer, malloc } from "@rpyts/lltype/lltype";
import { BareArray, Char, GcForwardReference, GcStruct, Ptr, Signed, Struct } from "@rpyts/lltype/types-make";
import { LLArray, LLStruct, type LLPtr } from "@rpyts/lltype/values";
import { VtableExceptionData, type RaisedException } from "@rpyts/llinterp/exception-data";

const OBJECT_REF = GcForwardReference();
export const VTABLE = Struct("object_vtable", [["subclassrange_min", Signed], ["subclassrange_max", Signed], ["name", Ptr(BareArray(Char))]], { nominal: true });
export const OBJECT = GcStruct("object", [["typeptr", Ptr(VTABLE)]], { nominal: true });
OBJECT_REF.become(OBJECT);
export const ETYPE = Ptr(VTABLE);
export const EVALUE = Ptr(OBJECT);

function makeClass(name: string, min: number, max: number): RaisedException {
  const vtable = malloc(VTABLE, null, { immortal: true });
  const chars = malloc(BareArray(Char), name.length + 1, { immortal: true });
  for (let i = 0; i < name.length; i++) (chars.obj as LLArray).set(i, name.charCodeAt(i));
  const fields = vtable.obj as LLStruct;
  fields.set("subclassrange_min", min);
  fields.set("subclassrange_max", max);
  fields.set("name", chars);
  const value = malloc(GcStruct(name, [["super", OBJECT]]), null, { immortal: true });
  const object = castPointer(EVALUE, value);
  (object.obj as LLStruct).set("typeptr", vtable);
  return { type: vtable, value: object };
}

/** Exception (1-9) > ArithmeticError (2-5) > OverflowError, ZeroDivisionError; the rest are directly below Exception. */
export const CLASSES: Readonly<Record<string, RaisedException>> = {
  Exception: makeClass("Exception", 1, 10),
  ArithmeticError: makeClass("ArithmeticError", 2, 5),
  OverflowError: makeClass("OverflowError", 3, 4),
  ZeroDivisionError: makeClass("ZeroDivisionError", 4, 5),
  MemoryError: makeClass("MemoryError", 5, 6),
  RuntimeError: makeClass("RuntimeError", 6, 7),
  ValueError: makeClass("ValueError", 7, 8),
};

export const cls = (name: string): LLPtr => CLASSES[name]!.type;
export const exceptions = new VtableExceptionData((name) => CLASSES[name] ?? null);
