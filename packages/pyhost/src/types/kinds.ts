// Which type a bound built-in method shows: method-wrapper for slots, builtin_function_or_method else.

import { builtinFunctionType, methodWrapperType, slotWrapperType } from "../builtin-types.js";
import type { PyBuiltin, PyType } from "../object.js";

export function builtinMethodType(func: PyBuiltin): PyType {
  return func.cls === slotWrapperType ? methodWrapperType : builtinFunctionType;
}
