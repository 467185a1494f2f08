// The methods of bool. PyBool is no PyInt in the object model, so that Constants never mix them up; what bool inherits from int is given here.

import { boolType } from "../builtin-types.js";
import { isTrue } from "../convert.js";
import { PyBool, PyInt, type PyObject } from "../object.js";
import { newBool, newInt, newStr, NotImplemented } from "../values.js";
import { byName, TypeBuilder } from "./builder.js";

/** A bool or int operand as 0/1 or its value, for the methods of int. */
export function intValue(obj: PyObject): PyInt["value"] | null {
  if (obj instanceof PyInt) return obj.value;
  return obj instanceof PyBool ? (obj.value ? 1 : 0) : null;
}

export function setupBool(): void {
  const builder = new TypeBuilder(boolType, PyBool)
    .maker((host, _cls, args, kwargs) => {
      const [x] = byName("bool", ["x"], 0, args, 1, kwargs);
      return newBool(x !== null && isTrue(host, x));
    })
    .slot("__repr__", 0, (_host, self) => newStr(self.value ? "True" : "False"))
    .slot("__str__", 0, (_host, self) => newStr(self.value ? "True" : "False"));
  const logic: Record<string, (a: boolean, b: boolean) => boolean> = {
    and: (a, b) => a && b,
    or: (a, b) => a || b,
    xor: (a, b) => a !== b,
  };
  for (const [name, fn] of Object.entries(logic)) {
    for (const method of [`__${name}__`, `__r${name}__`]) {
      builder.slot(method, 1, (_host, self, args) => {
        const other = args[1];
        if (other instanceof PyBool) return newBool(fn(self.value, other.value));
        if (!(other instanceof PyInt)) return NotImplemented;
        return newInt(bitwise(name, self.value ? 1n : 0n, BigInt(other.value)));
      });
    }
  }
}

function bitwise(name: string, a: bigint, b: bigint): PyInt["value"] {
  const value = name === "and" ? a & b : name === "or" ? a | b : a ^ b;
  return value >= -0x1fffffffffffffn && value <= 0x1fffffffffffffn ? Number(value) : value;
}
