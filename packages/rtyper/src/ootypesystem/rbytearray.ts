// bytearray in the object-oriented type system: an Array of Char. Answers to upstream's ootypesystem/rbytearray.py.

import type { Hlvalue, Variable } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { OOArray } from "@rpyts/lltype/ootype";
import { OOList } from "@rpyts/lltype/oovalues";
import { Char, Signed } from "@rpyts/lltype/types-make";
import type { LLValue } from "@rpyts/lltype/values";
import { fieldName } from "../heap.js";
import { helper } from "../helper.js";
import type { LowLevelOpList } from "../llops.js";
import { ByteArrayRepr, type ByteArrayHelpers } from "../rbytearray.js";

const HELPERS: ByteArrayHelpers = { equal: helper("oo_bytearray", "ll_equal"), iter: helper("oo_bytearray", "ll_iter"), next: helper("oo_bytearray", "ll_next") };

export class OOByteArrayRepr extends ByteArrayRepr {
  override readonly lowleveltype = OOArray(Char);
  override readonly helpers = HELPERS;

  override length(llops: LowLevelOpList, v: Hlvalue): Variable {
    return llops.genop(llop.oosend, [fieldName("ll_length"), v], Signed);
  }

  override getitem(llops: LowLevelOpList, v: Hlvalue, vIndex: Hlvalue): Variable {
    return llops.genop(llop.oosend, [fieldName("ll_getitem_fast"), v, vIndex], Char);
  }

  override setitem(llops: LowLevelOpList, v: Hlvalue, vIndex: Hlvalue, vChar: Hlvalue): void {
    llops.genop(llop.oosend, [fieldName("ll_setitem_fast"), v, vIndex, vChar]);
  }

  protected override prebuilt(bytes: string): LLValue {
    return new OOList(this.lowleveltype, [...bytes].map((c) => c.charCodeAt(0)));
  }
}
