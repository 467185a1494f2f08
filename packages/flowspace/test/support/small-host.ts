// A host of a few lines, for tests that look at graphs and run nothing: functions come from source, other globals are given as objects.

import { PyDict } from "@rpyts/pyhost/pydict";
import * as types from "@rpyts/pyhost/builtin-types";
import { EXCEPTION_TYPES } from "@rpyts/pyhost/exception-types";
import { lookup } from "@rpyts/pyhost/lookup";
import { PyBool, PyBuiltin, PyCode, PyException, PyFunction, PyInstance, PyInt, PyLong, PyModule, PyNone, PyObject, PyStr, PyTuple, PyType } from "@rpyts/pyhost/object";
import { PyError } from "@rpyts/pyhost/pyerror";
import { False, None, True, newBool, newDict, newFloat, newInt, newList, newLong, newStr, newTuple, newUnicode } from "@rpyts/pyhost/values";
import type { CodeObject, PyConst } from "@rpyts/pyparser/code";
import { compileSource } from "@rpyts/pyparser/compile";
import { SourceFile } from "@rpyts/tool/source-file";
import { exceptionClass } from "@rpyts/flowspace/constants";
import { FlowSpace } from "@rpyts/flowspace/flowspace";
import type { HostAccess } from "@rpyts/flowspace/host-access";

const BUILTIN_FUNCTIONS = ["len", "range", "isinstance", "iter", "abs", "hasattr", "getattr", "str", "locals", "open"];

function constant(value: PyConst): PyObject {
  switch (value.kind) {
    case "none":
    case "ellipsis":
    case "complex":
      return None;
    case "bool":
      return newBool(value.value);
    case "int":
      return newInt(value.value);
    case "long":
      return newLong(value.value);
    case "float":
      return newFloat(value.value);
    case "str":
      return newStr(value.value);
    case "unicode":
      return newUnicode(value.value);
    case "tuple":
      return newTuple(value.items.map(constant));
    case "code":
      return pyCode(value.code);
  }
}

const pyCode = (code: CodeObject): PyCode => new PyCode(types.codeType, code, code.consts.map(constant));

export const builtinFunction = (qualname: string): PyBuiltin =>
  new PyBuiltin(types.builtinFunctionType, qualname.slice(qualname.lastIndexOf(".") + 1), qualname, () => None, null);

/** A new-style class with the given attributes. */
export function heapClass(name: string, attributes: Record<string, PyObject> = {}, base: PyType = types.objectType): PyType {
  const cls = new PyType(types.typeType, name, [base], true);
  cls.mro = [cls, ...base.mro];
  for (const [key, value] of Object.entries(attributes)) cls.dict.set(key, value);
  return cls;
}

export function instance(cls: PyType, attributes: Record<string, PyObject> = {}): PyInstance {
  const dict = newDict();
  for (const [key, value] of Object.entries(attributes)) dict.setStr(key, value);
  return new PyInstance(cls, dict);
}

export const unrolling = (items: PyObject[]): PyInstance =>
  instance(heapClass("unrolling_iterable", { _flow_spec_tag_: True, _flow_unroll_: True }), { _items: newList(items) });

const number = (obj: PyObject): number => {
  if (obj instanceof PyInt) return Number(obj.value);
  if (obj instanceof PyBool) return Number(obj.value);
  throw new PyError(exceptionClass("TypeError"), new PyException(exceptionClass("TypeError"), []), null);
};

const truth = (obj: PyObject): boolean => {
  if (obj instanceof PyNone) return false;
  if (obj instanceof PyStr) return obj.value !== "";
  return obj instanceof PyTuple ? obj.items.length > 0 : number(obj) !== 0;
};

