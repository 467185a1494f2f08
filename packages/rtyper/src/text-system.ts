// What strings are in a type system: their types, prebuilt ones, and what is done where lltype calls a helper that fills a new string. The rules in rstr*.ts,
// rnumstr.ts and rformat.ts are the same for all type systems: they name helpers as lltype has them, and the type system says what stands for each.

import { Constant, type Hlvalue, type Variable } from "@rpyts/flowmodel/model";
import { Char, UniChar, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType, PrimitiveType, WordBits } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { helper, type LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import type { LowLevelOpList } from "./llops.js";
import type { BuilderRepr } from "./rbuilder.js";
import type { ByteArrayRepr } from "./rbytearray.js";
import type { InstanceReprBase } from "./rclass.js";
import type { RPythonTyper } from "./rtyper.js";

/** What byte and unicode strings differ in. */
export abstract class StringKind {
  readonly unicode: boolean;
  readonly charType: PrimitiveType;

  constructor(unicode: boolean) {
    this.unicode = unicode;
    this.charType = unicode ? UniChar : Char;
  }

  /** The type of values. */
  abstract readonly lowleveltype: LowLevelType;
  /** What helpers make strings of: the container behind a pointer, or the type itself. */
  abstract readonly type: LowLevelType;
  /** None. */
  abstract readonly nullValue: LLValue;
  /** A prebuilt string of a text: a character of the text per byte, or code points. */
  abstract prebuilt(text: string, wordBits: WordBits): LLValue;

  /** {@link type} as a Void constant. */
  get typeConstant(): Constant {
    return new Constant(this.type, Void);
  }
}

export interface StringSystem {
  readonly bytes: StringKind;
  readonly unicodes: StringKind;
  /** The helper that stands for one of lltype's. */
  helper(h: LLHelper): LLHelper;
  /** Calls a helper on strings, or what stands for it. Makes one operation. */
  call(llops: LowLevelOpList, h: LLHelper, ...vArgs: Hlvalue[]): Variable;
  /** The number of characters. */
  length(llops: LowLevelOpList, vString: Hlvalue): Variable;
  /** The character at an index that is in range. */
  item(llops: LowLevelOpList, kind: StringKind, vString: Hlvalue, vIndex: Hlvalue): Variable;
  /** Three strings or more, one after the other. */
  concatenate(llops: LowLevelOpList, kind: StringKind, vPieces: readonly Hlvalue[]): Hlvalue;
  /** `<Name object at 0x…>` of an instance that is not None. */
  instanceText(hop: HighLevelOp, r: InstanceReprBase, v: Hlvalue): Hlvalue;
  /** The Repr of bytearrays. */
  makeByteArrayRepr(rtyper: RPythonTyper): ByteArrayRepr;
  /** The Repr of StringBuilder or UnicodeBuilder. */
  makeBuilderRepr(rtyper: RPythonTyper, unicode: boolean): BuilderRepr;
}

/** Calls the helper that has this name in lltype's modules. */
export function callText(llops: LowLevelOpList, module: string, name: string, ...vArgs: Hlvalue[]): Variable {
  return llops.rtyper.typeSystem.strings.call(llops, helper(module, name), ...vArgs);
}
