// The methods of complex.

import { complexType } from "../builtin-types.js";
import { isNumber, numberValue } from "../compare-numbers.js";
import { EQ, NE, RICH_NAMES } from "../compare.js";
import { special } from "../convert.js";
import { OverflowError, TypeError, ValueError, ZeroDivisionError } from "../exception-types.js";
import { hashFloat } from "../hash.js";
import { wrapInt, addInt, mulInt } from "@rpyts/tool/machine-int";
import type { Host } from "../host.js";
import { PyStr, PyUnicode, type PyObject } from "../object.js";
import { PyComplex, PyComplexSub } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { asciiText } from "../text/ascii-text.js";
import { reprFloat, formatFloat } from "../text/float-format.js";
import { formatComplexSpec } from "../text/format-spec.js";
import { parseComplex } from "../text/parse-number.js";
import { newBool, newComplex, newFloat, newInt, newStr, newTuple, None, NotImplemented } from "../values.js";
import { byName, TypeBuilder } from "./builder.js";
import { realOf } from "./float.js";

type Complex = readonly [number, number];

/** A number as real and imaginary part; null for other objects. */
export function complexOf(obj: PyObject): Complex | null {
  if (obj instanceof PyComplex) return [obj.real, obj.imag];
  const real = realOf(obj);
  return real === null ? null : [real, 0];
}

export function divideComplex([a, b]: Complex, [c, d]: Complex): Complex {
  if (c === 0 && d === 0) throw pyError(ZeroDivisionError, "complex division by zero");
  if (Math.abs(c) >= Math.abs(d)) {
    const ratio = d / c;
    const size = c + d * ratio;
    return [(a + b * ratio) / size, (b - a * ratio) / size];
  }
  const ratio = c / d;
  const size = c * ratio + d;
  return [(a * ratio + b) / size, (b * ratio - a) / size];
}

function multiply([a, b]: Complex, [c, d]: Complex): Complex {
  return [a * c - b * d, a * d + b * c];
}

/** By repeated multiplication for small whole exponents, else through polar form. */
function powerComplex(x: Complex, y: Complex): Complex {
  if (y[0] === 0 && y[1] === 0) return [1, 0];
  if (x[0] === 0 && x[1] === 0) {
    if (y[1] !== 0 || y[0] < 0) throw pyError(ZeroDivisionError, "0.0 to a negative or complex power");
    return [0, 0];
  }
  if (y[1] === 0 && Number.isInteger(y[0]) && Math.abs(y[0]) <= 100) return integerPower(x, y[0]);
  const size = Math.hypot(x[0], x[1]);
  const angle = Math.atan2(x[1], x[0]);
  let length = size ** y[0];
  let phase = angle * y[0];
  if (y[1] !== 0) {
    length /= Math.exp(angle * y[1]);
    phase += y[1] * Math.log(size);
  }
  return [length * Math.cos(phase), length * Math.sin(phase)];
}

function integerPower(x: Complex, n: number): Complex {
  if (n < 0) return divideComplex([1, 0], integerPower(x, -n));
  let result: Complex = [1, 0];
  let base = x;
  for (let e = n; e > 0; e >>= 1) {
    if ((e & 1) === 1) result = multiply(result, base);
    base = multiply(base, base);
  }
  return result;
}

const OPS: Readonly<Record<string, (x: Complex, y: Complex) => Complex>> = {
  add: ([a, b], [c, d]) => [a + c, b + d],
  sub: ([a, b], [c, d]) => [a - c, b - d],
  mul: multiply,
  div: divideComplex,
  truediv: divideComplex,
  pow: powerComplex,
  floordiv: (x, y) => [Math.floor(divideComplex(x, y)[0]), 0],
  mod: (x, y) => complexMod(x, y, "complex remainder")[1],
};

function complexMod(x: Complex, y: Complex, name: string): [Complex, Complex] {
  if (y[0] === 0 && y[1] === 0) throw pyError(ZeroDivisionError, name);
  const quotient: Complex = [Math.floor(divideComplex(x, y)[0]), 0];
  const product = multiply(quotient, y);
  return [quotient, [x[0] - product[0], x[1] - product[1]]];
}

const make = (value: Complex): PyObject => newComplex(value[0], value[1]);

