// Strings of the low-level type system: pointers to gc structures with their characters (rstr-types.ts); new ones are filled in place by helpers.

import { Constant, type Hlvalue, type Variable } from "@rpyts/flowmodel/model";
import { nullptrOf } from "@rpyts/lltype/lltype";
import { llop } from "@rpyts/lltype/llop";
import { GcArray, Ptr, Signed, Unsigned, Void } from "@rpyts/lltype/types-make";
import type { PtrType, StructType, WordBits } from "@rpyts/lltype/types";
import type { LLPtr } from "@rpyts/lltype/values";
import { helper, type LLHelper } from "../helper.js";
import type { HighLevelOp } from "../hlop.js";
import type { LowLevelOpList } from "../llops.js";
import type { InstanceReprBase } from "../rclass.js";
import type { RPythonTyper } from "../rtyper.js";
import { StringKind, type StringSystem } from "../text-system.js";
import { gcFlags, signed } from "../heap.js";
import { CLASS_NAME } from "./root-types.js";
import { allocString, bytesOf, codePointsOf, STR, UNICODE } from "./rstr-types.js";
import { LLBuilderRepr } from "./rbuilder.js";
import { LLByteArrayRepr } from "./rbytearray.js";

const CHARS = new Constant("chars", Void);

class LLStringKind extends StringKind {
  override readonly type: StructType;
  override readonly lowleveltype: PtrType;
  override readonly nullValue: LLPtr;

  constructor(unicode: boolean) {
    super(unicode);
    this.type = unicode ? UNICODE : STR;
    this.lowleveltype = Ptr(this.type);
    this.nullValue = nullptrOf(this.lowleveltype);
  }

  override prebuilt(text: string, wordBits: WordBits): LLPtr {
    return allocString(this.type, this.unicode ? codePointsOf(text) : bytesOf(text), wordBits);
  }
}

class LLStringSystem implements StringSystem {
  readonly bytes: StringKind = new LLStringKind(false);
  readonly unicodes: StringKind = new LLStringKind(true);

  helper(h: LLHelper): LLHelper {
    return h;
  }

  call(llops: LowLevelOpList, h: LLHelper, ...vArgs: Hlvalue[]): Variable {
    return llops.gendirectcall(h, ...vArgs);
  }

  length(llops: LowLevelOpList, vString: Hlvalue): Variable {
    return llops.genop(llop.getinteriorarraysize, [vString, CHARS], Signed);
  }

  item(llops: LowLevelOpList, kind: StringKind, vString: Hlvalue, vIndex: Hlvalue): Variable {
    return llops.genop(llop.getinteriorfield, [vString, CHARS, vIndex], kind.charType);
  }

  concatenate(llops: LowLevelOpList, kind: StringKind, vPieces: readonly Hlvalue[]): Hlvalue {
    const array = GcArray(kind.lowleveltype);
    const vArray = llops.genop(llop.malloc_varsize, [new Constant(array, Void), gcFlags(), signed(vPieces.length)], Ptr(array));
    vPieces.forEach((v, i) => llops.genop(llop.setarrayitem, [vArray, signed(i), v]));
    return llops.gendirectcall(helper("rstr", "ll_join_strs"), signed(vPieces.length), vArray);
  }

  instanceText(hop: HighLevelOp, r: InstanceReprBase, v: Hlvalue): Hlvalue {
    const vClass = r.getClass(v, hop.llops);
    const vName = hop.genop(llop.getfield, [vClass, new Constant("name", Void)], Ptr(CLASS_NAME));
    const vAddress = hop.genop(llop.cast_int_to_uint, [hop.genop(llop.gc_id, [v], Signed)], Unsigned);
    return hop.gendirectcall(helper("rnumstr", "ll_instance_text"), this.bytes.typeConstant, vName, vAddress);
  }

  makeByteArrayRepr(rtyper: RPythonTyper): LLByteArrayRepr {
    return new LLByteArrayRepr(rtyper);
  }

  makeBuilderRepr(rtyper: RPythonTyper, unicode: boolean): LLBuilderRepr {
    return new LLBuilderRepr(rtyper, unicode ? this.unicodes : this.bytes);
  }
}

/** Strings for C and LLVM. */
export const LL_STRINGS: StringSystem = new LLStringSystem();
