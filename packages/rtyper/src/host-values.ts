// Plain values of host objects, for constants.

import { PyBool, PyFloat, PyInt, PyLong, PyStr, PyUnicode, type PyObject } from "@rpyts/pyhost/object";
import { fromBig, type Int } from "@rpyts/tool/machine-int";

/** The number of an int, long, bool, or of a sized integer of rarithmetic (which is a subclass of long); null for other objects. */
export function intValue(value: PyObject): Int | null {
  if (value instanceof PyInt) return value.value;
  if (value instanceof PyLong) return fromBig(value.value);
  if (value instanceof PyBool) return value.value ? 1 : 0;
  return null;
}

/** The number of a float, or of anything {@link intValue} takes. */
export function floatValue(value: PyObject): number | null {
  if (value instanceof PyFloat) return value.value;
  const n = intValue(value);
  return n === null ? null : Number(n);
}

/** The characters of a byte string; null for other objects. */
export function strValue(value: PyObject): string | null {
  return value instanceof PyStr ? value.value : null;
}

/** The code of a string of length 1; null for other objects. A pair of surrogates is one character unless unicode is narrow. */
export function charCode(value: PyObject, narrow: boolean): number | null {
  if ((value instanceof PyStr || value instanceof PyUnicode) && value.value.length === 1) return value.value.charCodeAt(0);
  if (!(value instanceof PyUnicode) || narrow) return null;
  const code = value.value.codePointAt(0);
  return code !== undefined && value.value.length === (code > 0xffff ? 2 : 1) ? code : null;
}
