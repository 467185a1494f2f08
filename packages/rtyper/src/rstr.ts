// Strings, unicode strings and their single characters: Reprs and constants. Answers to the Repr classes of upstream's rtyper/rstr.py and
// lltypesystem/rstr.py. The rules are in rstr-ops.ts and rstr-methods.ts. What differs on purpose: one family of rules serves byte and unicode
// strings and both type systems, since the helpers take the type from their arguments; what a type system has is in text-system.ts.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import type { LowLevelType, PrimitiveType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { constText } from "@rpyts/annotator/constant";
import type { SomeObject } from "@rpyts/annotator/model";
import { SomeChar, SomeString, SomeUnicodeCodePoint, SomeUnicodeString, sString, sUnicode } from "@rpyts/annotator/model-strings";
import { PyNone, PyStr, PyUnicode, type PyObject } from "@rpyts/pyhost/object";
import { signed } from "./heap.js";
import { helper, type LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { charCode } from "./host-values.js";
import type { LowLevelOpList } from "./llops.js";
import { Repr, TyperError } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeTables } from "./tables.js";
import { callText, type StringKind } from "./text-system.js";

const llStrEq = helper("rstr", "ll_streq");
const llStrHash = helper("rstr", "ll_strhash");
const llCharHash = helper("rstr", "ll_char_hash");

/** Byte strings of the type system. */
export const bytesKind = (hop: HighLevelOp): StringKind => hop.rtyper.typeSystem.strings.bytes;
/** Its unicode strings. */
export const unicodesKind = (hop: HighLevelOp): StringKind => hop.rtyper.typeSystem.strings.unicodes;

/** Strings and characters. */
export abstract class BaseStringRepr extends Repr {
  readonly kind: StringKind;
  readonly rtyper: RPythonTyper;

  constructor(kind: StringKind, rtyper: RPythonTyper) {
    super();
    this.kind = kind;
    this.rtyper = rtyper;
  }

  /** The Repr of strings of this kind. */
  get str(): StringRepr {
    return stringRepr(this.rtyper, this.kind);
  }

  /** The Repr of characters of this kind. */
  get char(): CharRepr {
    return this.rtyper.getprimitiverepr(this.kind.charType) as CharRepr;
  }
}

/** Strings, or None. */
export class StringRepr extends BaseStringRepr {
  override readonly lowleveltype: LowLevelType;
  private readonly constants = new Map<string, LLValue>();

  constructor(kind: StringKind, rtyper: RPythonTyper) {
    super(kind, rtyper);
    this.lowleveltype = kind.lowleveltype;
  }

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return this.kind.nullValue;
    return this.convertText(textOf(value, this.kind));
  }

  /** The prebuilt string of a text: one object for equal texts. */
  convertText(text: string): LLValue {
    let value = this.constants.get(text);
    if (value === undefined) this.constants.set(text, (value = this.kind.prebuilt(text, this.rtyper.wordBits)));
    return value;
  }

  override canLLBeNull(s: SomeObject): boolean {
    return s.canBeNone;
  }

  override getLLEqFunction(): LLHelper {
    return this.rtyper.typeSystem.strings.helper(llStrEq);
  }

  override getLLHashFunction(): LLHelper {
    return this.rtyper.typeSystem.strings.helper(llStrHash);
  }
}

/** Strings of length 1 as a bare character. */
export class CharRepr extends BaseStringRepr {
  override readonly lowleveltype: PrimitiveType;

  constructor(kind: StringKind, rtyper: RPythonTyper) {
    super(kind, rtyper);
    this.lowleveltype = kind.charType;
  }

  override convertConst(value: PyObject): LLValue {
    const code = value instanceof PyStr || value instanceof PyUnicode ? charCode(value, this.rtyper.host.narrow) : null;
    if (code === null) throw new TyperError(`not a character: ${constText(value)}`);
    return code;
  }

  override get naturalSuper(): Repr {
    return this.str;
  }

  override getLLEqFunction(): LLHelper | null {
    return null;
  }

  override getLLHashFunction(): LLHelper {
    return llCharHash;
  }

  override get fastHash(): boolean {
    return true;
  }
}

/** The text of a constant of a kind; plain ascii byte strings may stand for unicode. */
export function textOf(value: PyObject, kind: StringKind): string {
  if (kind.unicode ? value instanceof PyUnicode : value instanceof PyStr) return (value as PyStr | PyUnicode).value;
  if (kind.unicode && value instanceof PyStr && /^[\0-\x7f]*$/.test(value.value)) return value.value;
  throw new TyperError(`not a ${kind.unicode ? "unicode string" : "string"}: ${constText(value)}`);
}

export function stringRepr(rtyper: RPythonTyper, kind: StringKind | null = null): StringRepr {
  return rtyper.getrepr(kind !== null && kind.unicode ? sUnicode : sString) as StringRepr;
}

/** A byte string constant. */
export function stringConstant(rtyper: RPythonTyper, text: string, kind: StringKind | null = null): Constant {
  const r = stringRepr(rtyper, kind);
  return new Constant(r.convertText(text), r.lowleveltype);
}

/** The operand as a string of its kind. */
export function stringArg(hop: HighLevelOp, arg: number, kind: StringKind): Hlvalue {
  return hop.inputarg(stringRepr(hop.rtyper, kind), arg);
}

/** Whether an operand is a character at low level, or a constant string of length 1. */
export function isCharArg(hop: HighLevelOp, arg: number): boolean {
  if (hop.argsR[arg] instanceof CharRepr) return true;
  const constant = hop.argsS[arg]!.const;
  return (constant instanceof PyStr || constant instanceof PyUnicode) && charCode(constant, hop.rtyper.host.narrow) !== null;
}

function charToString(rFrom: CharRepr, rTo: StringRepr, v: Hlvalue, llops: LowLevelOpList): Hlvalue | null {
  if (rFrom.kind !== rTo.kind) return null;
  if (v instanceof Constant) return new Constant(rTo.convertText(String.fromCodePoint(v.value as number)), rTo.lowleveltype);
  return callText(llops, "rstr", "ll_chr2str", rTo.kind.typeConstant, v);
}

/** A string known to have one item. */
function stringToChar(rFrom: StringRepr, rTo: CharRepr, v: Hlvalue, llops: LowLevelOpList): Hlvalue | null {
  if (rFrom.kind !== rTo.kind) return null;
  return callText(llops, "rstr", "ll_stritem_nonneg", v, signed(0));
}

/** The Reprs of strings and their conversions. */
export function registerStringReprs(t: RtypeTables): void {
  t.annotation.on(SomeString, { key: () => "str", repr: (_s, rtyper) => new StringRepr(rtyper.typeSystem.strings.bytes, rtyper) });
  t.annotation.on(SomeUnicodeString, { key: () => "unicode", repr: (_s, rtyper) => new StringRepr(rtyper.typeSystem.strings.unicodes, rtyper) });
  t.annotation.on(SomeChar, { key: () => "char", repr: (_s, rtyper) => new CharRepr(rtyper.typeSystem.strings.bytes, rtyper) });
  t.annotation.on(SomeUnicodeCodePoint, { key: () => "unichar", repr: (_s, rtyper) => new CharRepr(rtyper.typeSystem.strings.unicodes, rtyper) });
  t.conversion.on(CharRepr, StringRepr, charToString);
  t.conversion.on(StringRepr, CharRepr, stringToChar);
}
