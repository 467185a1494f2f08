// The annotation of a live value of the program: constants, prebuilt containers and instances, functions, classes. Answers to
// Bookkeeper.immutablevalue of upstream. Contents of containers and attributes of instances are taken in after the value itself, so that structures of any depth and
// with cycles need no recursion.

import { collectionsOrderedDict, isFrozenMethod } from "./prebuilt.js";
import { PyByteArray, PyWeakRef } from "@rpyts/pyhost/object-more";
import { PyDict } from "@rpyts/pyhost/pydict";
import {
  PyBool,
  PyBuiltin,
  PyBuiltinMethod,
  PyClassMethod,
  PyFloat,
  PyFunction,
  PyInt,
  PyList,
  PyLong,
  PyMethod,
  PyModule,
  PyNone,
  type PyObject,
  PyProperty,
  PyStaticMethod,
  PyStr,
  PyTuple,
  PyUnicode,
} from "@rpyts/pyhost/object";
import { newInt } from "@rpyts/pyhost/values";
import { fitsInt, fromBig, type Int } from "@rpyts/tool/machine-int";
import type { Bookkeeper } from "./bookkeeper.js";
import { analyserOfMethod } from "./builtins/methods.js";
import { constText } from "./constant.js";
import { DictDef } from "./dictdef.js";
import { AnnotatorError } from "./errors.js";
import { classLookup, classOf, isClass, isExceptionClass, isInstanceLike, isUserClass } from "./hostview.js";
import { INT, type IntKind } from "./intkind.js";
import { intKindOfClass } from "./inttypes.js";
import { ListDef } from "./listdef.js";
import { sAddress, SomeInteriorPtr, SomePtr, tryLltypeToAnnotation } from "./llannotation.js";
import { PyLLAddress, PyLLInteriorPtr, PyLLPtr, PyLLType, PyOOValue, PySymbolic } from "./llbridge/objects.js";
import { sInt, sImpossibleValue, sNone, SomeBool, SomeFloat, SomeInteger, type SomeObject, SomeTuple } from "./model.js";
import { SomeBuiltin, SomeBuiltinMethod } from "./model-builtin.js";
import { SomeDict, SomeInstance, SomeList, SomeOrderedDict, SomePBC, SomeProperty, SomeWeakRef, sType } from "./model-objects.js";
import { SomeOOValue } from "./ooannotation.js";
import { SomeByteArray, SomeChar, SomeString, SomeUnicodeCodePoint, SomeUnicodeString } from "./model-strings.js";

/** The annotation of a live value. Called through Bookkeeper.immutablevalue, which drains what this puts off. */
export function immutablevalue(bk: Bookkeeper, x: PyObject): SomeObject {
  return scalarValue(bk, x) ?? bk.prebuilt.get(x) ?? objectValue(bk, x);
}

function scalarValue(bk: Bookkeeper, x: PyObject): SomeObject | null {
  if (x instanceof PyNone) return sNone;
  if (x instanceof PyBool) return new SomeBool(x);
  if (x instanceof PyInt) return integerValue(bk, x, x.value);
  if (x instanceof PyStr) return stringValue(x);
  if (x instanceof PyFloat) return new SomeFloat(x);
  if (x instanceof PyUnicode) return unicodeValue(bk, x);
  if (x instanceof PyLong) return longValue(bk, x);
  if (x instanceof PyTuple) return new SomeTuple(x.items.map((item) => immutablevalue(bk, item)), x);
  return null;
}

function integerValue(bk: Bookkeeper, x: PyObject, value: Int): SomeObject {
  return new SomeInteger(kindOf(bk, x) ?? INT, value >= 0, x);
}

function kindOf(bk: Bookkeeper, x: PyObject): IntKind | null {
  return isUserClass(x.cls) ? intKindOfClass(x.cls, bk.wordBits) : null;
}

