// The module math. Domain and range faults raise as in mathmodule.c: a NaN out of numbers that were none is ValueError, an infinity out of finite numbers
// OverflowError.

import { special, toFloat, toLongInt } from "../convert.js";
import { OverflowError, TypeError, ValueError, ZeroDivisionError } from "../exception-types.js";
import type { Host } from "../host.js";
import { forEach } from "../iterate.js";
import { PyInt, PyLong, type PyModule, type PyObject } from "../object.js";
import { pyError } from "../pyerror.js";
import { bitLength } from "../types/int-ops.js";
import { newBool, newFloat, newTuple, newInt } from "../values.js";
import { erf, erfc, gamma, lgamma } from "./math-special.js";
import { exactSum, frexp, hypot, ldexp } from "./math-exact.js";
import { ModuleBuilder } from "./registry.js";

type Real = (x: number) => number;

function domainError(): ReturnType<typeof pyError> {
  return pyError(ValueError, "math domain error");
}

function rangeError(): ReturnType<typeof pyError> {
  return pyError(OverflowError, "math range error");
}

/** `overflows`: whether an infinite result of a finite argument is a range error; else it is a domain error. */
function checked(f: Real, overflows: boolean): (host: Host, args: PyObject[]) => PyObject {
  return (host, args) => {
    const x = toFloat(host, args[0]);
    const y = f(x);
    if (y !== y && x === x) throw domainError();
    if ((y === Infinity || y === -Infinity) && Number.isFinite(x)) throw overflows ? rangeError() : domainError();
    return newFloat(y);
  };
}

const PLAIN: readonly (readonly [string, Real, boolean])[] = [
  ["sin", Math.sin, false], ["cos", Math.cos, false], ["tan", Math.tan, false], ["asin", Math.asin, false], ["acos", Math.acos, false], ["atan", Math.atan, false],
  ["sinh", Math.sinh, true], ["cosh", Math.cosh, true], ["tanh", Math.tanh, false], ["asinh", Math.asinh, false], ["acosh", Math.acosh, false],
  ["atanh", Math.atanh, false], ["exp", Math.exp, true], ["expm1", Math.expm1, true], ["log1p", Math.log1p, true], ["sqrt", Math.sqrt, false],
  ["fabs", Math.abs, false], ["ceil", Math.ceil, false], ["floor", Math.floor, false], ["erf", erf, false], ["erfc", erfc, false],
];

export function makeMath(): PyModule {
  const m = new ModuleBuilder("math", "Mathematical functions of floats.");
  m.value("pi", newFloat(Math.PI)).value("e", newFloat(Math.E));
  for (const [name, f, overflows] of PLAIN) m.fn(name, 1, 1, checked(f, overflows));
  addGamma(m);
  addLogarithms(m);
  addTwoArguments(m);
  addParts(m);
  return m.module;
}

function addGamma(m: ModuleBuilder): void {
  m.fn("gamma", 1, 1, (host, args) => {
    const x = toFloat(host, args[0]);
    if (x === -Infinity || (Number.isFinite(x) && x <= 0 && Number.isInteger(x))) throw domainError();
    const y = gamma(x);
    if (!Number.isFinite(y) && Number.isFinite(x)) throw rangeError();
    return newFloat(y);
  }).fn("lgamma", 1, 1, (host, args) => {
    const x = toFloat(host, args[0]);
    if (Number.isFinite(x) && x <= 0 && Number.isInteger(x)) throw domainError();
    const y = lgamma(x);
    if (!Number.isFinite(y) && Number.isFinite(x)) throw rangeError();
    return newFloat(y);
  });
}

/** The logarithm of any number; of longs also where they are no floats any more. */
function logOf(host: Host, obj: PyObject, f: Real): number {
  if (obj instanceof PyLong || obj instanceof PyInt) {
    const value = obj.value;
    if (value <= 0) throw domainError();
    if (typeof value === "bigint") {
      const shift = Math.max(0, bitLength(value) - 60);
      return f(Number(value >> BigInt(shift))) + shift * f(2);
    }
    return f(value);
  }
  const x = toFloat(host, obj);
  if (x <= 0) throw domainError();
  return f(x);
}

function addLogarithms(m: ModuleBuilder): void {
  m.fn("log", 1, 2, (host, args) => {
    const x = logOf(host, args[0], Math.log);
    if (args.length === 1) return newFloat(x);
    const base = logOf(host, args[1], Math.log);
    if (base === 0) throw pyError(ZeroDivisionError, "float division by zero");
    return newFloat(x / base);
  }).fn("log10", 1, 1, (host, args) => newFloat(logOf(host, args[0], Math.log10)));
}

