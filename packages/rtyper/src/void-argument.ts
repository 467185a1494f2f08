// Arguments of helpers that are constants of the call: types, names, other helpers, host objects. A helper is specialised for each.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { isLowLevelType } from "@rpyts/lltype/types";
import { sNone, type SomeObject } from "@rpyts/annotator/model";
import { PyLLType } from "@rpyts/annotator/llbridge/objects";
import { PyObject } from "@rpyts/pyhost/object";
import { newBool, newInt, newStr, None } from "@rpyts/pyhost/values";
import { LLHelper } from "./helper.js";
import { TyperError } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";

/** What the annotator is told of a Void argument of a helper. */
export function voidArgument(rtyper: RPythonTyper, v: Hlvalue, h: LLHelper): SomeObject {
  if (!(v instanceof Constant)) {
    const s = rtyper.bindingOr(v, sNone);
    if (!s.isConstant()) throw new TyperError(`${h.toString()}: the Void argument ${v.toString()} is not a constant`);
    return s;
  }
  return rtyper.bookkeeper.immutablevalue(hostObject(rtyper, v.value, h));
}

/** The host object for a value that a Void constant holds. */
function hostObject(rtyper: RPythonTyper, value: unknown, h: LLHelper): PyObject {
  if (value instanceof PyObject) return value;
  if (value instanceof LLHelper) return rtyper.helpers.resolve(value);
  if (isLowLevelType(value)) return new PyLLType(value);
  if (value === null || value === undefined) return None;
  if (typeof value === "string") return newStr(value);
  if (typeof value === "boolean") return newBool(value);
  if (typeof value === "number") return newInt(value);
  throw new TyperError(`${h.toString()}: a Void argument holds ${String(value)}`);
}
