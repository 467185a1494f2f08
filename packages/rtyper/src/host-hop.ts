// A high-level operation in the hands of a program's own ExtRegistryEntry: specialize_call(hop) runs on the host. Answers to what entries use of upstream's
// HighLevelOp. What differs on purpose: `hop.rtyper` and Reprs show what entries ask for, not the toolchain's own objects.

import { Constant, Variable, type Hlvalue } from "@rpyts/flowmodel/model";
import { isLLOp, llop } from "@rpyts/lltype/llop";
import type { LowLevelType } from "@rpyts/lltype/types";
import { asLowLevelType } from "@rpyts/lltype/types";
import { Signed, Void } from "@rpyts/lltype/types-make";
import type { LLValue } from "@rpyts/lltype/values";
import { typeArgument, fromLowLevel, toLowLevel } from "@rpyts/annotator/llbridge/convert";
import { annotationArgument, PySomeObject } from "@rpyts/annotator/llbridge/annotations";
import { withBookkeeper } from "@rpyts/annotator/llbridge/host-bookkeeper";
import { PyLLType } from "@rpyts/annotator/llbridge/objects";
import { guarded } from "@rpyts/annotator/user-entries";
import { objectType, typeType } from "@rpyts/pyhost/builtin-types";
import { AttributeError, TypeError } from "@rpyts/pyhost/exception-types";
import type { Host } from "@rpyts/pyhost/host";
import { PyFunction, PyInt, PyList, PyNone, PyObject, PyStr, PyTuple, PyType } from "@rpyts/pyhost/object";
import { pyError } from "@rpyts/pyhost/pyerror";
import { type Kwargs, TypeBuilder } from "@rpyts/pyhost/types/builder";
import { newBool, newInt, newList, newStr, None } from "@rpyts/pyhost/values";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { inputconst, Repr } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import type { KeywordOperands, RtypeResult } from "./tables.js";

function declare(name: string, base: PyType = objectType): PyType {
  const type = new PyType(typeType, name, [base], false);
  type.mro = [type, ...base.mro];
  return type;
}

const hopType = declare("HighLevelOp");
const typerType = declare("RPythonTyper");
export const reprType: PyType = declare("Repr");
const valueType = declare("Hlvalue");
const variableType = declare("Variable", valueType);
const constantType = declare("Constant", valueType);

class PyHop extends PyObject {
  cls: PyType = hopType;
  hop: HighLevelOp;
  readonly keywords: KeywordOperands;
  constructor(hop: HighLevelOp, keywords: KeywordOperands) {
    super();
    this.hop = hop;
    this.keywords = keywords;
  }
}

class PyTyper extends PyObject {
  cls: PyType = typerType;
  readonly rtyper: RPythonTyper;
  constructor(rtyper: RPythonTyper) {
    super();
    this.rtyper = rtyper;
  }
}

class PyRepr extends PyObject {
  cls: PyType = reprType;
  readonly repr: Repr;
  constructor(repr: Repr) {
    super();
    this.repr = repr;
  }
  sameValue(other: PyObject): boolean {
    return other instanceof PyRepr && other.repr === this.repr;
  }
}

/** A variable or constant of the graph. */
class PyHlvalue extends PyObject {
  cls: PyType;
  readonly v: Hlvalue;
  constructor(v: Hlvalue) {
    super();
    this.v = v;
    this.cls = v instanceof Variable ? variableType : constantType;
  }
}

/** Types a call as the program's entry says. */
export function specializeOnHost(hop: HighLevelOp, keywords: KeywordOperands, entry: PyObject): RtypeResult {
  const { bookkeeper } = hop.rtyper;
  const { host } = bookkeeper;
  const name = `${entry.cls.name}.specialize_call()`;
  // Where keyword arguments stand among the operands: i_name.
  const places = keywords.size === 0 ? null : new Map<string, PyObject>([...keywords].map(([key, index]) => [`i_${key}`, newInt(index)]));
  const result = guarded(name, host, () => withBookkeeper(bookkeeper, () => host.call(host.getattr(entry, "specialize_call"), [new PyHop(hop, keywords)], places)));
  if (result instanceof PyNone && hop.rResult.lowleveltype === Void) return null;
  if (!(result instanceof PyHlvalue)) throw fault(hop, `${name} returned ${result instanceof PyNone ? "None" : result.cls.name} in place of a value of the graph`);
  const { v } = result;
  const wanted = hop.rResult.lowleveltype;
  if (v.concretetype !== wanted) throw fault(hop, `${name} returned ${String(v.concretetype)}, and compute_result_annotation() promises ${wanted.shortName()}`);
  return v;
}

