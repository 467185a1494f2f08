// Rules of instances: attributes, and the special methods that stand behind operators. Answers to the SomeInstance and SomeException parts of upstream's
// unaryop.py and binaryop.py. Operators that call special methods are rewritten into the calls.

import { Constant, type Hlvalue, SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { newStr } from "@rpyts/pyhost/values";
import type { HLOpName } from "@rpyts/flowmodel/operation";
import type { RPythonAnnotator } from "../annrpython.js";
import { AnnotatorError } from "../errors.js";
import { isExceptionClass } from "../hostview.js";
import { sNone, type SomeObject } from "../model.js";
import { SomeException, SomeInstance, SomeProperty } from "../model-objects.js";
import { attributeName, unknownAttribute } from "./attributes.js";
import { exceptionAsInstance } from "../unions/objects.js";
import type { OpRules } from "./rules.js";

export function registerInstances(r: OpRules): void {
  r.unary("getattr", SomeInstance, (ann, op, s) => instanceAttribute(s, attributeName(ann, op)));
  r.unary("getattr", SomeException, (ann, op, s) => instanceAttribute(exceptionAsInstance(s), attributeName(ann, op)));
  r.transform("getattr", SomeInstance, readProperty);
  r.unary("setattr", SomeInstance, setAttribute);
  r.transform("setattr", SomeInstance, writeProperty);
  for (const [name, method] of SPECIAL_METHODS) {
    r.transform(name, SomeInstance, (_ann, op, s) => callMethod(op, s, method));
  }
  r.transform("getitem_idx", SomeInstance, (_ann, op, s) => callMethod(op, s, "__getitem__"));
  r.transform("bool", SomeInstance, truthByMethod);
}

/** Operators of instances that are calls of methods of this name. */
const SPECIAL_METHODS: readonly (readonly [HLOpName, string])[] = [
  ["getitem", "__getitem__"],
  ["setitem", "__setitem__"],
  ["delitem", "__delitem__"],
  ["contains", "__contains__"],
  ["len", "__len__"],
  ["iter", "__iter__"],
  ["next", "next"],
  ["getslice", "__getslice__"],
  ["setslice", "__setslice__"],
];

function instanceAttribute(s: SomeInstance, name: string): SomeObject {
  if (s.classdef === null) throw unknownAttribute(s, name, []);
  if (name === "__class__") return s.classdef.readAttrClass();
  const sResult = s.classdef.sGetattr(name, s.flags);
  if (sResult instanceof SomeProperty && sResult.fget === null) throw unknownAttribute(s, name, []);
  return sResult;
}

function setAttribute(ann: RPythonAnnotator, op: SpaceOperation, s: SomeInstance): SomeObject {
  const name = attributeName(ann, op);
  if (s.classdef === null) throw unknownAttribute(s, name, []);
  s.classdef.setAttr(name, ann.binding(op.args[2]!));
  return sNone;
}

/** The property under a name of the class, or null. */
function propertyOf(s: SomeInstance, name: string): SomeProperty | null {
  if (s.classdef === null || s.classdef.classdesc.lookup(name) === null) return null;
  const entry = s.classdef.classdesc.entry(name);
  if (entry === null || !("value" in entry) || entry.value.cls.name !== "property") return null;
  const sValue = s.classdef.findAttribute(name).sValue;
  return sValue instanceof SomeProperty ? sValue : null;
}

function readProperty(ann: RPythonAnnotator, op: SpaceOperation, s: SomeInstance): SpaceOperation[] | null {
  const name = attributeName(ann, op);
  if (propertyOf(s, name) === null) return null;
  return methodCall(op, op.args[0]!, `${name}__getter__`, []);
}

function writeProperty(ann: RPythonAnnotator, op: SpaceOperation, s: SomeInstance): SpaceOperation[] | null {
  const name = attributeName(ann, op);
  const property = propertyOf(s, name);
  if (property === null) return null;
  if (property.fset === null) throw new AnnotatorError({ code: "annotator/unknown-attribute", message: `the property '${name}' of ${String(s)} cannot be set` });
  return methodCall(op, op.args[0]!, `${name}__setter__`, [op.args[2]!]);
}

function methodCall(op: SpaceOperation, object: Hlvalue, name: string, args: readonly Hlvalue[]): SpaceOperation[] {
  const method = new Variable("method");
  return [
    new SpaceOperation("getattr", [object, new Constant(newStr(name))], method, op.span),
    new SpaceOperation("simple_call", [method, ...args], new Variable(), op.span),
  ];
}

function callMethod(op: SpaceOperation, s: SomeInstance, method: string): SpaceOperation[] {
  if (s.classdef !== null && isExceptionClass(s.classdef.classdesc.pyobj) && s.classdef.classdesc.lookup(method) === null) throw unknownAttribute(s, method, []);
  return methodCall(op, op.args[0]!, method, op.args.slice(1));
}

/** Truth of instances whose class defines it by `__nonzero__` or `__len__`. */
function truthByMethod(_ann: RPythonAnnotator, op: SpaceOperation, s: SomeInstance): SpaceOperation[] | null {
  if (s.classdef === null || s.orNone) return null;
  const desc = s.classdef.classdesc;
  const method = desc.lookup("__nonzero__") !== null ? "__nonzero__" : desc.lookup("__len__") !== null ? "__len__" : null;
  if (method === null) return null;
  const calls = methodCall(op, op.args[0]!, method, []);
  const truth = new SpaceOperation("bool", [calls[1]!.result], new Variable(), op.span);
  return [...calls, truth];
}
