// Prebuilt structures as raw ones that never change.

import { castPtrToAdr } from "@rpyts/lltype/llmemory";
import { malloc } from "@rpyts/lltype/lltype";
import { llop } from "@rpyts/lltype/llop";
import { Address, Char, ForwardReference, Ptr, Struct } from "@rpyts/lltype/types-make";
import type { LowLevelType, PtrType, StructField, WordBits } from "@rpyts/lltype/types";
import type { LLPtr, LLStruct, LLValue } from "@rpyts/lltype/values";
import { helper } from "../helper.js";
import type { AnyStruct, PrebuiltStruct } from "../prebuilt-struct.js";
import { byFalling } from "./field-order.js";

export class LLPrebuiltStruct implements PrebuiltStruct {
  private readonly forward: ReturnType<typeof ForwardReference>;
  readonly type: PtrType;

  constructor() {
    this.forward = ForwardReference();
    this.type = Ptr(this.forward);
  }

  define(fields: readonly StructField[], wordBits: WordBits): void {
    const sorted = [...fields].sort(byFalling(wordBits));
    this.forward.become(Struct("pbc", sorted, { hints: { immutable: true }, nominal: true }));
  }

  allocate(): LLPtr {
    return malloc(this.type.TO, null, { immortal: true });
  }

  set(made: LLValue, name: string, value: LLValue): void {
    ((made as LLPtr).obj as LLStruct).set(name, value);
  }
}

/** Pointers of one function for calls of different kinds. Structural: families with the same kinds of calls share the type. */
export class LLFunctionTable implements PrebuiltStruct {
  readonly type: PtrType;

  constructor(fields: readonly StructField[]) {
    this.type = Ptr(Struct("specfunc", fields));
  }

  define(): void {}

  allocate(): LLPtr {
    return malloc(this.type.TO, null, { immortal: true });
  }

  set(made: LLValue, name: string, value: LLValue): void {
    ((made as LLPtr).obj as LLStruct).set(name, value);
  }
}

const PLACEHOLDER = Struct("pbcplaceholder", [["dummy", Char]]);

/** Structures of any type: their addresses. */
export const ADDRESS_OF_STRUCT: AnyStruct = {
  type: Address satisfies LowLevelType,
  castOp: llop.cast_ptr_to_adr,
  eqOp: llop.adr_eq,
  neOp: llop.adr_ne,
  hash: helper("rclass", "ll_adr_hash"),
  castConst: (value) => castPtrToAdr(value as LLPtr),
  placeholder: () => malloc(PLACEHOLDER, null, { immortal: true }),
};
