// The module operator.

import { add, bitAnd, bitOr, bitXor, div, floordiv, invert, lshift, mod, mul, neg, pos, power, rshift, sub, truediv } from "../arith.js";
import { getattr } from "../attribute.js";
import { ADD, AND, DIV, FLOORDIV, inplace, LSHIFT, MOD, MUL, OR, POW, RSHIFT, SUB, TRUEDIV, XOR, type BinaryOperator } from "../binary.js";
import { dictType, objectType, typeType } from "../builtin-types.js";
import { isCallable } from "../call.js";
import { EQ, equal, GE, GT, LE, LT, NE, richCompare } from "../compare.js";
import { isTrue, tryIndex } from "../convert.js";
import { TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { contains, forEach } from "../iterate.js";
import { lookup } from "../lookup.js";
import { PyObject, PyStr, PyType, PyUnicode, type PyModule } from "../object.js";
import { PyDict } from "../pydict.js";
import { pyError } from "../pyerror.js";
import { delitem, delslice, getitem, getslice, setitem, setslice } from "../subscript.js";
import { TypeBuilder, type Kwargs } from "../types/builder.js";
import { newBool, newInt, newTuple, None } from "../values.js";
import { ModuleBuilder } from "./module-builder.js";
import { absolute } from "./builtin-functions.js";

type Binary = (host: Host, a: PyObject, b: PyObject) => PyObject;
type Unary = (host: Host, a: PyObject) => PyObject;

const BINARY: Readonly<Record<string, Binary>> = {
  add, sub, mul, div, truediv, floordiv, mod, pow: power, lshift, rshift, and_: bitAnd, or_: bitOr, xor: bitXor,
  lt: (host, a, b) => richCompare(host, LT, a, b),
  le: (host, a, b) => richCompare(host, LE, a, b),
  eq: (host, a, b) => richCompare(host, EQ, a, b),
  ne: (host, a, b) => richCompare(host, NE, a, b),
  gt: (host, a, b) => richCompare(host, GT, a, b),
  ge: (host, a, b) => richCompare(host, GE, a, b),
  getitem,
  concat: (host, a, b) => add(host, sequence(a, "concatenated"), sequence(b, "concatenated")),
  repeat: (host, a, b) => mul(host, sequence(a, "repeated"), b),
  contains: (host, a, b) => newBool(contains(host, a, b)),
};

const UNARY: Readonly<Record<string, Unary>> = {
  neg, pos, invert, abs: absolute,
  not_: (host, a) => newBool(!isTrue(host, a)),
  index: (host, a) => {
    const value = tryIndex(host, a);
    if (value === null) throw pyError(TypeError, `'${a.cls.name}' object cannot be interpreted as an index`);
    return host.int(value);
  },
};

const INPLACE: Readonly<Record<string, BinaryOperator>> = {
  iadd: ADD, isub: SUB, imul: MUL, idiv: DIV, itruediv: TRUEDIV, ifloordiv: FLOORDIV, imod: MOD, ipow: POW, ilshift: LSHIFT, irshift: RSHIFT, iand: AND, ior: OR, ixor: XOR,
  iconcat: ADD, irepeat: MUL,
};

/** Numbers can be added, not concatenated. */
function sequence(obj: PyObject, what: string): PyObject {
  if (lookup(obj.cls, "__getitem__") === null || obj instanceof PyDict) throw pyError(TypeError, `'${obj.cls.name}' object can't be ${what}`);
  return obj;
}

/** Bounds must be integers here. */
function bound(host: Host, obj: PyObject): PyObject {
  if (tryIndex(host, obj) === null) throw pyError(TypeError, "an integer is required");
  return obj;
}

/** `add` and `__add__`, `and_` and `__and__`. */
function both(m: ModuleBuilder, name: string, arity: number, impl: (host: Host, args: PyObject[]) => PyObject): void {
  m.fn(name, arity, arity, impl);
  const bare = name.replace(/_$/, "");
  m.fn(`__${bare}__`, arity, arity, impl);
}

export function makeOperator(): PyModule {
  const m = new ModuleBuilder("operator", "Operator interface.");
  for (const [name, fn] of Object.entries(BINARY)) both(m, name, 2, (host, args) => fn(host, args[0], args[1]));
  for (const [name, fn] of Object.entries(UNARY)) both(m, name, 1, (host, args) => fn(host, args[0]));
  for (const [name, op] of Object.entries(INPLACE)) both(m, name, 2, (host, args) => inplace(host, args[0], args[1], op));
  both(m, "inv", 1, (host, args) => invert(host, args[0]));
  both(m, "setitem", 3, (host, args) => {
    setitem(host, args[0], args[1], args[2]);
    return None;
  });
  both(m, "delitem", 2, (host, args) => {
    delitem(host, args[0], args[1]);
    return None;
  });
  both(m, "getslice", 3, (host, args) => getslice(host, args[0], bound(host, args[1]), bound(host, args[2])));
  both(m, "setslice", 4, (host, args) => {
    setslice(host, args[0], bound(host, args[1]), bound(host, args[2]), args[3]);
    return None;
  });
  both(m, "delslice", 3, (host, args) => {
    delslice(host, args[0], bound(host, args[1]), bound(host, args[2]));
    return None;
  });
  addPredicates(m);
  addGetters(m);
  return m.module;
}

function addPredicates(m: ModuleBuilder): void {
  m.fn("is_", 2, 2, (_host, args) => newBool(args[0] === args[1]))
    .fn("is_not", 2, 2, (_host, args) => newBool(args[0] !== args[1]))
    .fn("truth", 1, 1, (host, args) => newBool(isTrue(host, args[0])))
    .fn("sequenceIncludes", 2, 2, (host, args) => newBool(contains(host, args[0], args[1])))
    .fn("isCallable", 1, 1, (host, args) => newBool(isCallable(host, args[0])))
    .fn("isSequenceType", 1, 1, (host, args) => newBool(host.hasattr(args[0], "__getitem__") && !host.isinstance(args[0], dictType)))
    .fn("isMappingType", 1, 1, (host, args) => newBool(host.hasattr(args[0], "__getitem__")))
    .fn("isNumberType", 1, 1, (host, args) => newBool(host.hasattr(args[0], "__int__") || host.hasattr(args[0], "__float__")))
    .fn("countOf", 2, 2, (host, args) => {
      let count = 0;
      forEach(host, args[0], (item) => {
        if (equal(host, item, args[1])) count++;
      });
      return newInt(count);
    })
    .fn("indexOf", 2, 2, (host, args) => {
      let at = -1;
      let i = 0;
      forEach(host, args[0], (item) => {
        if (!equal(host, item, args[1])) return ++i < 0;
        at = i;
        return true;
      });
      if (at < 0) throw pyError(ValueError, "sequence.index(x): x not in sequence");
      return newInt(at);
    });
}

/** itemgetter, attrgetter and methodcaller objects: what they do with an object. */
class PyGetter extends PyObject {
  cls: PyType;
  readonly apply: Unary;
  constructor(cls: PyType, apply: Unary) {
    super();
    this.cls = cls;
    this.apply = apply;
  }
}

function addGetters(m: ModuleBuilder): void {
  getterType(m, "itemgetter", (args) => several(args, (key) => (host, obj) => getitem(host, obj, key)));
  getterType(m, "attrgetter", (args) => several(args, (name) => {
    if (!(name instanceof PyStr) && !(name instanceof PyUnicode)) throw pyError(TypeError, "attribute name must be a string");
    const path = name.value.split(".");
    return (host, obj) => path.reduce((value, part) => getattr(host, value, part), obj);
  }));
  getterType(m, "methodcaller", ([name, ...args], kwargs) => {
    if (!(name instanceof PyStr)) throw pyError(TypeError, "method name must be a string");
    return (host, obj) => host.call(getattr(host, obj, name.value), args, kwargs);
  });
}

/** One result, or a tuple where several were asked for. */
function several(args: readonly PyObject[], make: (arg: PyObject) => Unary): Unary {
  const steps = args.map(make);
  if (steps.length === 1) return steps[0];
  return (host, obj) => newTuple(steps.map((step) => step(host, obj)));
}

function getterType(m: ModuleBuilder, name: string, make: (args: PyObject[], kwargs: Kwargs) => Unary): void {
  const type = new PyType(typeType, `operator.${name}`, [objectType], false);
  type.mro = [type, objectType];
  new TypeBuilder(type, PyGetter)
    .maker((_host, cls, args, kwargs) => {
      if (args.length < 2) throw pyError(TypeError, `${name} expected at least 1 arguments, got 0`);
      return new PyGetter(cls, make(args.slice(1), kwargs));
    })
    .slot("__call__", 1, (host, self, args) => self.apply(host, args[1]));
  m.value(name, type);
}

