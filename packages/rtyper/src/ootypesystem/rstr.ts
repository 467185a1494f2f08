// Strings of the object-oriented type system: the platform's own. What lltype's helpers do by filling a new string, its methods and builders do here: this
// is the table of what stands for which helper. Answers to upstream's ootypesystem/rstr.py.

import { Constant, type Hlvalue, type Variable } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { builtinSignature } from "@rpyts/lltype/oo-signature";
import { OOString, OOUnicode, type TextType } from "@rpyts/lltype/ootype";
import type { TextMethodName } from "@rpyts/lltype/oo-methods";
import { Signed, Unsigned, Void } from "@rpyts/lltype/types-make";
import { asLowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { InternalError } from "@rpyts/tool/assert-never";
import { LLHelper } from "../helper.js";
import type { HighLevelOp } from "../hlop.js";
import type { LowLevelOpList } from "../llops.js";
import type { InstanceReprBase } from "../rclass.js";
import type { RPythonTyper } from "../rtyper.js";
import { StringKind, type StringSystem } from "../text-system.js";
import { OOBuilderRepr } from "./rbuilder.js";
import { OOByteArrayRepr } from "./rbytearray.js";

/** Helpers whose arguments are a method's receiver and arguments: rstr.py and rstrsearch.py. */
const METHODS: ReadonlyMap<string, TextMethodName> = new Map<string, TextMethodName>([
  ["ll_strconcat", "ll_strconcat"],
  ["ll_stritem_nonneg", "ll_stritem_nonneg"],
  ["ll_startswith", "ll_startswith"],
  ["ll_endswith", "ll_endswith"],
  ["ll_upper", "ll_upper"],
  ["ll_lower", "ll_lower"],
  ["ll_replace_chr_chr", "ll_replace_chr_chr"],
]);

const names = (text: string): ReadonlySet<string> => new Set(text.split(" "));

interface Instead {
  readonly module: string;
  /** The helpers that are replaced; null for all. The others serve both type systems. */
  readonly names: ReadonlySet<string> | null;
}

/** Modules of helpers for objects, by the module of lltype's helpers they stand for. */
const INSTEAD: ReadonlyMap<string, Instead> = new Map<string, Instead>([
  [
    "rstr",
    {
      module: "oo_str",
      names: names(
        "ll_chr2str ll_chr_mul ll_str_mul ll_streq ll_strcmp ll_strhash ll_concat_char ll_char_concat ll_concat_two_chars ll_join_strs ll_join_chars ll_join ll_join_chars_sep ll_str2unicode ll_latin2unicode ll_unicode2bytes",
      ),
    },
  ],
  [
    "rstrsearch",
    { module: "oo_str", names: names("ll_find ll_rfind ll_count ll_find_char ll_rfind_char ll_count_char ll_contains ll_contains_char ll_replace") },
  ],
  ["runicode", { module: "oo_str", names: null }],
  ["rnumstr", { module: "oo_text", names: names("ll_int2dec ll_uint2dec ll_int2hex ll_uint2hex ll_int2oct ll_uint2oct ll_int2bin ll_uint2bin ll_int_in_base ll_uint_in_base ll_longlong2dec ll_ulonglong2dec ll_instance_text") }],
  ["rformat", { module: "oo_text", names: null }],
  ["rfloat_str", { module: "oo_text", names: null }],
  ["rstrrepr", { module: "oo_text", names: null }],
  ["rbytearray", { module: "oo_bytearray", names: null }],
  ["ll_os", { module: "oo_os", names: null }],
]);

class OOStringKind extends StringKind {
  override readonly type: TextType;
  override readonly lowleveltype: TextType;
  override readonly nullValue: LLValue = null;

  constructor(unicode: boolean) {
    super(unicode);
    this.type = unicode ? OOUnicode : OOString;
    this.lowleveltype = this.type;
  }

  override prebuilt(text: string): LLValue {
    return text;
  }
}

class OOStringSystem implements StringSystem {
  readonly bytes: StringKind = new OOStringKind(false);
  readonly unicodes: StringKind = new OOStringKind(true);
  private readonly handles = new Map<string, LLHelper>();

  helper(h: LLHelper): LLHelper {
    const instead = h.func === null ? INSTEAD.get(h.module) : undefined;
    if (instead === undefined || (instead.names !== null && !instead.names.has(h.name))) return h;
    const key = `${instead.module}.${h.name}`;
    let handle = this.handles.get(key);
    if (handle === undefined) this.handles.set(key, (handle = new LLHelper(instead.module, h.name, null)));
    return handle;
  }

  call(llops: LowLevelOpList, h: LLHelper, ...vArgs: Hlvalue[]): Variable {
    const method = h.module === "rstr" || h.module === "rstrsearch" ? METHODS.get(h.name) : undefined;
    return method === undefined ? llops.gendirectcall(this.helper(h), ...vArgs) : this.send(llops, method, vArgs);
  }

  private send(llops: LowLevelOpList, method: TextMethodName, vArgs: readonly Hlvalue[]): Variable {
    const signature = builtinSignature(asLowLevelType(vArgs[0]!.concretetype), method);
    if (signature === null) throw new InternalError(`${method} of a ${String(vArgs[0]!.concretetype)}`);
    return llops.genop(llop.oosend, [new Constant(method, Void), ...vArgs], signature.result);
  }

  length(llops: LowLevelOpList, vString: Hlvalue): Variable {
    return this.send(llops, "ll_strlen", [vString]);
  }

  item(llops: LowLevelOpList, _kind: StringKind, vString: Hlvalue, vIndex: Hlvalue): Variable {
    return this.send(llops, "ll_stritem_nonneg", [vString, vIndex]);
  }

  concatenate(llops: LowLevelOpList, _kind: StringKind, vPieces: readonly Hlvalue[]): Hlvalue {
    return vPieces.reduce((vText, vPiece) => this.send(llops, "ll_strconcat", [vText, vPiece]));
  }

  instanceText(hop: HighLevelOp, r: InstanceReprBase, v: Hlvalue): Hlvalue {
    const vName = hop.rtyper.getInstanceRepr(null).rclass.className(hop, r.getClass(v, hop.llops));
    const vAddress = hop.genop(llop.cast_int_to_uint, [hop.genop(llop.gc_id, [v], Signed)], Unsigned);
    return hop.gendirectcall(this.helper(INSTANCE_TEXT), this.bytes.typeConstant, vName, vAddress);
  }

  makeByteArrayRepr(rtyper: RPythonTyper): OOByteArrayRepr {
    return new OOByteArrayRepr(rtyper);
  }

  makeBuilderRepr(rtyper: RPythonTyper, unicode: boolean): OOBuilderRepr {
    return new OOBuilderRepr(rtyper, unicode ? this.unicodes : this.bytes);
  }
}

const INSTANCE_TEXT = new LLHelper("rnumstr", "ll_instance_text", null);

/** Strings for object-oriented platforms: for one typer. */
export const makeOOStrings = (): StringSystem => new OOStringSystem();
