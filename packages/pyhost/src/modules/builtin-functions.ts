// The built-in functions about single objects: attributes, classes, numbers, text.

import { divmod, power } from "../arith.js";
import { findAttr, getattr, hasattr, setattr } from "../attribute.js";
import { isCallable } from "../call.js";
import { compare } from "../compare.js";
import { lengthInt, repr, special, toFloat, toInt, tryIndex } from "../convert.js";
import { AttributeError, TypeError, ValueError } from "../exception-types.js";
import { hashOf } from "../hash.js";
import type { Host } from "../host.js";
import { PyOldInstance, PyStr, PyTuple, PyUnicode, type PyObject } from "../object.js";
import { PyByteArray } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { maxUnicode, pointLength, unicodeRange } from "../text/codepoints.js";
import { attributeName } from "../types/object.js";
import { formatObject } from "../types/format-object.js";
import { roundHalfAway } from "../types/float-ops.js";
import { negInt } from "@rpyts/tool/machine-int";
import { newBool, newFloat, newInt, newStr, newTuple, newUnicode, None } from "../values.js";
import type { ModuleBuilder } from "./module-builder.js";
import { directoryOf } from "./builtin-dir.js";
import { ternaryPower } from "../ternary-power.js";

export function addObjectFunctions(m: ModuleBuilder): void {
  m.fn("getattr", 2, 3, (host, args) => getattrDefault(host, args))
    .fn("hasattr", 2, 2, (host, args) => newBool(hasattr(host, args[0], nameArg(host, args[1], "hasattr"))))
    .fn("setattr", 3, 3, (host, args) => {
      setattr(host, args[0], attributeName(host, args[1]), args[2]);
      return None;
    })
    .fn("delattr", 2, 2, (host, args) => {
      setattr(host, args[0], attributeName(host, args[1]), null);
      return None;
    })
    .fn("isinstance", 2, 2, (host, args) => newBool(host.isinstance(args[0], args[1])))
    .fn("issubclass", 2, 2, (host, args) => newBool(host.issubclass(args[0], args[1])))
    .fn("callable", 1, 1, (host, args) => newBool(isCallable(host, args[0])))
    .fn("id", 1, 1, (host, args) => host.int(host.id(args[0])))
    .fn("hash", 1, 1, (host, args) => newInt(hashOf(host, args[0])))
    .fn("cmp", 2, 2, (host, args) => newInt(compare(host, args[0], args[1])))
    .fn("repr", 1, 1, (host, args) => newStr(repr(host, args[0])))
    .fn("len", 1, 1, (host, args) => newInt(lengthInt(host, args[0])))
    .fn("dir", 0, 1, (host, args) => directoryOf(host, args[0]))
    .fn("vars", 0, 1, (host, args) => (args.length === 0 ? host.currentLocals() : varsOf(host, args[0])));
  addNumberFunctions(m);
  addTextFunctions(m);
}

function nameArg(host: Host, obj: PyObject, func: string): string {
  if (obj instanceof PyStr) return obj.value;
  if (!(obj instanceof PyUnicode)) throw pyError(TypeError, `${func}(): attribute name must be string`);
  return attributeName(host, obj);
}

function getattrDefault(host: Host, args: readonly PyObject[]): PyObject {
  const name = nameArg(host, args[1], "getattr");
  if (args.length === 2) return getattr(host, args[0], name);
  return findAttr(host, args[0], name) ?? args[2];
}

function varsOf(host: Host, obj: PyObject): PyObject {
  const dict = findAttr(host, obj, "__dict__");
  if (dict === null) throw pyError(TypeError, "vars() argument must have __dict__ attribute");
  return dict;
}

