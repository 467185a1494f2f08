// Rules that hold for any value: identity, truth, equality, type tests, hints. Answers to the SomeObject parts of upstream's unaryop.py and binaryop.py.

import { ListHint } from "@rpyts/flowmodel/listcomp";
import { Constant, type Hlvalue, type SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import type { HLOpName } from "@rpyts/flowmodel/operation";
import type { PyObject } from "@rpyts/pyhost/object";
import { newBool } from "@rpyts/pyhost/values";
import type { RPythonAnnotator } from "../annrpython.js";
import { sameConst } from "../constant.js";
import { foldOperation } from "../fold.js";
import { AnnotatorError } from "../errors.js";
import { isClass } from "../hostview.js";
import { sBool, sImpossibleValue, SomeBool, SomeImpossibleValue, SomeNone, SomeObject } from "../model.js";
import { SomeBuiltin } from "../model-builtin.js";
import { SomeInstance, SomeList, SomePBC, SomeType, SomeTypeOf } from "../model-objects.js";
import { annotateIsinstance, annotateIssubclass, valueOfType } from "./isinstance.js";
import { KnownTypes } from "./knowntype.js";
import { lengthOf } from "./length.js";
import type { OpRules } from "./rules.js";
import { plain } from "../plain.js";

export function registerGeneric(r: OpRules): void {
  r.unary("bool", SomeObject, truthOf);
  r.unary("bool", SomeBool, (_ann, _op, s) => s);
  r.binary("is_", SomeObject, SomeObject, identity);
  r.unary("type", SomeObject, (_ann, op) => new SomeTypeOf(variables(op.args[0]!)));
  r.unary("isinstance", SomeObject, (ann, op, s) => annotateIsinstance(ann.bookkeeper, s, ann.binding(op.args[1]!), variables(op.args[0]!)));
  r.unary("issubtype", SomeObject, (ann, op, s) => annotateIssubclass(ann, s, ann.binding(op.args[1]!)));
  r.unary("hint", SomeObject, (_ann, _op, s) => s);
  r.unary("hint", SomeList, (ann, op, s) => hintedList(ann, op, s));
  r.unary("id", SomeObject, () => refuse("id()", "use objectmodel.compute_unique_id() or compute_identity_hash()"));
  r.unary("hash", SomeObject, () => refuse("hash()", "use objectmodel.compute_hash()"));
  r.whole("newset", () => refuse("a set", "use a dictionary with dummy values"));
  r.whole("newslice", () => refuse("a slice object", "slices work as x[a:b] only, without a step"));
  r.whole("format", () => refuse("format()", "use the % operator"));
  r.whole("yield_", () => refuse("yield", null));
  for (const name of ["eq", "ne"] as const) registerEquality(r, name);
  for (const name of NONE_BLOCKS_ONE) r.unary(name, SomeNone, () => sImpossibleValue);
  for (const name of NONE_BLOCKS_PAIR) r.binary(name, SomeNone, SomeObject, () => sImpossibleValue);
}

/** Operations that None alone does not support: the place waits for a more general value. */
const NONE_BLOCKS_ONE: readonly HLOpName[] = ["getattr", "setattr", "delattr", "len", "iter", "next", "getslice", "setslice", "delslice"];
const NONE_BLOCKS_PAIR: readonly HLOpName[] = ["getitem", "getitem_idx", "setitem", "delitem", "contains"];

export const NONE_BLOCKS: ReadonlySet<string> = new Set([...NONE_BLOCKS_ONE, ...NONE_BLOCKS_PAIR]);

function variables(v: Hlvalue): readonly Variable[] {
  return v instanceof Variable ? [v] : [];
}

function refuse(what: string, hint: string | null): never {
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `${what} is not RPython`, hint });
}

/** The truth of a value when it is the same for all values the annotation stands for. */
function constantTruth(ann: RPythonAnnotator, s: SomeObject): PyObject | null {
  if (s instanceof SomeNone) return newBool(false);
  if (s.isImmutableConstant()) return newBool(ann.translator.host.isTrue(s.const!));
  if (s instanceof SomePBC || s instanceof SomeType || s instanceof SomeBuiltin) return s.canBeNone ? null : newBool(true);
  if (s instanceof SomeInstance) return s.canBeNone || hasTruthMethod(s) ? null : newBool(true);
  if (s.canBeNone) return null;
  const length = lengthOf(s);
  return length === null ? null : newBool(length > 0);
}

