// Builders in the object-oriented type system: the platform's own. Answers to upstream's ootypesystem/rbuilder.py.

import type { Hlvalue, Variable } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import type { BuilderMethodName } from "@rpyts/lltype/oo-methods";
import { OOStringBuilder, OOUnicodeBuilder, type BuilderType } from "@rpyts/lltype/ootype";
import { OOBuilder } from "@rpyts/lltype/oovalues";
import { Signed, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { allocConstant, fieldName } from "../heap.js";
import { helper } from "../helper.js";
import type { LowLevelOpList } from "../llops.js";
import { BuilderRepr } from "../rbuilder.js";
import type { RPythonTyper } from "../rtyper.js";
import type { StringKind } from "../text-system.js";

export class OOBuilderRepr extends BuilderRepr {
  override readonly lowleveltype: BuilderType;

  constructor(rtyper: RPythonTyper, kind: StringKind) {
    super(rtyper, kind);
    this.lowleveltype = kind.unicode ? OOUnicodeBuilder : OOStringBuilder;
  }

  private send(llops: LowLevelOpList, name: BuilderMethodName, result: LowLevelType, ...vArgs: Hlvalue[]): Variable {
    return llops.genop(llop.oosend, [fieldName(name), ...vArgs], result);
  }

  override newBuilder(llops: LowLevelOpList): Hlvalue {
    return llops.genop(llop.oonew, [allocConstant(this.lowleveltype)], this.lowleveltype);
  }

  override append(llops: LowLevelOpList, v: Hlvalue, vString: Hlvalue): void {
    this.send(llops, "ll_append", Void, v, vString);
  }

  override appendChar(llops: LowLevelOpList, v: Hlvalue, vChar: Hlvalue): void {
    this.send(llops, "ll_append_char", Void, v, vChar);
  }

  override appendSlice(llops: LowLevelOpList, v: Hlvalue, vString: Hlvalue, vStart: Hlvalue, vEnd: Hlvalue): void {
    llops.gendirectcall(helper("oo_str", "ll_append_slice"), v, vString, vStart, vEnd);
  }

  override appendMultipleChar(llops: LowLevelOpList, v: Hlvalue, vChar: Hlvalue, vTimes: Hlvalue): void {
    this.send(llops, "ll_append_multiple_char", Void, v, vChar, vTimes);
  }

  override appendItems(llops: LowLevelOpList, v: Hlvalue, vItems: Hlvalue, vSize: Hlvalue): void {
    llops.gendirectcall(helper("oo_str", "ll_append_items"), v, vItems, vSize);
  }

  override getlength(llops: LowLevelOpList, v: Hlvalue): Hlvalue {
    return this.send(llops, "ll_getlength", Signed, v);
  }

  override build(llops: LowLevelOpList, v: Hlvalue): Hlvalue {
    return this.send(llops, "ll_build", this.kind.lowleveltype, v);
  }

  protected override prebuilt(text: string): LLValue {
    const builder = new OOBuilder(this.lowleveltype);
    builder.text = text;
    return builder;
  }
}
