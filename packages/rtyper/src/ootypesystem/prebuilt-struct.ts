// Frozen objects, and functions that are different ones for different calls, as instances of types without methods, so that they have an identity and a
// hash as all instances have.

import { defaultValue } from "@rpyts/lltype/allocate";
import { llop } from "@rpyts/lltype/llop";
import { InstanceType } from "@rpyts/lltype/ootype";
import { OOInstance } from "@rpyts/lltype/oovalues";
import type { StructField } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { helper } from "../helper.js";
import type { AnyStruct, PrebuiltStruct } from "../prebuilt-struct.js";
import type { OORootTypes } from "./root-types.js";

export class OOPrebuiltStruct implements PrebuiltStruct {
  readonly type: InstanceType;

  constructor(name: string, root: OORootTypes) {
    this.type = new InstanceType(name, root.OBJECT);
  }

  define(fields: readonly StructField[]): void {
    for (const [name, type] of fields) {
      if (type.kind === "void") continue;
      this.type.fields.set(name, { type, initial: defaultValue(type) });
      this.type.immutableFields.set(name, "immutable");
    }
  }

  allocate(): OOInstance {
    return new OOInstance(this.type);
  }

  set(made: LLValue, name: string, value: LLValue): void {
    (made as OOInstance).set(name, value);
  }
}

/** Objects of any type: instances of the root. */
export function anyInstance(root: OORootTypes): AnyStruct {
  const nothing = new InstanceType("placeholder", root.OBJECT);
  return {
    type: root.OBJECT,
    castOp: llop.cast_pointer,
    eqOp: llop.ptr_eq,
    neOp: llop.ptr_ne,
    hash: helper("rclass", "ll_inst_hash"),
    castConst: (value) => value,
    placeholder: () => new OOInstance(nothing),
  };
}
