// Exceptions as objects: the type is a class, the value an instance of the root of exceptions. Answers to upstream's ootypesystem/exceptiondata.py.

import { OOClassValue } from "@rpyts/lltype/ootype";
import type { LLValue } from "@rpyts/lltype/values";
import { InternalError } from "@rpyts/tool/assert-never";
import { ExceptionData } from "../exceptiondata.js";
import { helper } from "../helper.js";
import type { RPythonTyper } from "../rtyper.js";

export class OOExceptionData extends ExceptionData {
  constructor(rtyper: RPythonTyper) {
    super(rtyper, helper("oo_rclass", "ll_issubclass"));
  }

  override matches(type: LLValue, llexitcase: LLValue): boolean {
    return classOf(type).instance.isSubclassOf(classOf(llexitcase).instance);
  }

  /** The name without the module. */
  override className(type: LLValue): string {
    const { name } = classOf(type).instance;
    return name.slice(name.lastIndexOf(".") + 1);
  }
}

function classOf(value: LLValue): OOClassValue {
  if (!(value instanceof OOClassValue)) throw new InternalError(`${String(value)} is no class`);
  return value;
}