function operation(opname: string, args: PyObject[]): PyObject {
  const [a, b] = args as [PyObject, PyObject];
  switch (opname) {
    case "newtuple":
      return newTuple(args);
    case "is_":
      return newBool(a === b);
    case "bool":
      return newBool(truth(a));
    case "type":
      return a.cls;
    case "isinstance":
      return newBool(a.cls.mro.includes(b as PyType));
    case "str":
      return a instanceof PyStr ? a : newStr(String(number(a)));
    case "add":
      return newInt(number(a) + number(b));
    case "mul": {
      const product = BigInt(number(a)) * BigInt(number(b));
      return product > 2n ** 63n ? new PyLong(types.longType, product) : newInt(Number(product));
    }
    case "eq":
      return newBool(number(a) === number(b));
    case "lt":
      return newBool(number(a) < number(b));
    case "gt":
      return newBool(number(a) > number(b));
    case "len":
      return newInt((a as PyTuple).items.length);
    default:
      throw new Error(`the small host has no ${opname}`);
  }
}

function getattr(obj: PyObject, name: string): PyObject {
  if (obj instanceof PyInstance) {
    const own = obj.dict?.getStr(name);
    if (own !== undefined) return own;
  }
  const found = obj instanceof PyModule ? obj.dict.getStr(name) : lookup(obj instanceof PyType ? obj : obj.cls, name);
  if (found === null || found === undefined) throw new PyError(exceptionClass("AttributeError"), new PyException(exceptionClass("AttributeError"), [newStr(name)]), null);
  return found;
}

export class SmallHost implements HostAccess {
  private readonly builtins = new Map<string, PyObject>([["None", None], ["True", True], ["False", False]]);
  readonly modules = new Map<string, PyModule>();

  constructor() {
    for (const type of EXCEPTION_TYPES) this.builtins.set(type.name, type);
    for (const type of [types.intType, types.strType, types.listType, types.objectType, types.typeType]) this.builtins.set(type.name, type);
    for (const name of BUILTIN_FUNCTIONS) this.builtins.set(name, builtinFunction(`__builtin__.${name}`));
  }

  operation(opname: string, args: PyObject[]): PyObject {
    return operation(opname, args);
  }
  getattr(obj: PyObject, name: string): PyObject {
    return getattr(obj, name);
  }
  call(fn: PyObject, args: PyObject[]): PyObject {
    if (fn instanceof PyType) return new PyException(fn, args);
    throw new Error("the small host calls nothing");
  }
  isTrue(obj: PyObject): boolean {
    return truth(obj);
  }
  builtin(name: string): PyObject | null {
    return this.builtins.get(name) ?? null;
  }
  importName(name: string): PyObject {
    const found = this.modules.get(name);
    if (found === undefined) throw new PyError(exceptionClass("ImportError"), new PyException(exceptionClass("ImportError"), [newStr(name)]), null);
    return found;
  }
  makeFunction(code: PyCode, globals: PyDict, defaults: readonly PyObject[]): PyFunction {
    return new PyFunction(types.functionType, code, globals, defaults, [], None, newStr("prog"));
  }
  execText(): PyDict {
    throw new Error("the small host runs nothing");
  }
}

export interface SmallProgram {
  readonly space: FlowSpace;
  readonly host: SmallHost;
  fn(name: string): PyFunction;
}

/** A function object as if defined in a module. */
export function moduleFunction(module: string, name: string): PyFunction {
  const code = compileSource(new SourceFile("lib.py", `def ${name}(x):\n    return x\n`), "exec");
  const inner = pyCode(code).consts.find((c) => c instanceof PyCode)!;
  return new PyFunction(types.functionType, inner, newDict(), [], [], None, newStr(module));
}

/** Compiles functions at module level; `globals` adds what else they see. */
export function smallProgram(text: string, globals: Record<string, PyObject> = {}): SmallProgram {
  const host = new SmallHost();
  const space = new FlowSpace(host);
  space.verify = true;
  const dict = newDict();
  for (const [name, value] of Object.entries(globals)) dict.setStr(name, value);
  const functions = new Map<string, PyFunction>();
  for (const value of pyCode(compileSource(new SourceFile("prog.py", text), "exec")).consts) {
    if (!(value instanceof PyCode)) continue;
    const doc = value.consts[0] instanceof PyStr ? value.consts[0] : None;
    const fn = new PyFunction(types.functionType, value, dict, [], [], doc, newStr("prog"));
    functions.set(fn.name, fn);
    dict.setStr(fn.name, fn);
  }
  return { space, host, fn: (name) => functions.get(name)! };
}

