// bytearray in the low-level type system: the layout of a string, but of a type of its own. The helpers of strings serve it too. Answers to upstream's
// lltypesystem/rbytearray.py.

import type { Hlvalue, Variable } from "@rpyts/flowmodel/model";
import { malloc } from "@rpyts/lltype/lltype";
import { llop } from "@rpyts/lltype/llop";
import { Char, GcStruct, Ptr, RawArray, Signed } from "@rpyts/lltype/types-make";
import type { LLArray, LLStruct, LLValue } from "@rpyts/lltype/values";
import { fieldName } from "../heap.js";
import { helper } from "../helper.js";
import type { LowLevelOpList } from "../llops.js";
import { ByteArrayRepr, type ByteArrayHelpers } from "../rbytearray.js";
import { bytesOf } from "./rstr-types.js";

const BYTEARRAY = GcStruct("rpy_bytearray", [["hash", Signed], ["chars", RawArray(Char)]]);

const HELPERS: ByteArrayHelpers = { equal: helper("rstr", "ll_streq"), iter: helper("rstr", "ll_striter"), next: helper("rstr", "ll_strnext") };

export class LLByteArrayRepr extends ByteArrayRepr {
  override readonly lowleveltype = Ptr(BYTEARRAY);
  override readonly helpers = HELPERS;

  override length(llops: LowLevelOpList, v: Hlvalue): Variable {
    return llops.genop(llop.getinteriorarraysize, [v, fieldName("chars")], Signed);
  }

  override getitem(llops: LowLevelOpList, v: Hlvalue, vIndex: Hlvalue): Variable {
    return llops.genop(llop.getinteriorfield, [v, fieldName("chars"), vIndex], Char);
  }

  override setitem(llops: LowLevelOpList, v: Hlvalue, vIndex: Hlvalue, vChar: Hlvalue): void {
    llops.genop(llop.setinteriorfield, [v, fieldName("chars"), vIndex, vChar]);
  }

  protected override prebuilt(bytes: string): LLValue {
    const codes = bytesOf(bytes);
    const ptr = malloc(BYTEARRAY, codes.length, { immortal: true });
    const { items } = (ptr.obj as LLStruct).get("chars") as LLArray;
    codes.forEach((code, i) => (items[i] = code));
    return ptr;
  }
}
