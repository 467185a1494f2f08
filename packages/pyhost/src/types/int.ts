// The methods of int and long.

import { addInt, compareInt, fromBig, invertInt, negInt, toBig, type Int } from "@rpyts/tool/machine-int";
import { intType, longType } from "../builtin-types.js";
import { getattr, noAttribute } from "../attribute.js";
import { longToFloat, special, toInt } from "../convert.js";
import { OverflowError, TypeError, ValueError } from "../exception-types.js";
import { hashInt, hashLong } from "../hash.js";
import type { Host } from "../host.js";
import { PyBool, PyFloat, PyInt, PyLong, PyObject, PyOldInstance, PyStr, PyUnicode, type PyType } from "../object.js";
import { PyBuffer, PyByteArray, PyIntSub, PyLongSub } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { asciiText } from "../text/ascii-text.js";
import { formatInteger } from "../text/format-spec.js";
import { parseInteger } from "../text/parse-number.js";
import { False, newBool, newFloat, newInt, newLong, newStr, newTuple, None, NotImplemented, True } from "../values.js";
import { bufferBytes } from "./buffer.js";
import { byName, TypeBuilder } from "./builder.js";
import { bitLength, INT_OPS, powerMod, wrapLong, type Wrap } from "./int-ops.js";

/** The value of an int or bool; null for other objects. */
function intOf(obj: PyObject): Int | null {
  if (obj instanceof PyInt) return obj.value;
  return obj instanceof PyBool ? (obj.value ? 1 : 0) : null;
}

function isEmptyText(obj: PyObject): boolean {
  return (obj instanceof PyStr || obj instanceof PyUnicode) && obj.value === "";
}

/** The value of an int, bool or long; null for other objects. */
export function integerOf(obj: PyObject): Int | null {
  return obj instanceof PyLong ? fromBig(obj.value) : intOf(obj);
}

/** The self of an int method: bool inherits them. */
function selfInt(obj: PyObject, name: string): Int {
  const value = intOf(obj);
  if (value === null) throw pyError(TypeError, `descriptor '${name}' requires a 'int' object but received a '${obj.cls.name}'`);
  return value;
}

export function setupInt(): void {
  const builder = new TypeBuilder(intType, PyObject)
    .doc("int(x=0) -> int or long\nint(x, base=10) -> int or long")
    .maker((host, cls, args, kwargs) => makeInt(host, cls, byName("int", ["x", "base"], 0, args, 1, kwargs)))
    .slot("__repr__", 0, (_host, self) => newStr(String(selfInt(self, "__repr__"))))
    .slot("__str__", 0, (_host, self) => newStr(String(selfInt(self, "__str__"))))
    .slot("__hash__", 0, (_host, self) => newInt(hashInt(selfInt(self, "__hash__"))))
    .slot("__cmp__", 1, (_host, self, args) => {
      const other = intOf(args[1]);
      if (other === null) throw pyError(TypeError, `int.__cmp__(x,y) requires y to be a 'int', not a '${args[1].cls.name}'`);
      return newInt(compareInt(selfInt(self, "__cmp__"), other));
    })
    .slot("__neg__", 0, (host, self) => host.int(negInt(selfInt(self, "__neg__"))))
    .slot("__invert__", 0, (_host, self) => newInt(invertInt(selfInt(self, "__invert__"))))
    .slot("__abs__", 0, (host, self) => {
      const value = selfInt(self, "__abs__");
      return host.int(value < 0 ? negInt(value) : value);
    })
    .slot("__nonzero__", 0, (_host, self) => (selfInt(self, "__nonzero__") !== 0 ? True : False))
    .slot("__float__", 0, (_host, self) => newFloat(Number(selfInt(self, "__float__"))))
    .slot("__long__", 0, (_host, self) => newLong(toBig(selfInt(self, "__long__"))))
    .slot("__oct__", 0, (_host, self) => newStr(octText(selfInt(self, "__oct__"), "")))
    .slot("__hex__", 0, (_host, self) => newStr(hexText(selfInt(self, "__hex__"), "")))
    .slot("__coerce__", 1, (_host, self, args) => {
      const other = intOf(args[1]);
      return other === null ? NotImplemented : newTuple([newInt(selfInt(self, "__coerce__")), newInt(other)]);
    })
    .method("bit_length", 0, 0, (_host, self) => newInt(bitLength(toBig(selfInt(self, "bit_length")))))
    .method("__getnewargs__", 0, 0, (_host, self) => newTuple([newInt(selfInt(self, "__getnewargs__"))]))
    .method("__format__", 1, 1, (host, self, args) => {
      if (self instanceof PyBool && isEmptyText(args[1])) return self.value ? newStr("True") : newStr("False");
      return formatInteger(host, selfInt(self, "__format__"), args[1], self.cls.name);
    })
    .getset("denominator", () => newInt(1))
    .getset("imag", () => newInt(0));
  for (const name of ["__int__", "__pos__", "__trunc__", "__index__", "conjugate"]) {
    if (name === "conjugate" || name === "__trunc__") builder.method(name, 0, 0, (_host, self) => newInt(selfInt(self, name)));
    else builder.slot(name, 0, (_host, self) => newInt(selfInt(self, name)));
  }
  for (const name of ["real", "numerator"]) builder.getset(name, (_host, self) => newInt(selfInt(self, name)));
  addOperators(builder, intOf, selfInt, (host) => (value) => host.int(value));
}

