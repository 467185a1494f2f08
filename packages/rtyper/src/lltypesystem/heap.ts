// Small objects of the low-level type system: gc structures and arrays.

import { GcArray, GcForwardReference, GcStruct, Ptr } from "@rpyts/lltype/types-make";
import type { ForwardReferenceType, LowLevelType, PtrType, StructField } from "@rpyts/lltype/types";
import type { HeapTypes } from "../heap.js";

/**
 * A gc structure that may refer to itself. Its type is found when it is first asked for, after the Repr is registered: one that contains itself meets
 * itself then, and is given a forward reference. All others are structural types, shared by those with the same fields.
 */
export class LazyStruct {
  private readonly name: string;
  private readonly fields: () => readonly StructField[];
  private ptr: PtrType | null = null;
  private computing = false;
  private forward: ForwardReferenceType | null = null;

  constructor(name: string, fields: () => readonly StructField[]) {
    this.name = name;
    this.fields = fields;
  }

  /** The pointer to it. */
  get(): PtrType {
    if (this.ptr !== null) return this.ptr;
    if (this.computing) return Ptr((this.forward ??= GcForwardReference()));
    this.computing = true;
    const fields = this.fields();
    const forward: ForwardReferenceType | null = this.forward;
    if (forward === null) this.ptr = Ptr(GcStruct(this.name, fields));
    else {
      forward.become(GcStruct(this.name, fields, { nominal: true }));
      this.ptr = Ptr(forward);
    }
    return this.ptr;
  }
}

export const LL_HEAP: HeapTypes = {
  struct: (name, fields) => Ptr(GcStruct(name, fields)),
  lazyStruct: (name, fields) => new LazyStruct(name, fields),
  array: (item: LowLevelType) => Ptr(GcArray(item)),
};
