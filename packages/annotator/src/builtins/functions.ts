// The functions and types of __builtin__.

import { boolType, bytearrayType, dictType, enumerateType, floatType, intType, listType, longType, objectType, reversedType, strType, tupleType, typeType, unicodeType, weakrefType, xrangeType } from "@rpyts/pyhost/builtin-types";
import { Constant, SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import type { HLOpName } from "@rpyts/flowmodel/operation";
import { PyInt, PyStr, type PyObject } from "@rpyts/pyhost/object";
import { newBool } from "@rpyts/pyhost/values";
import { negInt } from "@rpyts/tool/machine-int";
import type { Bookkeeper } from "../bookkeeper.js";
import { AnnotatorError } from "../errors.js";
import { INT, computeRestype } from "../intkind.js";
import { sBool, sFloat, sImpossibleValue, sInt, SomeBool, SomeFloat, SomeImpossibleValue, SomeInteger, SomeNone, SomeObject, SomeTuple } from "../model.js";
import type { BuiltinCall } from "../model-builtin.js";
import { SomeDict, SomeInstance, SomeIterator, SomeList, SomePBC, SomeTypeOf, SomeWeakRef, sType } from "../model-objects.js";
import { SomeByteArray, SomeString, SomeStringOrUnicode, SomeUnicodeString, sByteArray } from "../model-strings.js";
import { annotateIsinstance, annotateIssubclass } from "../ops/isinstance.js";
import { checkIterable, iterate } from "../ops/iterators.js";
import { unionof } from "../unions.js";
import type { BuiltinTable } from "./table.js";
import { plain } from "../plain.js";

/** Built-ins that are operations by another name. */
const AS_OPERATIONS: readonly (readonly [string, HLOpName, number])[] = [
  ["len", "len", 1], ["iter", "iter", 1], ["next", "next", 1], ["ord", "ord", 1], ["chr", "chr", 1], ["unichr", "unichr", 1], ["abs", "abs", 1],
  ["hex", "hex", 1], ["oct", "oct", 1], ["bin", "bin", 1], ["repr", "repr", 1], ["hash", "hash", 1], ["id", "id", 1], ["cmp", "cmp", 2],
  ["divmod", "divmod", 2],
];

export function registerFunctions(t: BuiltinTable): void {
  for (const [name, opname, count] of AS_OPERATIONS) t.registerFunction(`__builtin__.${name}`, count, count, (bk, call) => asOperation(bk, opname, call), null);
  t.registerFunction("__builtin__.range", 1, 3, range, ["ValueError"]);
  t.registerFunction("__builtin__.xrange", 1, 3, range, ["ValueError"]);
  t.registerType(xrangeType, 1, 3, range, ["ValueError"]);
  t.registerFunction("__builtin__.min", 1, null, (bk, call) => extreme(bk, call, false));
  t.registerFunction("__builtin__.max", 1, null, (bk, call) => extreme(bk, call, true));
  t.registerFunction("__builtin__.isinstance", 2, 2, (bk, { args, op }) => annotateIsinstance(bk, args[0]!, args[1]!, tested(op, 1)));
  t.registerFunction("__builtin__.issubclass", 2, 2, (bk, { args }) => annotateIssubclass(bk.annotator, args[0]!, args[1]!));
  t.registerFunction("__builtin__.hasattr", 2, 2, hasattr);
  t.registerFunction("__builtin__.getattr", 2, 3, getattr, null);
  t.registerFunction("__builtin__.callable", 1, 1, () => sBool);
  t.registerFunction("__builtin__.pow", 2, 3, (_bk, { args }) => (args.some((s) => s instanceof SomeFloat) ? sFloat : sInt), ["ZeroDivisionError", "OverflowError", "ValueError"]);
  t.registerFunction("__builtin__.zip", 1, null, zip);
  t.registerFunction("__builtin__.all", 1, 1, everyItem);
  t.registerFunction("__builtin__.any", 1, 1, everyItem);
  t.registerFunction("__builtin__.round", 1, 1, () => sFloat);
  registerTypes(t);
}

/** The variable that holds an argument of a call operation. */
function tested(op: SpaceOperation | null, index: number): Variable[] {
  const v = op?.opname === "simple_call" ? op.args[index] : undefined;
  return v instanceof Variable ? [v] : [];
}

/** Annotates as if the operation stood in place of the call. */
function asOperation(bk: Bookkeeper, opname: HLOpName, call: BuiltinCall): SomeObject {
  if (call.keywords.size > 0) throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `${opname}() takes no keyword arguments` });
  const args = call.args.map((s) => {
    const v = new Variable();
    v.annotation = s;
    return v;
  });
  return bk.annotator.rules.consider(bk.annotator, new SpaceOperation(opname, args, new Variable(), call.op?.span ?? null));
}

