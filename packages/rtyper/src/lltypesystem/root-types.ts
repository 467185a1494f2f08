// The roots of the instances and of the vtables: OBJECT and OBJECT_VTABLE. Answers to the types at the top of upstream's rtyper/rclass.py. One set
// per typer, since run-time type information hangs on them.

import { malloc } from "@rpyts/lltype/lltype";
import { Char, ForwardReference, Func, GcStruct, Ptr, RawArray, RuntimeTypeInfo, Signed, Struct } from "@rpyts/lltype/types-make";
import type { PtrType, StructType } from "@rpyts/lltype/types";
import type { LLArray, LLPtr } from "@rpyts/lltype/values";

/** The name of a class, for messages: characters and a final zero that is not counted. */
export const CLASS_NAME = RawArray(Char, { hints: Object.freeze({ immutable: true, extra_item_after_alloc: 1 }) });

export class RootTypes {
  readonly OBJECT: StructType;
  readonly OBJECTPTR: PtrType;
  /** Instances in raw memory: `_alloc_flavor_ = "raw"`. */
  readonly NONGCOBJECT: StructType;
  readonly NONGCOBJECTPTR: PtrType;
  readonly OBJECT_VTABLE: StructType;
  readonly CLASSTYPE: PtrType;

  constructor() {
    const vtable = ForwardReference();
    this.CLASSTYPE = Ptr(vtable);
    const hints = Object.freeze({ typeptr: true, immutable_fields: new Map([["typeptr", "immutable"]]) });
    this.OBJECT = GcStruct("object", [["typeptr", this.CLASSTYPE]], { hints, rtti: true });
    this.OBJECTPTR = Ptr(this.OBJECT);
    this.NONGCOBJECT = Struct("nongcobject", [["typeptr", this.CLASSTYPE]], { nominal: true });
    this.NONGCOBJECTPTR = Ptr(this.NONGCOBJECT);
    this.OBJECT_VTABLE = Struct(
      "object_vtable",
      [
        ["subclassrange_min", Signed],
        ["subclassrange_max", Signed],
        ["rtti", Ptr(RuntimeTypeInfo)],
        ["name", Ptr(CLASS_NAME)],
        ["instantiate", Ptr(Func([], this.OBJECTPTR))],
      ],
      { hints: Object.freeze({ immutable: true }), nominal: true },
    );
    vtable.become(this.OBJECT_VTABLE);
  }
}

/** A class name as low-level characters. */
export function allocClassName(name: string): LLPtr {
  const ptr = malloc(CLASS_NAME, name.length, { immortal: true });
  const array = ptr.obj as LLArray;
  for (let i = 0; i < name.length; i++) array.items[i] = name.charCodeAt(i) & 0xff;
  return ptr;
}

/** The characters of a low-level class name. */
export function classNameText(ptr: LLPtr): string {
  return String.fromCharCode(...((ptr.obj as LLArray).items as number[]));
}
