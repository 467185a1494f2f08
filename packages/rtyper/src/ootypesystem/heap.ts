// Small objects of the object-oriented type system: records and arrays. Records have no names of their own; whatever contains itself does so through a
// list, a dictionary or an instance, so that a record is made when its fields are known.

import { OOArray, Record } from "@rpyts/lltype/ootype";
import type { LowLevelType, StructField } from "@rpyts/lltype/types";
import type { HeapTypes, LazyType } from "../heap.js";

class LazyRecord implements LazyType {
  private readonly fields: () => readonly StructField[];
  private type: LowLevelType | null = null;

  constructor(fields: () => readonly StructField[]) {
    this.fields = fields;
  }

  get(): LowLevelType {
    return (this.type ??= Record(this.fields()));
  }
}

export const OO_HEAP: HeapTypes = {
  struct: (_name, fields) => Record(fields),
  lazyStruct: (_name, fields) => new LazyRecord(fields),
  array: (item) => OOArray(item),
};