function registerTypes(t: BuiltinTable): void {
  const conversions: readonly (readonly [typeof intType, HLOpName, readonly string[]])[] = [
    [floatType, "float", ["ValueError"]],
    [strType, "str", []],
    [longType, "long", ["ValueError"]],
  ];
  for (const [cls, opname, throws] of conversions) t.registerType(cls, 1, 1, (bk, call) => asOperation(bk, opname, call), throws);
  t.registerType(intType, 0, 2, int, ["ValueError", "OverflowError"]);
  t.registerType(boolType, 0, 1, (bk, call) => (call.args.length === 0 ? new SomeBool(newBool(false)) : asOperation(bk, "bool", call)));
  t.registerType(unicodeType, 1, 3, unicode, ["UnicodeDecodeError"]);
  t.registerType(listType, 0, 1, list);
  t.registerType(dictType, 0, 1, dict);
  t.registerType(tupleType, 1, 1, tuple);
  t.registerType(bytearrayType, 0, 1, bytearray);
  t.registerType(enumerateType, 1, 2, (_bk, { args }) => new SomeIterator(checkIterable(args[0]!), "enumerate", args[1] ?? null));
  t.registerType(reversedType, 1, 1, (_bk, { args }) => reversed(args[0]!));
  t.registerFunction("__builtin__.enumerate", 1, 2, (_bk, { args }) => new SomeIterator(checkIterable(args[0]!), "enumerate", args[1] ?? null));
  t.registerFunction("__builtin__.reversed", 1, 1, (_bk, { args }) => reversed(args[0]!));
  t.registerType(weakrefType, 1, 1, (_bk, { args }) => weakref(args[0]!));
  t.registerType(typeType, 1, 1, (_bk, { op }) => (op === null ? sType : new SomeTypeOf(tested(op, 1))));
  t.registerType(objectType, 0, 0, () => {
    throw new AnnotatorError({ code: "annotator/not-rpython", message: "object() makes nothing RPython can use", hint: "write a class of your own: class Marker(object): pass" });
  });
}

function reversed(s: SomeObject): SomeObject {
  if (s instanceof SomeList || s instanceof SomeDict || s instanceof SomeImpossibleValue || s instanceof SomeNone) return new SomeIterator(s, "reversed");
  throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `reversed() takes a list, not ${plain(s)}` });
}

/** `weakref.ref(x)`. */
function weakref(s: SomeObject): SomeObject {
  if (s instanceof SomeImpossibleValue) return s;
  if (s instanceof SomeInstance && !s.orNone) return new SomeWeakRef(s.classdef);
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `a weak reference to ${plain(s)}: only instances that are not None have them` });
}

function int(bk: Bookkeeper, call: BuiltinCall): SomeObject {
  if (call.args.length === 2) {
    if (call.args[0] instanceof SomeString || call.args[0] instanceof SomeUnicodeString) return sInt;
    throw new AnnotatorError({ code: "annotator/unsupported-operation", message: "int() with a base takes a string" });
  }
  return call.args.length === 0 ? SomeInteger.of(INT, true) : asOperation(bk, "int", call);
}

function unicode(bk: Bookkeeper, call: BuiltinCall): SomeObject {
  return call.args.length === 1 ? asOperation(bk, "unicode", call) : SomeUnicodeString.of(false);
}

/** The step of a range: its constant value, 0 when it varies. */
function stepOf(s: SomeObject | undefined): number {
  if (s === undefined) return 1;
  if (!(s instanceof SomeInteger)) throw new AnnotatorError({ code: "annotator/unsupported-operation", message: "the step of a range is an int" });
  const step = s.const instanceof PyInt ? Number(s.const.value) : 0;
  if (s.const instanceof PyInt && step === 0) throw new AnnotatorError({ code: "annotator/not-rpython", message: "the step of a range is zero" });
  return step;
}

function range(bk: Bookkeeper, { args }: BuiltinCall): SomeObject {
  for (const s of args) {
    if (s instanceof SomeInteger) continue;
    throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `a bound of a range must be an int, not ${plain(s)}` });
  }
  const [start, stop] = args.length === 1 ? [null, args[0] as SomeInteger] : [args[0] as SomeInteger, args[1] as SomeInteger];
  const step = stepOf(args[2]);
  const kind = args.reduce((k, s) => computeRestype(k, (s as SomeInteger).kind), INT);
  if (isEmptyRange(start, stop, step)) return bk.newlist([], { rangeStep: step });
  // Going up, all items are at least the start; going down, they are above the stop.
  const nonneg = step > 0 ? start === null || start.nonneg : step < 0 && (stop.nonneg || isMinusOne(stop));
  return bk.newlist([SomeInteger.of(kind, nonneg)], { rangeStep: step });
}

function isMinusOne(s: SomeInteger): boolean {
  return s.const instanceof PyInt && s.const.value === -1;
}

function isEmptyRange(start: SomeInteger | null, stop: SomeInteger, step: number): boolean {
  const from = start === null ? 0 : start.const instanceof PyInt ? start.const.value : null;
  const to = stop.const instanceof PyInt ? stop.const.value : null;
  if (from === null || to === null || step === 0) return false;
  return step > 0 ? from >= to : negInt(from) >= negInt(to);
}

