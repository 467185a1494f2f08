// The methods of float.

import { toBig } from "@rpyts/tool/machine-int";
import { floatType } from "../builtin-types.js";
import { compareFloats, isNumber } from "../compare-numbers.js";
import { RICH_NAMES } from "../compare.js";
import { longToFloat, special } from "../convert.js";
import { OverflowError, TypeError, ValueError, ZeroDivisionError } from "../exception-types.js";
import { hashFloat } from "../hash.js";
import type { Host } from "../host.js";
import { PyBool, PyFloat, PyInt, PyLong, PyStr, PyUnicode, type PyObject, type PyType } from "../object.js";
import { PyBuffer, PyByteArray, PyFloatSub } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { exactParts, reprFloat, strFloat } from "../text/float-format.js";
import { fromHex, toHex } from "../text/float-hex.js";
import { formatFloatSpec } from "../text/format-spec.js";
import { parseFloatText } from "../text/parse-number.js";
import { newBool, newFloat, newInt, newLong, newStr, newTuple, None, NotImplemented } from "../values.js";
import { bufferBytes } from "./buffer.js";
import { byName, TypeBuilder } from "./builder.js";
import { floatDivmod, floatMod, floatPower } from "./float-ops.js";
import { floatToInt } from "./int.js";
import { asciiText } from "../text/ascii-text.js";

/** A number as a float, for mixed arithmetic; null for other objects. */
export function realOf(obj: PyObject): number | null {
  if (obj instanceof PyFloat) return obj.value;
  if (obj instanceof PyInt) return Number(obj.value);
  if (obj instanceof PyBool) return obj.value ? 1 : 0;
  return obj instanceof PyLong ? longToFloat(obj.value) : null;
}

function divide(x: number, y: number): PyObject {
  if (y === 0) throw pyError(ZeroDivisionError, "float division by zero");
  return newFloat(x / y);
}

const FLOAT_OPS: Readonly<Record<string, (x: number, y: number) => PyObject>> = {
  add: (x, y) => newFloat(x + y),
  sub: (x, y) => newFloat(x - y),
  mul: (x, y) => newFloat(x * y),
  div: divide,
  truediv: divide,
  floordiv: (x, y) => newFloat(floatDivmod(x, y)[0]),
  mod: (x, y) => newFloat(floatMod(x, y)),
  divmod: (x, y) => newTuple(floatDivmod(x, y).map(newFloat)),
};

