// Exceptions at low level: the type is a vtable, the value an instance. Answers to upstream's lltypesystem/exceptiondata.py; llinterp, the exception
// transform and the backends ask it.

import { castPointer } from "@rpyts/lltype/lltype";
import type { PtrType } from "@rpyts/lltype/types";
import type { LLPtr, LLStruct, LLValue } from "@rpyts/lltype/values";
import { ExceptionData } from "../exceptiondata.js";
import { helper } from "../helper.js";
import type { RPythonTyper } from "../rtyper.js";
import { classNameText, type RootTypes } from "./root-types.js";

interface RaisedPointers {
  readonly type: LLPtr;
  readonly value: LLPtr;
}

export class LLExceptionData extends ExceptionData {
  private readonly root: RootTypes;

  constructor(rtyper: RPythonTyper, root: RootTypes) {
    super(rtyper, helper("rclass", "ll_issubclass"));
    this.root = root;
  }

  /** The names the exception transform knows the types by. */
  get exceptionType(): PtrType {
    return this.lltypeOfExceptionType as PtrType;
  }

  get exceptionValue(): PtrType {
    return this.lltypeOfExceptionValue as PtrType;
  }

  override standard(name: string): RaisedPointers {
    return super.standard(name) as RaisedPointers;
  }

  override get baseClass(): LLPtr {
    return super.baseClass as LLPtr;
  }

  override matches(type: LLValue, llexitcase: LLValue): boolean {
    const base = (llexitcase as LLPtr).obj as LLStruct;
    const number = Number((castPointer(this.root.CLASSTYPE, type as LLPtr).obj as LLStruct).get("subclassrange_min"));
    return Number(base.get("subclassrange_min")) <= number && number < Number(base.get("subclassrange_max"));
  }

  override className(type: LLValue): string {
    return classNameText(((type as LLPtr).obj as LLStruct).get("name") as LLPtr);
  }
}