const isOrdered = (s: SomeObject): boolean =>
  s instanceof SomeInteger || s instanceof SomeFloat || s instanceof SomeStringOrUnicode || s instanceof SomeImpossibleValue;

function extreme(bk: Bookkeeper, { args }: BuiltinCall, isMax: boolean): SomeObject {
  if (args.length === 1) return iterate(bk, args[0]!);
  const s = unionof(...args);
  if (!isOrdered(s)) throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `${isMax ? "max" : "min"}() of ${plain(s)}`, hint: "it takes numbers or strings" });
  if (!(s instanceof SomeInteger) || s.nonneg || s instanceof SomeBool) return s.const === null ? s : s.withConst(null);
  // One non-negative argument is enough for max().
  const nonneg = isMax && args.some((arg) => arg instanceof SomeInteger && arg.nonneg);
  return SomeInteger.of(s.kind, nonneg);
}

function hasattr(bk: Bookkeeper, { args }: BuiltinCall): SomeObject {
  const [s, sName] = args as [SomeObject, SomeObject];
  const name = sName.const;
  if (!(name instanceof PyStr)) throw new AnnotatorError({ code: "annotator/not-constant", message: "the name given to hasattr() must be constant" });
  if (s instanceof SomePBC) {
    const answers = s.descriptions.map((desc) => desc.pyobj !== null && hostHas(bk, desc.pyobj, name.value));
    if (answers.every((a) => a === answers[0])) return new SomeBool(newBool(answers[0]!));
    return sBool;
  }
  if (s.const !== null && !(s instanceof SomeInstance)) return new SomeBool(newBool(hostHas(bk, s.const, name.value)));
  if (s instanceof SomeInstance) {
    throw new AnnotatorError({ code: "annotator/not-rpython", message: `hasattr() on an instance is not RPython: ${plain(s)}`, hint: "give the base class the attribute with a default value" });
  }
  return sBool;
}

function hostHas(bk: Bookkeeper, obj: PyObject, name: string): boolean {
  return bk.computedAttribute(obj, name) !== null;
}

function getattr(bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const [s, sName, sDefault] = call.args as [SomeObject, SomeObject, SomeObject?];
  if (!(sName.const instanceof PyStr)) throw new AnnotatorError({ code: "annotator/not-constant", message: "the name given to getattr() must be constant" });
  if (sDefault !== undefined && s instanceof SomePBC && s.const !== null && !hostHas(bk, s.const, sName.const.value)) return sDefault;
  const v = new Variable();
  v.annotation = s;
  const op = new SpaceOperation("getattr", [v, new Constant(sName.const)], new Variable(), call.op?.span ?? null);
  const sResult = bk.annotator.rules.consider(bk.annotator, op);
  return sDefault === undefined ? sResult : unionof(sResult, sDefault);
}

function zip(bk: Bookkeeper, { args }: BuiltinCall): SomeObject {
  const items = args.map((s) => iterate(bk, s));
  if (items.some((s) => s instanceof SomeImpossibleValue)) return bk.newlist([]);
  return bk.newlist([new SomeTuple(items)]);
}

function everyItem(bk: Bookkeeper, { args }: BuiltinCall): SomeObject {
  iterate(bk, args[0]!);
  return sBool;
}

function list(bk: Bookkeeper, { args }: BuiltinCall): SomeObject {
  const s = args[0];
  if (s === undefined) return bk.newlist([]);
  if (s instanceof SomeList) return bk.offspring(s);
  const item = iterate(bk, s);
  if (s instanceof SomeIterator || s instanceof SomeInstance) {
    throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `list() of ${plain(s)}`, hint: "use a comprehension: [x for x in iterator]" });
  }
  return bk.newlist(item instanceof SomeImpossibleValue ? [] : [item]);
}

function dict(bk: Bookkeeper, { args }: BuiltinCall): SomeObject {
  const s = args[0];
  if (s === undefined) return bk.newdict();
  if (!(s instanceof SomeDict)) throw new AnnotatorError({ code: "annotator/not-rpython", message: `dict() takes a dictionary, not ${plain(s)}` });
  const fresh = bk.newdict();
  fresh.dictdef.union(s.dictdef);
  return fresh;
}

function tuple(_bk: Bookkeeper, { args }: BuiltinCall): SomeObject {
  const s = args[0]!;
  if (s instanceof SomeTuple) return s;
  if (s instanceof SomeNone || s instanceof SomeImpossibleValue) return sImpossibleValue;
  throw new AnnotatorError({ code: "annotator/not-constant", message: `tuple() of ${plain(s)}: the length of a tuple must be known at translation time` });
}

function bytearray(_bk: Bookkeeper, { args }: BuiltinCall): SomeObject {
  const s = args[0];
  if (s === undefined || s instanceof SomeString || s instanceof SomeByteArray || s instanceof SomeInteger) return sByteArray;
  throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `bytearray() of ${plain(s)}` });
}