export function setupFloat(): void {
  const builder = new TypeBuilder(floatType, PyFloat)
    .doc("float(x) -> floating point number")
    .maker((host, cls, args, kwargs) => makeFloat(host, cls, byName("float", ["x"], 0, args, 1, kwargs)[0]))
    .slot("__repr__", 0, (_host, self) => newStr(reprFloat(self.value)))
    .slot("__str__", 0, (_host, self) => newStr(strFloat(self.value)))
    .slot("__hash__", 0, (host, self) => newInt(hashFloat(host, self.value)))
    .slot("__neg__", 0, (_host, self) => newFloat(-self.value))
    .slot("__pos__", 0, (_host, self) => newFloat(self.value))
    .slot("__abs__", 0, (_host, self) => newFloat(Math.abs(self.value)))
    .slot("__nonzero__", 0, (_host, self) => newBool(self.value !== 0))
    .slot("__int__", 0, (host, self) => host.int(floatToInt(self.value)))
    .slot("__long__", 0, (_host, self) => newLong(toBig(floatToInt(self.value))))
    .slot("__float__", 0, (_host, self) => newFloat(self.value))
    .slot("__coerce__", 1, (_host, self, args) => {
      const other = realOf(args[1]);
      return other === null ? NotImplemented : newTuple([self, newFloat(other)]);
    })
    .slotRange("__pow__", 1, 2, (_host, self, args) => {
      const other = realOf(args[1]);
      if (other === null) return NotImplemented;
      if (args.length > 2 && args[2] !== None) throw pyError(TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
      return newFloat(floatPower(self.value, other));
    })
    .slotRange("__rpow__", 1, 2, (_host, self, args) => {
      const other = realOf(args[1]);
      return other === null ? NotImplemented : newFloat(floatPower(other, self.value));
    })
    .method("__trunc__", 0, 0, (host, self) => host.int(floatToInt(self.value)))
    .method("__getnewargs__", 0, 0, (_host, self) => newTuple([newFloat(self.value)]))
    .method("__format__", 1, 1, (host, self, args) => formatFloatSpec(host, self.value, args[1]))
    .method("conjugate", 0, 0, (_host, self) => newFloat(self.value))
    .method("is_integer", 0, 0, (_host, self) => newBool(Number.isInteger(self.value)))
    .method("as_integer_ratio", 0, 0, (host, self) => integerRatio(host, self.value))
    .method("hex", 0, 0, (_host, self) => newStr(toHex(self.value)))
    .classMethod("fromhex", 1, 1, (host, args) => {
      const text = args[1];
      if (!(text instanceof PyStr) && !(text instanceof PyUnicode)) throw pyError(TypeError, "expected string or Unicode object");
      const value = newFloat(fromHex(text.value));
      return args[0] === floatType ? value : host.call(args[0], [value]);
    })
    .classMethod("__getformat__", 1, 1, () => newStr("IEEE, little-endian"))
    .getset("real", (_host, self) => newFloat(self.value))
    .getset("imag", () => newFloat(0));
  for (const [name, op] of Object.entries(FLOAT_OPS)) {
    builder.slot(`__${name}__`, 1, (_host, self, args) => {
      const y = realOf(args[1]);
      return y === null ? NotImplemented : op(self.value, y);
    });
    builder.slot(`__r${name}__`, 1, (_host, self, args) => {
      const x = realOf(args[1]);
      return x === null ? NotImplemented : op(x, self.value);
    });
  }
  RICH_NAMES.forEach((name, op) => {
    builder.slot(name, 1, (_host, self, args) => (isNumber(args[1]) ? compareFloats(op, self, args[1]) : NotImplemented));
  });
}

function makeFloat(host: Host, cls: PyType, x: PyObject | null): PyObject {
  const value = x === null ? 0 : floatFrom(host, x);
  return cls === floatType ? newFloat(value) : new PyFloatSub(cls, value);
}

/** float(x). */
export function floatFrom(host: Host, x: PyObject): number {
  if (!x.cls.isHeap) {
    const direct = realOf(x);
    if (direct !== null) return direct;
  }
  if (x instanceof PyStr || x instanceof PyByteArray) return parseFloatText(x.value);
  if (x instanceof PyBuffer) return parseFloatText(bufferBytes(x));
  if (x instanceof PyUnicode) return parseFloatText(asciiText(host, x.value));
  const result = special(host, x, "__float__", []);
  if (result === null) throw pyError(TypeError, "float() argument must be a string or a number");
  if (!(result instanceof PyFloat)) throw pyError(TypeError, `__float__ returned non-float (type ${result.cls.name})`);
  return result.value;
}

function integerRatio(host: Host, value: number): PyObject {
  if (value !== value) throw pyError(ValueError, "Cannot pass NaN to float.as_integer_ratio.");
  if (!Number.isFinite(value)) throw pyError(OverflowError, "Cannot pass infinity to float.as_integer_ratio.");
  let { mantissa, exponent } = exactParts(Math.abs(value));
  if (mantissa === 0n) return newTuple([newInt(0), newInt(1)]);
  while ((mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    exponent++;
  }
  const numerator = exponent > 0 ? mantissa << BigInt(exponent) : mantissa;
  const denominator = exponent < 0 ? 1n << BigInt(-exponent) : 1n;
  return newTuple([host.bigInt(value < 0 ? -numerator : numerator), host.bigInt(denominator)]);
}