function addNumberFunctions(m: ModuleBuilder): void {
  m.fn("abs", 1, 1, (host, args) => absolute(host, args[0]))
    .fn("divmod", 2, 2, (host, args) => divmod(host, args[0], args[1]))
    .fn("pow", 2, 3, (host, args) => (args.length === 2 || args[2] === None ? power(host, args[0], args[1]) : ternaryPower(host, args[0], args[1], args[2])))
    .keywordFn("round", ["number", "ndigits"], 1, (host, [number, digits]) => {
      const value = toFloat(host, number ?? None);
      return newFloat(roundHalfAway(value, digits === null ? 0 : toInt(host, digits)));
    })
    .fn("bin", 1, 1, (host, args) => newStr(binText(host, args[0])))
    .fn("hex", 1, 1, (host, args) => newStr(numeralOf(host, args[0], "__hex__", "hex")))
    .fn("oct", 1, 1, (host, args) => newStr(numeralOf(host, args[0], "__oct__", "oct")))
    .fn("coerce", 2, 2, (host, args) => coerce(host, args[0], args[1]));
}

export function absolute(host: Host, obj: PyObject): PyObject {
  const result = special(host, obj, "__abs__", []);
  if (result !== null) return result;
  if (obj instanceof PyOldInstance) throw pyError(AttributeError, `${obj.klass.name} instance has no attribute '__abs__'`);
  throw pyError(TypeError, `bad operand type for abs(): '${obj.cls.name}'`);
}

function binText(host: Host, obj: PyObject): string {
  const value = tryIndex(host, obj);
  if (value === null) throw pyError(TypeError, `'${obj.cls.name}' object cannot be interpreted as an index`);
  return `${value < 0 ? "-" : ""}0b${(value < 0 ? negInt(value) : value).toString(2)}`;
}

export function numeralOf(host: Host, obj: PyObject, name: string, func: string): string {
  const result = special(host, obj, name, []);
  if (result === null && obj instanceof PyOldInstance) throw pyError(AttributeError, `${obj.klass.name} instance has no attribute '${name}'`);
  if (result === null) throw pyError(TypeError, `${func}() argument can't be converted to ${func}`);
  if (!(result instanceof PyStr)) throw pyError(TypeError, `${name} returned non-string (type ${result.cls.name})`);
  return result.value;
}

function coerce(host: Host, a: PyObject, b: PyObject): PyObject {
  if (a.cls === b.cls && !(a instanceof PyOldInstance)) return newTuple([a, b]);
  for (const [self, other, swap] of [[a, b, false], [b, a, true]] as const) {
    const pair = special(host, self, "__coerce__", [other]);
    if (pair instanceof PyTuple && pair.items.length === 2) return swap ? newTuple([pair.items[1], pair.items[0]]) : pair;
  }
  throw pyError(TypeError, "number coercion failed");
}

function addTextFunctions(m: ModuleBuilder): void {
  m.fn("chr", 1, 1, (host, args) => {
    const code = toInt(host, args[0]);
    if (code < 0 || code > 255) throw pyError(ValueError, "chr() arg not in range(256)");
    return newStr(String.fromCharCode(code));
  })
    .fn("unichr", 1, 1, (host, args) => {
      const code = toInt(host, args[0]);
      if (code < 0 || code > maxUnicode(host)) throw pyError(ValueError, `unichr() arg not in ${unicodeRange(host)}`);
      return newUnicode(String.fromCodePoint(code));
    })
    .fn("ord", 1, 1, (host, args) => newInt(ordinal(host, args[0])))
    .fn("format", 1, 2, (host, args) => {
      const spec = args[1] ?? newStr("");
      if (!(spec instanceof PyStr) && !(spec instanceof PyUnicode)) throw pyError(TypeError, "format() argument 2 must be str or unicode");
      return formatObject(host, args[0], spec);
    })
    .fn("intern", 1, 1, (_host, args) => {
      if (!(args[0] instanceof PyStr)) throw pyError(TypeError, `intern() argument 1 must be string, not ${args[0].cls.name}`);
      if (args[0].cls.isHeap) throw pyError(TypeError, "can't intern subclass of string");
      return args[0];
    });
}

export function ordinal(host: Host, obj: PyObject): number {
  if (!(obj instanceof PyStr) && !(obj instanceof PyUnicode) && !(obj instanceof PyByteArray)) {
    throw pyError(TypeError, `ord() expected string of length 1, but ${obj.cls.name} found`);
  }
  const count = obj instanceof PyUnicode ? pointLength(host, obj.value) : obj.value.length;
  if (count !== 1) throw pyError(TypeError, `ord() expected a character, but string of length ${count} found`);
  return obj.value.codePointAt(0) ?? 0;
}
