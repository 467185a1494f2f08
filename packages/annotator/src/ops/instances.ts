// Rules of instances: attributes, and the special methods that stand behind operators. Answers to the SomeInstance and SomeException parts of upstream's
// unaryop.py and binaryop.py. Operators that call special methods are rewritten into the calls.

import { type Block, Constant, type Hlvalue, SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { PyNone, PyProperty, PyStr } from "@rpyts/pyhost/object";
import { newStr } from "@rpyts/pyhost/values";
import type { HLOpName } from "@rpyts/flowmodel/operation";
import type { RPythonAnnotator } from "../annrpython.js";
import { AnnotatorError } from "../errors.js";
import { isExceptionClass } from "../hostview.js";
import { sNone, SomeTuple, type SomeObject } from "../model.js";
import { SomeException, SomeInstance } from "../model-objects.js";
import { SomeString } from "../model-strings.js";
import { attributeName, unknownAttribute } from "./attributes.js";
import { exceptionAsInstance } from "../unions/objects.js";
import type { OpRules } from "./rules.js";
import { plain } from "../plain.js";

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
  r.transform("str", SomeInstance, (_ann, op, s) => (definesText(s) ? callMethod(op, s, "__str__") : null));
  r.transform("mod", SomeString, textInFormat);
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
  return s.classdef.sGetattr(name, s.flags);
}

function setAttribute(ann: RPythonAnnotator, op: SpaceOperation, s: SomeInstance): SomeObject {
  const name = attributeName(ann, op);
  if (s.classdef === null) throw unknownAttribute(s, name, []);
  s.classdef.setAttr(name, ann.binding(op.args[2]!));
  return sNone;
}

/** The property nearest to the class under a name; null where the name is no property there. Subclasses may have other properties under it. */
function propertyOf(s: SomeInstance, name: string): PyProperty | null {
  const entry = s.classdef === null ? null : s.classdef.classdesc.entry(name);
  return entry !== null && "value" in entry && entry.value instanceof PyProperty ? entry.value : null;
}

function readProperty(ann: RPythonAnnotator, op: SpaceOperation, s: SomeInstance): SpaceOperation[] | null {
  const name = attributeName(ann, op);
  const property = propertyOf(s, name);
  if (property === null) return null;
  if (property.fget instanceof PyNone) throw unknownAttribute(s, name, []);
  return methodCall(op, op.args[0]!, `${name}__getter__`, []);
}

function writeProperty(ann: RPythonAnnotator, op: SpaceOperation, s: SomeInstance): SpaceOperation[] | null {
  const name = attributeName(ann, op);
  const property = propertyOf(s, name);
  if (property === null) return null;
  if (property.fset instanceof PyNone) throw new AnnotatorError({ code: "annotator/unknown-attribute", message: `the property '${name}' of ${plain(s)} cannot be set` });
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

/** Whether the class says what str() gives. Exceptions of the language have texts of their own. */
function definesText(s: SomeObject): s is SomeInstance {
  return s instanceof SomeInstance && !s.orNone && s.classdef !== null && s.classdef.classdesc.lookup("__str__") !== null;
}

const DIRECTIVE = /%[^a-zA-Z%]*([a-zA-Z%])/g;

/** `'%s' % x` of instances with a text of their own: calls of `__str__` come before the formatting. */
function textInFormat(ann: RPythonAnnotator, op: SpaceOperation, s: SomeString, block: Block): SpaceOperation[] | null {
  const vArgs = op.args[1]!;
  const format = s.const;
  if (!(format instanceof PyStr)) return null;
  const kinds = [...format.value.matchAll(DIRECTIVE)].map((match) => match[1]!).filter((kind) => kind !== "%");
  const sArgs = ann.binding(vArgs);
  if (definesText(sArgs)) return kinds[0] === "s" ? withText(op, [vArgs], [true], (vs) => vs[0]!) : null;
  const made = block.operations.find((other) => other.result === vArgs);
  if (!(sArgs instanceof SomeTuple) || made === undefined || made.opname !== "newtuple") return null;
  const wanted = sArgs.items.map((sItem, i) => kinds[i] === "s" && definesText(sItem));
  if (!wanted.includes(true)) return null;
  const tuple = new Variable();
  return withText(op, made.args, wanted, () => tuple, (vs) => new SpaceOperation("newtuple", vs, tuple, op.span));
}

function withText(
  op: SpaceOperation,
  args: readonly Hlvalue[],
  wanted: readonly boolean[],
  operand: (texts: readonly Hlvalue[]) => Hlvalue,
  before: ((texts: Hlvalue[]) => SpaceOperation) | null = null,
): SpaceOperation[] {
  const result: SpaceOperation[] = [];
  const texts = args.map((v, i) => {
    if (!wanted[i]) return v;
    const calls = methodCall(op, v, "__str__", []);
    result.push(...calls);
    return calls[1]!.result;
  });
  if (before !== null) result.push(before(texts));
  result.push(new SpaceOperation(op.opname, [op.args[0]!, operand(texts)], new Variable(), op.span));
  return result;
}
