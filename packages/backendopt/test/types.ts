// The types of the programs that the tests are about: instances with vtables, exceptions, a global structure.

import { castPointer, malloc, solidPtr } from "@rpyts/lltype/lltype";
import { BareArray, Char, ForwardReference, Func, GcForwardReference, GcStruct, Ptr, Signed, Struct } from "@rpyts/lltype/types-make";
import type { StructType } from "@rpyts/lltype/types";
import { LLArray, LLStruct, type LLContainer, type LLPtr } from "@rpyts/lltype/values";
import { VtableExceptionData, type RaisedException } from "@rpyts/llinterp/exception-data";

const vtable = ForwardReference();
const object = GcForwardReference();
export const ETYPE = Ptr(vtable);
export const OBJECTPTR = Ptr(object);
/** Methods take the object and a number. */
export const METHOD = Ptr(Func([OBJECTPTR, Signed], Signed));

export const VTABLE = Struct(
  "object_vtable",
  [
    ["subclassrange_min", Signed],
    ["subclassrange_max", Signed],
    ["name", Ptr(BareArray(Char))],
    ["method", METHOD],
  ],
  { hints: { immutable: true }, nominal: true },
);
vtable.become(VTABLE);

export const OBJECT = GcStruct("object", [["typeptr", ETYPE]], {
  hints: { typeptr: true, immutable_fields: new Map([["typeptr", "immutable"]]) },
  nominal: true,
});
object.become(OBJECT);

const a = GcForwardReference();
export const APTR = Ptr(a);
export const A = GcStruct("A", [["super", OBJECT], ["x", Signed], ["next", APTR]], { nominal: true });
a.become(A);
export const B = GcStruct("B", [["super", A], ["y", Signed]], { nominal: true });
export const BPTR = Ptr(B);

/** What functions write to, so that the order of effects can be seen. */
export const GLOBAL = Struct("global", [["g", Signed], ["log", Signed]], { nominal: true });
export const global = malloc(GLOBAL, null, { immortal: true });

function chars(text: string): LLPtr {
  const ptr = malloc(BareArray(Char), text.length + 1, { immortal: true });
  for (let i = 0; i < text.length; i++) (ptr.obj as LLArray).set(i, text.charCodeAt(i));
  return ptr;
}

/** The vtable of a class. */
export function makeVtable(name: string, min: number, max: number, method: LLPtr | null = null): LLPtr {
  const ptr = malloc(VTABLE, null, { immortal: true });
  const fields = ptr.obj as LLStruct;
  fields.set("subclassrange_min", min);
  fields.set("subclassrange_max", max);
  fields.set("name", chars(name));
  if (method !== null) fields.set("method", method);
  return ptr;
}

function exceptionClass(name: string, min: number, max: number): RaisedException {
  const type = makeVtable(name, min, max);
  const value = castPointer(OBJECTPTR, malloc(GcStruct(name, [["super", OBJECT]]), null, { immortal: true }));
  (value.obj as LLStruct).set("typeptr", type);
  return { type, value };
}

/** Exception (1-9) > ArithmeticError (2-5) > OverflowError, ZeroDivisionError; the rest are directly below Exception. */
export const CLASSES = {
  Exception: exceptionClass("Exception", 1, 10),
  ArithmeticError: exceptionClass("ArithmeticError", 2, 5),
  OverflowError: exceptionClass("OverflowError", 3, 4),
  ZeroDivisionError: exceptionClass("ZeroDivisionError", 4, 5),
  MemoryError: exceptionClass("MemoryError", 5, 6),
  ValueError: exceptionClass("ValueError", 7, 8),
  AssertionError: exceptionClass("AssertionError", 8, 9),
} as const satisfies Record<string, RaisedException>;

export type ExceptionName = keyof typeof CLASSES;
export const exceptions = new VtableExceptionData((name) => CLASSES[name as ExceptionName] ?? null);
export const BASE = CLASSES.Exception.type;

/** The pointer to a container as the type of a part that it begins with. */
export function partOf(container: LLContainer, type: StructType): LLPtr {
  return castPointer(Ptr(type), solidPtr(container));
}