const fault = (hop: HighLevelOp, message: string): DiagnosticError => new DiagnosticError({ code: "annotator/not-rpython", message, span: hop.spaceop.span });

// ---- arguments

const items = (obj: PyObject): readonly PyObject[] => {
  if (obj instanceof PyList || obj instanceof PyTuple) return obj.items;
  throw pyError(TypeError, "a list is expected");
};

/** What a value is to be converted to: a Repr or a low-level type. */
function target(obj: PyObject): Repr | LowLevelType {
  return obj instanceof PyRepr ? obj.repr : typeArgument(obj);
}

function valueOf(obj: PyObject): Hlvalue {
  if (obj instanceof PyHlvalue) return obj.v;
  throw pyError(TypeError, `a variable or constant of the graph is expected, not ${obj.cls.name}`);
}

function position(obj: PyObject | undefined, hop: HighLevelOp): number {
  if (!(obj instanceof PyInt)) throw pyError(TypeError, "the number of an argument is expected");
  const index = Number(obj.value);
  if (index < 0 || index >= hop.nbArgs) throw pyError(TypeError, `the call has ${hop.nbArgs} arguments, the entry asks for number ${index}`);
  return index;
}

/** A constant of a type, or of a Repr, from a host object. */
function constant(host: Host, to: Repr | LowLevelType, obj: PyObject): Constant {
  if (to instanceof Repr) return inputconst(to, obj);
  return new Constant(to === Void ? obj : toLowLevel(host, to, obj), to);
}

function genop(host: Host, hop: HighLevelOp, args: readonly PyObject[], kwargs: Kwargs): PyObject {
  const name = host.str(args[1]!);
  if (!isLLOp(name)) throw pyError(TypeError, `genop(): there is no low-level operation ${name}`);
  const type = args[3] ?? kwargs?.get("resulttype") ?? None;
  const v = hop.genop(llop[name], items(args[2]!).map(valueOf), type instanceof PyNone ? Void : target(type));
  return type instanceof PyNone ? None : new PyHlvalue(v);
}

function directCall(hop: HighLevelOp, args: readonly PyObject[]): PyObject {
  const fn = args[1]!;
  if (!(fn instanceof PyFunction)) throw pyError(TypeError, "gendirectcall() takes a function");
  const helper = hop.rtyper.cached(fn, () => new LLHelper(host(fn), fn.name, fn));
  return new PyHlvalue(hop.gendirectcall(helper, ...args.slice(2).map(valueOf)));
}

const host = (fn: PyFunction): string => (fn.module instanceof PyStr ? fn.module.value : "");

// ---- the operation

const values = (vs: readonly Hlvalue[]): PyObject => newList(vs.map((v) => new PyHlvalue(v)));