function longValue(bk: Bookkeeper, x: PyLong): SomeObject {
  const value = fromBig(x.value);
  const kind = kindOf(bk, x);
  if (kind !== null) return new SomeInteger(kind, value >= 0, x);
  if (fitsInt(value, bk.wordBits, true)) return new SomeInteger(INT, value >= 0, newInt(value));
  throw new AnnotatorError({
    code: "annotator/long-integer",
    message: `the long integer ${x.value}L does not fit into a machine word`,
    hint: "use r_uint, r_longlong or rbigint",
  });
}

const hasNul = (text: string): boolean => text.includes("\0");

function stringValue(x: PyStr): SomeObject {
  return x.value.length === 1 ? new SomeChar(!hasNul(x.value), x) : new SomeString(false, !hasNul(x.value), x);
}

function unicodeValue(bk: Bookkeeper, x: PyUnicode): SomeObject {
  const text = x.value;
  // A pair of surrogates is one character where characters are wide.
  const single = text.length === 1 || (text.length === 2 && !bk.annotator.translator.host.narrow && text.codePointAt(0)! > 0xffff);
  return single ? new SomeUnicodeCodePoint(!hasNul(text), x) : new SomeUnicodeString(false, !hasNul(text), x);
}

function objectValue(bk: Bookkeeper, x: PyObject): SomeObject {
  if (x instanceof PyList) return prebuiltList(bk, x);
  if (x instanceof PyDict) return prebuiltDict(bk, x);
  const entry = bk.annotator.extRegistry.lookup(x);
  if (entry !== null) return bk.annotator.extRegistry.annotate(bk, x, entry);
  return callableValue(bk, x) ?? lowLevelValue(bk, x) ?? instanceValue(bk, x);
}

function prebuiltList(bk: Bookkeeper, x: PyList): SomeObject {
  const listdef = ListDef.make(bk, sImpossibleValue);
  const s = new SomeList(listdef, x);
  bk.prebuilt.set(x, s);
  bk.later(() => {
    // Constants are widened before they meet: one union per kind of item in place of one per item.
    for (const item of x.items) listdef.listitem.generalizePrebuilt(immutablevalue(bk, item));
  });
  return s;
}

function prebuiltDict(bk: Bookkeeper, x: PyDict): SomeObject {
  const dictdef = DictDef.make(bk, sImpossibleValue, sImpossibleValue);
  const s = collectionsOrderedDict(x) ? new SomeOrderedDict(dictdef, x) : new SomeDict(dictdef, x);
  bk.prebuilt.set(x, s);
  bk.later(() => {
    for (const [key, value] of x.entries()) {
      dictdef.dictkey.generalizePrebuilt(immutablevalue(bk, key));
      dictdef.dictvalue.generalizePrebuilt(immutablevalue(bk, value));
    }
  });
  return s;
}

function callableValue(bk: Bookkeeper, x: PyObject): SomeObject | null {
  if (x instanceof PyFunction) return new SomePBC([bk.getDesc(x)]);
  if (x instanceof PyMethod) return methodValue(bk, x);
  if (isClass(x)) return classValue(bk, x);
  if (x instanceof PyBuiltin) return builtinValue(bk, x);
  if (x instanceof PyBuiltinMethod) return builtinMethodValue(bk, x);
  if (x instanceof PyModule) return new SomePBC([bk.getDesc(x)]);
  if (x instanceof PyStaticMethod) return immutablevalue(bk, x.func);
  if (x instanceof PyClassMethod) throw notRPython(x, "classmethods are not RPython");
  if (x instanceof PyProperty) return new SomeProperty(x, accessor(bk, x.fget), accessor(bk, x.fset));
  return null;
}

function accessor(bk: Bookkeeper, f: PyObject): SomeObject | null {
  return f instanceof PyNone ? null : immutablevalue(bk, f);
}

function methodValue(bk: Bookkeeper, x: PyMethod): SomeObject {
  if (x.self === null && !(x.func instanceof PyFunction)) return immutablevalue(bk, x.func);
  if (x.self !== null && !(x.func instanceof PyFunction)) throw notRPython(x, "a method whose function is not written in Python");
  return new SomePBC([bk.getDesc(x)]);
}