/** Binary operators for int or long. `valueOf` reads an operand, null where it is none of ours. */
function addOperators(builder: TypeBuilder<PyObject>, valueOf: (obj: PyObject) => Int | null, selfOf: (obj: PyObject, name: string) => Int, wrapFor: (host: Host) => Wrap): void {
  for (const [name, op] of Object.entries(INT_OPS)) {
    if (name === "pow") continue;
    builder.slot(`__${name}__`, 1, (host, self, args) => {
      const y = valueOf(args[1]);
      return y === null ? NotImplemented : op(host, selfOf(self, name), y, wrapFor(host));
    });
    builder.slot(`__r${name}__`, 1, (host, self, args) => {
      const x = valueOf(args[1]);
      return x === null ? NotImplemented : op(host, x, selfOf(self, name), wrapFor(host));
    });
  }
  const pow = INT_OPS["pow"];
  builder.slotRange("__pow__", 1, 2, (host, self, args) => {
    const x = selfOf(self, "__pow__");
    const y = valueOf(args[1]);
    if (y === null) return NotImplemented;
    const modulus = args[2];
    if (modulus === undefined || modulus === None) return pow(host, x, y, wrapFor(host));
    const z = valueOf(modulus);
    return z === null ? NotImplemented : wrapFor(host)(powerMod(x, y, z));
  });
  builder.slotRange("__rpow__", 1, 2, (host, self, args) => {
    const x = valueOf(args[1]);
    return x === null ? NotImplemented : pow(host, x, selfOf(self, "__rpow__"), wrapFor(host));
  });
}

export function setupLong(): void {
  const self = (obj: PyObject, name: string): Int => {
    if (!(obj instanceof PyLong)) throw pyError(TypeError, `descriptor '${name}' requires a 'long' object but received a '${obj.cls.name}'`);
    return fromBig(obj.value);
  };
  const builder = new TypeBuilder(longType, PyObject);
  addOperators(builder, integerOf, self, () => wrapLong);
  new TypeBuilder(longType, PyLong)
    .doc("long(x=0) -> long\nlong(x, base=10) -> long")
    .maker((host, cls, args, kwargs) => makeLong(host, cls, byName("long", ["x", "base"], 0, args, 1, kwargs)))
    .slot("__repr__", 0, (_host, obj) => newStr(`${obj.value}L`))
    .slot("__str__", 0, (_host, obj) => newStr(String(obj.value)))
    .slot("__hash__", 0, (host, obj) => newInt(hashLong(host, obj.value)))
    .slot("__cmp__", 1, (_host, obj, args) => {
      const other = args[1];
      if (!(other instanceof PyLong)) throw pyError(TypeError, `long.__cmp__(x,y) requires y to be a 'long', not a '${other.cls.name}'`);
      return newInt(compareInt(fromBig(obj.value), fromBig(other.value)));
    })
    .slot("__neg__", 0, (_host, obj) => newLong(-obj.value))
    .slot("__pos__", 0, (_host, obj) => newLong(obj.value))
    .slot("__invert__", 0, (_host, obj) => newLong(~obj.value))
    .slot("__abs__", 0, (_host, obj) => newLong(obj.value < 0n ? -obj.value : obj.value))
    .slot("__nonzero__", 0, (_host, obj) => newBool(obj.value !== 0n))
    .slot("__int__", 0, (host, obj) => host.int(fromBig(obj.value)))
    .slot("__long__", 0, (_host, obj) => newLong(obj.value))
    .slot("__index__", 0, (_host, obj) => newLong(obj.value))
    .slot("__float__", 0, (_host, obj) => newFloat(longToFloat(obj.value)))
    .slot("__oct__", 0, (_host, obj) => newStr(octText(fromBig(obj.value), "L")))
    .slot("__hex__", 0, (_host, obj) => newStr(hexText(fromBig(obj.value), "L")))
    .slot("__coerce__", 1, (_host, obj, args) => {
      const other = integerOf(args[1]);
      return other === null ? NotImplemented : newTuple([obj, newLong(toBig(other))]);
    })
    .method("bit_length", 0, 0, (_host, obj) => newInt(bitLength(obj.value)))
    .method("conjugate", 0, 0, (_host, obj) => newLong(obj.value))
    .method("__trunc__", 0, 0, (_host, obj) => newLong(obj.value))
    .method("__getnewargs__", 0, 0, (_host, obj) => newTuple([newLong(obj.value)]))
    .method("__format__", 1, 1, (host, obj, args) => formatInteger(host, fromBig(obj.value), args[1], "long"))
    .getset("real", (_host, obj) => newLong(obj.value))
    .getset("numerator", (_host, obj) => newLong(obj.value))
    .getset("imag", () => newLong(0n))
    .getset("denominator", () => newLong(1n));
}