new TypeBuilder(hopType, PyHop)
  .getset("nb_args", (_h, { hop }) => newInt(hop.nbArgs))
  .getset("args_v", (_h, { hop }) => values(hop.args))
  .getset("args_s", (_h, { hop }) => newList(hop.argsS.map((s) => new PySomeObject(s))))
  .getset("args_r", (_h, { hop }) => newList(hop.argsR.map((r) => new PyRepr(r))))
  .getset("s_result", (_h, { hop }) => new PySomeObject(hop.sResult))
  .getset("r_result", (_h, { hop }) => new PyRepr(hop.rResult))
  .getset("rtyper", (_h, { hop }) => new PyTyper(hop.rtyper))
  .getset("llops", (_h, self) => self)
  .method("inputarg", 2, 2, (_h, { hop }, args) => new PyHlvalue(hop.inputarg(target(args[1]!), position(args[2], hop))))
  .keywordMethod("inputargs", (_h, { hop }, args) => values(hop.inputargs(...args.slice(1).map(target))))
  .method("inputconst", 2, 2, (h, _self, args) => new PyHlvalue(constant(h, target(args[1]!), args[2]!)))
  .method("genconst", 1, 1, (h, _self, args) => new PyHlvalue(constant(h, Signed, args[1]!)))
  .keywordMethod("genop", (h, { hop }, args, kwargs) => genop(h, hop, args, kwargs))
  .method("gendirectcall", 1, Infinity, (_h, { hop }, args) => directCall(hop, args))
  .method("convertvar", 3, 3, (_h, { hop }, args) => {
    const [from, to] = [target(args[2]!), target(args[3]!)];
    if (!(from instanceof Repr) || !(to instanceof Repr)) throw pyError(TypeError, "convertvar() takes Reprs");
    return new PyHlvalue(hop.llops.convertvar(valueOf(args[1]!), from, to));
  })
  .method("exception_cannot_occur", 0, 0, (_h, { hop }) => (hop.exceptionCannotOccur(), None))
  .method("exception_is_here", 0, 0, (_h, { hop }) => (hop.exceptionIsHere(), None))
  .method("r_s_popfirstarg", 0, 0, (_h, { hop }) => {
    const popped = newList([new PyRepr(hop.argsR[0]!), new PySomeObject(hop.argsS[0]!)]);
    hop.removeFirst();
    return popped;
  })
  .method("r_s_pop", 0, 1, (_h, { hop }, args) => {
    const at = args[1] === undefined ? hop.nbArgs - 1 : position(args[1], hop);
    const popped = newList([new PyRepr(hop.argsR[at]!), new PySomeObject(hop.argsS[at]!)]);
    hop.remove(at);
    return popped;
  })
  .method("swap_fst_snd_args", 0, 0, (_h, { hop }) => (hop.swapFirstTwo(), None))
  .method("copy", 0, 0, (_h, { hop, keywords }) => new PyHop(hop.copy(), keywords))
  .method("has_implicit_exception", 1, 1, () => {
    throw pyError(AttributeError, "has_implicit_exception(): calls of entries raise what their helpers raise; use exception_is_here()");
  });

new TypeBuilder(typerType, PyTyper)
  .method("getrepr", 1, 1, (_h, { rtyper }, args) => new PyRepr(rtyper.getrepr(annotationArgument(args[1]!))))
  .method("makekey", 1, 1, (_h, { rtyper }, args) => newStr(String(rtyper.keyId(annotationArgument(args[1]!)))))
  .getset("annotator", (_h, self) => self);

new TypeBuilder(reprType, PyRepr)
  .getset("lowleveltype", (_h, { repr }) => new PyLLType(repr.lowleveltype))
  .slot("__eq__", 1, (_h, self, args) => newBool(self.sameValue(args[1]!)))
  .slot("__ne__", 1, (_h, self, args) => newBool(!self.sameValue(args[1]!)))
  .slot("__hash__", 0, (h, self) => h.int(self.repr.lowleveltype.id))
  .slot("__repr__", 0, (_h, { repr }) => newStr(repr.toString()))
  .method("setup", 0, 0, (_h, { repr }) => (repr.setup(), None))
  .method("convert_const", 1, 1, (h, { repr }, args) => {
    const value: LLValue = repr.convertConst(args[1]!);
    return fromLowLevel(h, repr.lowleveltype, value);
  });

new TypeBuilder(valueType, PyHlvalue)
  .getset("concretetype", (_h, { v }) => new PyLLType(asLowLevelType(v.concretetype)))
  .getset("value", (h, { v }) => {
    if (!(v instanceof Constant)) throw pyError(AttributeError, "a variable has no value");
    const type = v.concretetype === null ? Void : asLowLevelType(v.concretetype);
    return v.value instanceof PyObject ? v.value : fromLowLevel(h, type, v.value as LLValue);
  })
  .slot("__repr__", 0, (_h, { v }) => newStr(v instanceof Variable ? v.name : String(v.value)));
