// What stands in an unset local variable.

import { noneType } from "../builtin-types.js";
import { PyNone, type PyObject } from "../object.js";

export const UNSET: PyObject = new PyNone(noneType);