function hasTruthMethod(s: SomeInstance): boolean {
  return s.classdef?.classdesc.lookup("__len__") != null || s.classdef?.classdesc.lookup("__nonzero__") != null;
}

/** The truth of a value, and what it tells of the value. */
export function truthOf(ann: RPythonAnnotator, op: SpaceOperation, s: SomeObject): SomeObject {
  const known = new KnownTypes();
  if (s.noneify() !== null) known.add(true, op.args[0]!, s.nonNoneify());
  return known.bool(constantTruth(ann, s));
}

function identity(ann: RPythonAnnotator, op: SpaceOperation, a: SomeObject, b: SomeObject): SomeObject {
  const known = new KnownTypes();
  bind(ann, known, b, op.args[0]!, a);
  bind(ann, known, a, op.args[1]!, b);
  return known.bool(constantIdentity(a, b));
}

function constantIdentity(a: SomeObject, b: SomeObject): PyObject | null {
  if (a.const !== null && b.const !== null) return newBool(sameConst(a.const, b.const));
  if (b instanceof SomeNone && !a.canBeNone) return newBool(false);
  if (a instanceof SomeNone && !b.canBeNone) return newBool(false);
  return null;
}

/** What `source is target` tells of the target. */
function bind(ann: RPythonAnnotator, known: KnownTypes, sSource: SomeObject, target: Hlvalue, sTarget: SomeObject): void {
  if (sTarget instanceof SomeTypeOf && sSource.const !== null) {
    const s = isClass(sSource.const) ? valueOfType(ann.bookkeeper, sSource.const) : null;
    if (s !== null) for (const v of sTarget.isTypeOf) known.add(true, v, s);
  }
  // A constant scalar is not passed on: equal numbers need not be identical, and it would make every value a constant of its own.
  if (sSource instanceof SomeNone || sSource instanceof SomePBC || sSource instanceof SomeInstance) known.add(true, target, sSource);
  if (sSource instanceof SomeNone && sTarget.noneify() !== null) known.add(false, target, sTarget.nonNoneify());
}

function registerEquality(r: OpRules, name: "eq" | "ne"): void {
  r.binary(name, SomeObject, SomeObject, (ann, _op, a, b) => {
    if (a instanceof SomeImpossibleValue || b instanceof SomeImpossibleValue) return sImpossibleValue;
    const value = constantEquality(ann, a, b);
    if (value !== null) return new SomeBool(newBool(value === (name === "eq")));
    if (!comparable(a, b)) {
      throw new AnnotatorError({
        code: "annotator/unsupported-operation",
        message: `comparing ${plain(a)} with ${plain(b)}: values of these types are never equal`,
      });
    }
    return sBool;
  });
}

function constantEquality(ann: RPythonAnnotator, a: SomeObject, b: SomeObject): boolean | null {
  if (a instanceof SomeNone && b instanceof SomeNone) return true;
  if (a instanceof SomeNone) return b.canBeNone ? null : false;
  if (b instanceof SomeNone) return a.canBeNone ? null : false;
  if (!a.isImmutableConstant() || !b.isImmutableConstant()) return null;
  const host = ann.translator.host;
  const folded = foldOperation(host, "eq", [a.const!, b.const!]);
  return folded === null ? null : host.isTrue(folded);
}

/** Whether values of both annotations can be equal at all; families that have rules of their own do not come here. */
function comparable(a: SomeObject, b: SomeObject): boolean {
  if (a instanceof SomeNone || b instanceof SomeNone) return true;
  if (a instanceof SomePBC || b instanceof SomePBC) return isReference(a) && isReference(b);
  if (a instanceof SomeInstance || b instanceof SomeInstance) return isReference(a) && isReference(b);
  if (a instanceof SomeType || b instanceof SomeType) return isReference(a) && isReference(b);
  return a.typeName === b.typeName;
}

function isReference(s: SomeObject): boolean {
  return s instanceof SomePBC || s instanceof SomeInstance || s instanceof SomeType || s instanceof SomeBuiltin;
}

/** A list that a loop has built is another one from then on: its length may be fixed. */
function hintedList(ann: RPythonAnnotator, op: SpaceOperation, s: SomeList): SomeObject {
  const last = op.args[op.args.length - 1];
  const isFence = last instanceof Constant && last.value instanceof ListHint && last.value.kind === "fence";
  return isFence ? ann.bookkeeper.offspring(s) : s;
}
