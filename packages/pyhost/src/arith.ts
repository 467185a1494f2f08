// The operators as functions, the frequent operand types first. Everything else goes through binary.ts.

import { addInt, andInt, floorDivInt, floorModInt, invertInt, mulInt, negInt, orInt, shrInt, subInt, xorInt } from "@rpyts/tool/machine-int";
import { callSpecial, noAttribute } from "./attribute.js";
import { ADD, AND, binary, DIV, DIVMOD, FLOORDIV, inplace, LSHIFT, MOD, MUL, OR, POW, RSHIFT, SUB, TRUEDIV, XOR } from "./binary.js";
import { floatType, intType, listType, strType } from "./builtin-types.js";
import { TypeError } from "./exception-types.js";
import type { Host } from "./host.js";
import { listOf } from "./iterate.js";
import { PyFloat, PyInt, PyList, PyOldInstance, PyStr, type PyObject } from "./object.js";
import { callOldSpecial } from "./oldclass.js";
import { pyError } from "./pyerror.js";
import { newFloat, newInt, newStr } from "./values.js";

export function add(host: Host, a: PyObject, b: PyObject): PyObject {
  if (a instanceof PyInt && b instanceof PyInt && a.cls === intType && b.cls === intType) {
    const x = a.value;
    const y = b.value;
    if (typeof x === "number" && typeof y === "number") {
      const sum = x + y;
      if (sum <= host.fastMax && sum >= host.fastMin) return newInt(sum);
    }
    return host.int(addInt(x, y));
  }
  if (a instanceof PyStr && b instanceof PyStr && a.cls === strType && b.cls === strType) return newStr(a.value + b.value);
  if (a instanceof PyFloat && b instanceof PyFloat && a.cls === floatType && b.cls === floatType) return newFloat(a.value + b.value);
  return binary(host, a, b, ADD);
}

export function sub(host: Host, a: PyObject, b: PyObject): PyObject {
  if (a instanceof PyInt && b instanceof PyInt && a.cls === intType && b.cls === intType) {
    const x = a.value;
    const y = b.value;
    if (typeof x === "number" && typeof y === "number") {
      const difference = x - y;
      if (difference <= host.fastMax && difference >= host.fastMin) return newInt(difference);
    }
    return host.int(subInt(x, y));
  }
  if (a instanceof PyFloat && b instanceof PyFloat && a.cls === floatType && b.cls === floatType) return newFloat(a.value - b.value);
  return binary(host, a, b, SUB);
}

export function mul(host: Host, a: PyObject, b: PyObject): PyObject {
  if (a instanceof PyInt && b instanceof PyInt && a.cls === intType && b.cls === intType) return host.int(mulInt(a.value, b.value));
  if (a instanceof PyFloat && b instanceof PyFloat && a.cls === floatType && b.cls === floatType) return newFloat(a.value * b.value);
  return binary(host, a, b, MUL);
}

export function div(host: Host, a: PyObject, b: PyObject): PyObject {
  if (a instanceof PyInt && b instanceof PyInt && a.cls === intType && b.cls === intType && b.value !== 0) return host.int(floorDivInt(a.value, b.value));
  return binary(host, a, b, DIV);
}

export function floordiv(host: Host, a: PyObject, b: PyObject): PyObject {
  if (a instanceof PyInt && b instanceof PyInt && a.cls === intType && b.cls === intType && b.value !== 0) return host.int(floorDivInt(a.value, b.value));
  return binary(host, a, b, FLOORDIV);
}

export function mod(host: Host, a: PyObject, b: PyObject): PyObject {
  if (a instanceof PyInt && b instanceof PyInt && a.cls === intType && b.cls === intType && b.value !== 0) return newInt(floorModInt(a.value, b.value));
  return binary(host, a, b, MOD);
}

export function bitAnd(host: Host, a: PyObject, b: PyObject): PyObject {
  if (a instanceof PyInt && b instanceof PyInt && a.cls === intType && b.cls === intType) return newInt(andInt(a.value, b.value));
  return binary(host, a, b, AND);
}

export function bitOr(host: Host, a: PyObject, b: PyObject): PyObject {
  if (a instanceof PyInt && b instanceof PyInt && a.cls === intType && b.cls === intType) return newInt(orInt(a.value, b.value));
  return binary(host, a, b, OR);
}

export function bitXor(host: Host, a: PyObject, b: PyObject): PyObject {
  if (a instanceof PyInt && b instanceof PyInt && a.cls === intType && b.cls === intType) return newInt(xorInt(a.value, b.value));
  return binary(host, a, b, XOR);
}

export function rshift(host: Host, a: PyObject, b: PyObject): PyObject {
  if (a instanceof PyInt && b instanceof PyInt && a.cls === intType && b.cls === intType && typeof b.value === "number" && b.value >= 0) {
    return newInt(shrInt(a.value, b.value));
  }
  return binary(host, a, b, RSHIFT);
}

export function lshift(host: Host, a: PyObject, b: PyObject): PyObject {
  return binary(host, a, b, LSHIFT);
}

export function truediv(host: Host, a: PyObject, b: PyObject): PyObject {
  return binary(host, a, b, TRUEDIV);
}

export function divmod(host: Host, a: PyObject, b: PyObject): PyObject {
  return binary(host, a, b, DIVMOD);
}

export function power(host: Host, a: PyObject, b: PyObject): PyObject {
  return binary(host, a, b, POW);
}


export function inplaceAdd(host: Host, a: PyObject, b: PyObject): PyObject {
  if ((a instanceof PyInt && a.cls === intType) || (a instanceof PyStr && a.cls === strType)) return add(host, a, b);
  if (a instanceof PyList && a.cls === listType) {
    for (const item of a === b ? [...a.items] : listOf(host, b)) a.items.push(item);
    return a;
  }
  return inplace(host, a, b, ADD);
}

export function inplaceSub(host: Host, a: PyObject, b: PyObject): PyObject {
  return a instanceof PyInt && a.cls === intType ? sub(host, a, b) : inplace(host, a, b, SUB);
}

export function neg(host: Host, a: PyObject): PyObject {
  if (a instanceof PyInt && a.cls === intType) return host.int(negInt(a.value));
  return unary(host, a, "__neg__", "-");
}

export function pos(host: Host, a: PyObject): PyObject {
  return unary(host, a, "__pos__", "+");
}

export function invert(host: Host, a: PyObject): PyObject {
  if (a instanceof PyInt && a.cls === intType) return newInt(invertInt(a.value));
  return unary(host, a, "__invert__", "~");
}

function unary(host: Host, a: PyObject, name: string, symbol: string): PyObject {
  const result = a instanceof PyOldInstance ? callOldSpecial(host, a, name, []) : callSpecial(host, a, name, []);
  if (result === null && a instanceof PyOldInstance) throw noAttribute(a, name);
  if (result === null) throw pyError(TypeError, `bad operand type for unary ${symbol}: '${a.cls.name}'`);
  return result;
}