/** 0777 and -0777, with the suffix of longs. */
export function octText(value: Int, suffix: string): string {
  const digits = (value < 0 ? negInt(value) : value).toString(8);
  return `${value < 0 ? "-" : ""}${digits === "0" ? "0" : `0${digits}`}${suffix}`;
}

export function hexText(value: Int, suffix: string): string {
  return `${value < 0 ? "-" : ""}0x${(value < 0 ? negInt(value) : value).toString(16)}${suffix}`;
}

function makeInt(host: Host, cls: PyType, [x, base]: (PyObject | null)[]): PyObject {
  const value = x === null ? noBase(base) : base === null ? integerFrom(host, x, false) : inBase(host, x, base, false);
  if (cls === intType) return value instanceof PyLong ? value : host.int(value);
  if (value instanceof PyLong) return new PyIntSub(cls, fromBig(value.value));
  if (!host.fitsInt(value)) throw pyError(OverflowError, "Python int too large to convert to C long");
  return new PyIntSub(cls, value);
}

function makeLong(host: Host, cls: PyType, [x, base]: (PyObject | null)[]): PyObject {
  const found = x === null ? noBase(base) : base === null ? integerFrom(host, x, true) : inBase(host, x, base, true);
  const value = found instanceof PyLong ? found.value : toBig(found);
  return cls === longType ? newLong(value) : new PyLongSub(cls, value);
}

function noBase(base: PyObject | null): Int {
  if (base !== null) throw pyError(TypeError, "int() missing string argument");
  return 0;
}

function inBase(host: Host, x: PyObject, base: PyObject, isLong: boolean): Int {
  const radix = toInt(host, base);
  if (radix !== 0 && (radix < 2 || radix > 36)) {
    throw pyError(ValueError, isLong ? "long() arg 2 must be >= 2 and <= 36" : "int() base must be >= 2 and <= 36, or 0");
  }
  if (x instanceof PyUnicode) return parseInteger(asciiText(host, x.value), radix, isLong);
  if (!(x instanceof PyStr) && !(x instanceof PyByteArray)) throw pyError(TypeError, `${isLong ? "long" : "int"}() can't convert non-string with explicit base`);
  return parseInteger(x.value, radix, isLong);
}

/** int(x) or long(x) without a base. A long that __int__ gives stays one. */
function integerFrom(host: Host, x: PyObject, isLong: boolean): Int | PyLong {
  const direct = x.cls.isHeap ? null : integerOf(x);
  if (direct !== null) return direct;
  if (x instanceof PyFloat && !x.cls.isHeap) return floatToInt(x.value);
  if (x instanceof PyStr || x instanceof PyByteArray) return parseInteger(x.value, 10, isLong);
  if (x instanceof PyBuffer) return parseInteger(bufferBytes(x), 10, isLong);
  if (x instanceof PyUnicode) return parseInteger(asciiText(host, x.value), 10, isLong);
  const names = isLong ? ["__long__", "__int__", "__trunc__"] : ["__int__", "__trunc__"];
  for (const name of names) {
    const result = special(host, x, name, []);
    if (result === null) continue;
    if (result instanceof PyLong) return result;
    const value = integerOf(result) ?? (name === "__trunc__" ? integerOf(host.call(getattr(host, result, "__int__"), [])) : null);
    if (value === null) throw pyError(TypeError, `${name} returned non-${isLong ? "long" : "int"} (type ${result.cls.name})`);
    return value;
  }
  if (x instanceof PyOldInstance) throw noAttribute(x, "__trunc__");
  throw pyError(TypeError, `${isLong ? "long" : "int"}() argument must be a string or a number, not '${x.cls.name}'`);
}

/** A float truncated; errors for what has no integer value. */
export function floatToInt(value: number): Int {
  if (value !== value) throw pyError(ValueError, "cannot convert float NaN to integer");
  if (!Number.isFinite(value)) throw pyError(OverflowError, "cannot convert float infinity to integer");
  const whole = Math.trunc(value);
  return Number.isSafeInteger(whole) ? addInt(whole, 0) : fromBig(BigInt(whole));
}