export function setupComplex(): void {
  const builder = new TypeBuilder(complexType, PyComplex)
    .doc("complex(real[, imag]) -> complex number")
    .maker((host, cls, args, kwargs) => makeComplex(host, cls, byName("complex", ["real", "imag"], 0, args, 1, kwargs)))
    .slot("__repr__", 0, (_host, self) => newStr(complexText(self, reprPart)))
    .slot("__str__", 0, (_host, self) => newStr(complexText(self, (x) => formatFloat(x, "g", 12, false))))
    .slot("__hash__", 0, (host, self) => newInt(wrapInt(addInt(hashFloat(host, self.real), mulInt(1000003, hashFloat(host, self.imag))), host.wordBits, true)))
    .slot("__neg__", 0, (_host, self) => newComplex(-self.real, -self.imag))
    .slot("__pos__", 0, (_host, self) => newComplex(self.real, self.imag))
    .slot("__abs__", 0, (_host, self) => {
      const size = Math.hypot(self.real, self.imag);
      if (!Number.isFinite(size) && Number.isFinite(self.real) && Number.isFinite(self.imag)) throw pyError(OverflowError, "absolute value too large");
      return newFloat(size);
    })
    .slot("__nonzero__", 0, (_host, self) => newBool(self.real !== 0 || self.imag !== 0))
    .slot("__coerce__", 1, (_host, self, args) => {
      const other = complexOf(args[1]);
      return other === null ? NotImplemented : newTuple([self, make(other)]);
    })
    .slot("__divmod__", 1, (_host, self, args) => {
      const other = complexOf(args[1]);
      if (other === null) return NotImplemented;
      return newTuple(complexMod([self.real, self.imag], other, "complex divmod()").map(make));
    })
    .slot("__rdivmod__", 1, (_host, self, args) => {
      const other = complexOf(args[1]);
      return other === null ? NotImplemented : newTuple(complexMod(other, [self.real, self.imag], "complex divmod()").map(make));
    })
    .method("conjugate", 0, 0, (_host, self) => newComplex(self.real, -self.imag))
    .method("__getnewargs__", 0, 0, (_host, self) => newTuple([newFloat(self.real), newFloat(self.imag)]))
    .method("__format__", 1, 1, (host, self, args) => formatComplexSpec(host, self.real, self.imag, args[1], complexText(self, (x) => formatFloat(x, "g", 12, false))))
    .member("real", (_host, self) => newFloat(self.real))
    .member("imag", (_host, self) => newFloat(self.imag));
  for (const name of ["int", "long", "float"]) {
    builder.slot(`__${name}__`, 0, () => {
      throw pyError(TypeError, `can't convert complex to ${name}`);
    });
  }
  for (const [name, op] of Object.entries(OPS)) {
    builder.slotRange(`__${name}__`, 1, 2, (_host, self, args) => {
      const other = complexOf(args[1]);
      if (args.length > 2 && args[2] !== None) throw pyError(ValueError, "complex modulo");
      return other === null ? NotImplemented : make(op([self.real, self.imag], other));
    });
    builder.slotRange(`__r${name}__`, 1, 2, (_host, self, args) => {
      const other = complexOf(args[1]);
      return other === null ? NotImplemented : make(op(other, [self.real, self.imag]));
    });
  }
  RICH_NAMES.forEach((name, op) => {
    builder.slot(name, 1, (_host, self, args) => {
      const other = args[1];
      if (!(other instanceof PyComplex) && !isNumber(other)) return NotImplemented;
      if (op !== EQ && op !== NE) throw pyError(TypeError, "no ordering relation is defined for complex numbers");
      // Integers compare exactly: they are not made floats.
      const same = other instanceof PyComplex ? self.real === other.real && self.imag === other.imag : self.imag === 0 && self.real == numberValue(other);
      return newBool(same === (op === EQ));
    });
  });
}

const reprPart = (x: number): string => reprFloat(x).replace(/\.0$/, "");

function complexText(z: PyComplex, part: (x: number) => string): string {
  if (z.real === 0 && !Object.is(z.real, -0)) return `${part(z.imag)}j`;
  const negative = z.imag < 0 || Object.is(z.imag, -0);
  return `(${part(z.real)}${negative ? "" : "+"}${part(z.imag)}j)`;
}

function makeComplex(host: Host, cls: PyObject["cls"], [real, imag]: (PyObject | null)[]): PyObject {
  const [re, im] = complexFrom(host, real, imag);
  return cls === complexType ? newComplex(re, im) : new PyComplexSub(cls, re, im);
}

function complexFrom(host: Host, real: PyObject | null, imag: PyObject | null): Complex {
  if (real instanceof PyStr || real instanceof PyUnicode) {
    if (imag !== null) throw pyError(TypeError, "complex() can't take second arg if first is a string");
    const value = parseComplex(real instanceof PyUnicode ? asciiText(host, real.value) : real.value);
    if (value === null) throw pyError(ValueError, "complex() arg is a malformed string");
    return value;
  }
  if (imag instanceof PyStr || imag instanceof PyUnicode) throw pyError(TypeError, "complex() second arg can't be a string");
  const a = real === null ? ([0, 0] as const) : numberOf(host, real);
  if (imag === null) return a;
  const b = numberOf(host, imag);
  // Signs of zeros survive where a part comes from one number only.
  return [imag instanceof PyComplex ? a[0] - b[1] : a[0], real instanceof PyComplex ? a[1] + b[0] : b[0]];
}

function numberOf(host: Host, obj: PyObject): Complex {
  const direct = complexOf(obj);
  if (direct !== null) return direct;
  const result = special(host, obj, "__complex__", []);
  if (result !== null) {
    if (!(result instanceof PyComplex)) throw pyError(TypeError, "__complex__ should return a complex object");
    return [result.real, result.imag];
  }
  const float = special(host, obj, "__float__", []);
  if (float === null) throw pyError(TypeError, "complex() argument must be a string or a number");
  const value = realOf(float);
  if (value === null) throw pyError(TypeError, "float(r) didn't return a float");
  return [value, 0];
}