function classValue(bk: Bookkeeper, x: PyObject): SomeObject {
  if (!isClass(x)) return sType.withConst(x);
  const analyser = bk.annotator.builtins.ofType(x, bk.wordBits);
  if (analyser !== null) return new SomeBuiltin(analyser, x);
  if (isUserClass(x) || isExceptionClass(x)) return new SomePBC([bk.getDesc(x)]);
  return sType.withConst(x);
}

function builtinValue(bk: Bookkeeper, x: PyBuiltin): SomeObject {
  const analyser = bk.annotator.builtins.ofFunction(x.qualname);
  if (analyser !== null) return new SomeBuiltin(analyser, x);
  return new SomeBuiltin(bk.annotator.builtins.unsupported(x.qualname), x);
}

function builtinMethodValue(bk: Bookkeeper, x: PyBuiltinMethod): SomeObject {
  const sSelf = immutablevalue(bk, x.self);
  const analyser = analyserOfMethod(bk, sSelf, x.func.name);
  if (analyser === null) throw notRPython(x, `the method ${x.func.qualname} is not RPython`);
  return new SomeBuiltinMethod(analyser, sSelf, x.func.name);
}

function lowLevelValue(bk: Bookkeeper, x: PyObject): SomeObject | null {
  if (x instanceof PyLLPtr) {
    bk.prebuiltFunctions.reach(bk, x.ptr);
    return new SomePtr(x.ptr.type, x);
  }
  if (x instanceof PyLLType) return sType.withConst(x);
  if (x instanceof PyOOValue) return new SomeOOValue(x.type, x);
  if (x instanceof PyLLInteriorPtr) return new SomeInteriorPtr(x.type);
  if (x instanceof PyLLAddress) return sAddress.withConst(x);
  if (x instanceof PySymbolic) return (x.symbolic.type === null ? sInt : tryLltypeToAnnotation(x.symbolic.type, bk.wordBits) ?? sInt).withConst(x);
  return null;
}

function instanceValue(bk: Bookkeeper, x: PyObject): SomeObject {
  if (x instanceof PyByteArray) return new SomeByteArray(false);
  if (x instanceof PyWeakRef) return weakrefValue(bk, x);
  if (isFrozen(bk, x)) {
    const s = new SomePBC([bk.getDesc(x)]);
    bk.prebuilt.set(x, s);
    return s;
  }
  if (!isInstanceLike(x)) throw notRPython(x, `an object of type ${x.cls.name} is not RPython`, HINTS.get(x.cls.name));
  const cleanup = classLookup(classOf(x), "_cleanup_");
  if (cleanup !== null) bk.host.call(cleanup, [x]);
  const classdef = bk.getuniqueclassdef(classOf(x));
  const s = new SomeInstance(classdef, false, [], x);
  bk.prebuilt.set(x, s);
  classdef.seeInstance(x);
  return s;
}

function weakrefValue(bk: Bookkeeper, x: PyWeakRef): SomeObject {
  // Asked as the program asks: dead_ref of the library is always dead.
  const target = bk.host.call(x, []);
  if (target instanceof PyNone) return new SomeWeakRef(null, x);
  const s = immutablevalue(bk, target);
  if (!(s instanceof SomeInstance)) throw notRPython(x, "weak references work on instances only");
  return new SomeWeakRef(s.classdef, x);
}

/** Whether an object's class says, by `_freeze_`, that it never changes. */
export function isFrozen(bk: Bookkeeper, x: PyObject): boolean {
  return isFrozenMethod(bk, x);
}

/** What to use in place of objects that exist on the host only, by their type. */
const HINTS: ReadonlyMap<string, string> = new Map([["file", "use os.read(0, n) and os.write(1, s), or the files that rpython.rlib.rfile.create_stdio() gives"]]);

function notRPython(x: PyObject, message: string, hint: string | null = null): AnnotatorError {
  return new AnnotatorError({ code: "annotator/not-rpython", message: `${message}: ${constText(x)}`, hint });
}