function addTwoArguments(m: ModuleBuilder): void {
  const fn = (name: string, f: (x: number, y: number) => number): void => {
    m.fn(name, 2, 2, (host, args) => newFloat(f(toFloat(host, args[0]), toFloat(host, args[1]))));
  };
  fn("atan2", Math.atan2);
  fn("copysign", (x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x)));
  fn("hypot", (x, y) => {
    const r = hypot(x, y);
    if (r === Infinity && Number.isFinite(x) && Number.isFinite(y)) throw rangeError();
    return r;
  });
  fn("fmod", (x, y) => {
    if ((y === 0 && x === x) || (Math.abs(x) === Infinity && y === y)) throw domainError();
    return x % y;
  });
  fn("pow", pow);
}

/** C99's pow, with CPython's errors. */
function pow(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return powOfSpecial(x, y);
  if (x === 0 && y < 0) throw domainError();
  const r = x ** y;
  if (r !== r) throw domainError();
  if (!Number.isFinite(r)) throw rangeError();
  return r;
}

function powOfSpecial(x: number, y: number): number {
  if (x !== x || y !== y) return NaN;
  if (x === -1) return 1;
  if (x === 0 && y < 0) throw domainError();
  return x ** y;
}

function addParts(m: ModuleBuilder): void {
  m.fn("frexp", 1, 1, (host, args) => {
    const [fraction, exponent] = frexp(toFloat(host, args[0]));
    return newTuple([newFloat(fraction), newInt(exponent)]);
  })
    .fn("ldexp", 2, 2, (host, args) => {
      if (!(args[1] instanceof PyInt) && !(args[1] instanceof PyLong)) throw pyError(TypeError, "Expected an int or long as second argument to ldexp.");
      const x = toFloat(host, args[0]);
      const y = ldexp(x, Number(args[1].value));
      if (!Number.isFinite(y) && Number.isFinite(x)) throw rangeError();
      return newFloat(y);
    })
    .fn("modf", 1, 1, (host, args) => {
      const x = toFloat(host, args[0]);
      if (!Number.isFinite(x)) return newTuple([newFloat(x !== x ? x : x > 0 ? 0 : -0), newFloat(x)]);
      const whole = Math.trunc(x);
      const fraction = x - whole;
      return newTuple([newFloat(fraction === 0 && (x < 0 || Object.is(x, -0)) ? -0 : fraction), newFloat(whole)]);
    })
    .fn("isnan", 1, 1, (host, args) => newBool(Number.isNaN(toFloat(host, args[0]))))
    .fn("isinf", 1, 1, (host, args) => newBool(Math.abs(toFloat(host, args[0])) === Infinity))
    .fn("degrees", 1, 1, (host, args) => newFloat(toFloat(host, args[0]) * (180 / Math.PI)))
    .fn("radians", 1, 1, (host, args) => newFloat(toFloat(host, args[0]) * (Math.PI / 180)))
    .fn("fsum", 1, 1, (host, args) => {
      const items: number[] = [];
      forEach(host, args[0], (item) => {
        items.push(toFloat(host, item));
      });
      return newFloat(exactSum(items));
    })
    .fn("trunc", 1, 1, (host, args) => {
      const result = special(host, args[0], "__trunc__", []);
      if (result === null) throw host.attributeError(args[0], "__trunc__");
      return result;
    })
    .fn("factorial", 1, 1, (host, args) => factorial(host, args[0]));
}

function factorial(host: Host, obj: PyObject): PyObject {
  const given = obj instanceof PyInt || obj instanceof PyLong ? toLongInt(host, obj) : toFloat(host, obj);
  if (typeof given === "bigint") throw pyError(OverflowError, "factorial() argument should not exceed 9223372036854775807");
  if (!Number.isInteger(given)) throw pyError(ValueError, "factorial() only accepts integral values");
  if (given < 0) throw pyError(ValueError, "factorial() not defined for negative values");
  return host.bigInt(product(2, given));
}

/** low * … * high, by halves so that factors are of like size. */
function product(low: number, high: number): bigint {
  if (high - low < 8) {
    let result = 1n;
    for (let i = low; i <= high; i++) result *= BigInt(i);
    return result;
  }
  const middle = (low + high) >> 1;
  return product(low, middle) * product(middle + 1, high);
}
