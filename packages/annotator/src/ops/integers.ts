// Rules for integers and booleans. Answers to the SomeInteger and SomeBool parts of upstream's annotator/unaryop.py and binaryop.py.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import { type HLOpName } from "@rpyts/flowmodel/operation";
import { newBool } from "@rpyts/pyhost/values";
import { compareInt, type Int } from "@rpyts/tool/machine-int";
import { PyBool, PyInt, PyLong } from "@rpyts/pyhost/object";
import type { RPythonAnnotator } from "../annrpython.js";
import { AnnotatorError } from "../errors.js";
import { computeRestype, INT } from "../intkind.js";
import { sBool, sFloat, sInt, SomeBool, SomeImpossibleValue, SomeInteger, SomeNone, SomeTuple, type SomeObject } from "../model.js";
import { KnownTypes } from "./knowntype.js";
import { truthOf } from "./generic.js";
import type { OpRules } from "./rules.js";
import { plain } from "../plain.js";

/** How the sign of the result follows from the signs of the operands. */
type Sign = (a: SomeInteger, b: SomeInteger) => boolean;
const bothNonneg: Sign = (a, b) => a.nonneg && b.nonneg;

const ARITHMETIC: readonly (readonly [HLOpName, Sign])[] = [
  ["add", bothNonneg],
  ["mul", bothNonneg],
  ["div", bothNonneg],
  ["floordiv", bothNonneg],
  // The remainder has the sign of the divisor.
  ["mod", (_a, b) => b.nonneg],
  ["or_", bothNonneg],
  ["xor", bothNonneg],
  ["and_", (a, b) => a.nonneg || b.nonneg],
  ["sub", () => false],
  ["pow", (a) => a.nonneg],
];

const COMPARISONS: readonly HLOpName[] = ["lt", "le", "eq", "ne", "gt", "ge"];

export function registerIntegers(r: OpRules): void {
  for (const [name, sign] of ARITHMETIC) {
    const rule = arithmetic(name, sign);
    r.binary(name, SomeInteger, SomeInteger, rule);
    const inplace = INPLACE.get(name);
    if (inplace !== undefined) r.binary(inplace, SomeInteger, SomeInteger, rule);
    const ovf = OVF.get(name);
    if (ovf !== undefined) r.binary(ovf, SomeInteger, SomeInteger, checked(name, rule));
  }
  for (const name of ["lshift", "inplace_lshift"] as const) r.binary(name, SomeInteger, SomeInteger, (_ann, _op, a) => shiftKind(name, a, false));
  r.binary("lshift_ovf", SomeInteger, SomeInteger, checked("lshift", (_ann, _op, a) => shiftKind("lshift", a, false)));
  for (const name of ["rshift", "inplace_rshift"] as const) r.binary(name, SomeInteger, SomeInteger, (_ann, _op, a) => shiftKind(name, a, a.nonneg));
  for (const name of ["truediv", "inplace_truediv"] as const) r.binary(name, SomeInteger, SomeInteger, () => sFloat);
  for (const name of COMPARISONS) r.binary(name, SomeInteger, SomeInteger, comparison(name));
  r.binary("cmp", SomeInteger, SomeInteger, (_ann, _op, a, b) => {
    requireWide("cmp", a, b);
    return sInt;
  });
  r.binary("divmod", SomeInteger, SomeInteger, divmod);
  registerBooleans(r);
  registerUnary(r);
}

const INPLACE: ReadonlyMap<HLOpName, HLOpName> = new Map<HLOpName, HLOpName>([
  ["add", "inplace_add"],
  ["mul", "inplace_mul"],
  ["div", "inplace_div"],
  ["floordiv", "inplace_floordiv"],
  ["mod", "inplace_mod"],
  ["or_", "inplace_or"],
  ["xor", "inplace_xor"],
  ["and_", "inplace_and"],
  ["sub", "inplace_sub"],
  ["pow", "inplace_pow"],
]);

const OVF: ReadonlyMap<HLOpName, HLOpName> = new Map<HLOpName, HLOpName>([
  ["add", "add_ovf"],
  ["sub", "sub_ovf"],
  ["mul", "mul_ovf"],
  ["div", "div_ovf"],
  ["floordiv", "floordiv_ovf"],
  ["mod", "mod_ovf"],
]);

type IntRule = (ann: RPythonAnnotator, op: SpaceOperation, a: SomeInteger, b: SomeInteger) => SomeObject;

function arithmetic(name: HLOpName, sign: Sign): IntRule {
  return (ann, op, a, b) => {
    requireWide(name, a, b);
    if (name === "pow") checkModulus(ann, op, (s) => s instanceof SomeInteger);
    return SomeInteger.of(computeRestype(a.kind, b.kind), sign(a, b));
  };
}

/** pow() with three operands calculates with ints; `x ** y` has None there, and in place nothing. */
export function checkModulus(ann: RPythonAnnotator, op: SpaceOperation, takes: (s: SomeObject) => boolean): void {
  const s = op.args.length > 2 ? ann.binding(op.args[2]!) : null;
  if (s === null || s instanceof SomeNone || s instanceof SomeImpossibleValue || takes(s)) return;
  throw new AnnotatorError({ code: "annotator/unsupported-operation", message: "pow() with a modulus works on ints only", hint: "calculate pow(x, y), then the remainder" });
}

/** Quotient and remainder. */
function divmod(_ann: RPythonAnnotator, _op: SpaceOperation, a: SomeInteger, b: SomeInteger): SomeObject {
  requireWide("divmod", a, b);
  const kind = computeRestype(a.kind, b.kind);
  return new SomeTuple([SomeInteger.of(kind, a.nonneg && b.nonneg), SomeInteger.of(kind, b.nonneg)]);
}

/** Integers smaller than a word only store: calculation is done with words. */
function requireWide(name: HLOpName, ...operands: readonly SomeInteger[]): void {
  const small = operands.find((s) => s.kind.rank < INT.rank);
  if (small === undefined) return;
  throw new AnnotatorError({
    code: "annotator/unsupported-operation",
    message: `the operation ${name} on ${small.kind.name}: integers smaller than a word are for storage only`,
    hint: "calculate with widen(x) or intmask(x), and convert the result",
  });
}

/** ovfcheck() works on signed words only. */
function checked(name: string, rule: IntRule): IntRule {
  return (ann, op, a, b) => {
    const s = rule(ann, op, a, b);
    if (a.unsigned || b.unsigned) {
      throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `ovfcheck() of ${name} does not work on unsigned integers` });
    }
    return s;
  };
}

function shiftKind(name: HLOpName, a: SomeInteger, nonneg: boolean): SomeObject {
  requireWide(name, a);
  return SomeInteger.of(a.kind, nonneg);
}

const TEST: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ["lt", (o: number) => o < 0],
  ["le", (o: number) => o <= 0],
  ["eq", (o: number) => o === 0],
  ["ne", (o: number) => o !== 0],
  ["gt", (o: number) => o > 0],
  ["ge", (o: number) => o >= 0],
]);

function intValue(s: SomeInteger): Int | bigint | null {
  const c = s.const;
  if (c instanceof PyInt || c instanceof PyLong) return c.value;
  return c instanceof PyBool ? (c.value ? 1 : 0) : null;
}

/**
 * What is told is told also of what is known to be non-negative already: it may become more general later, and then what was never told is lost.
 * Comparing with a number that is not negative tells the sign of the other one way or the other way round.
 */
function comparison(name: HLOpName): IntRule {
  const test = TEST.get(name)!;
  const tellsFirst = name === "gt" || name === "ge" || name === "eq";
  const tellsSecond = name === "lt" || name === "le" || name === "eq";
  return (_ann, op, a, b) => {
    if (name !== "eq" && name !== "ne") requireWide(name, a, b);
    if (a.kind.signed !== b.kind.signed) refuseMixedSigns(a, b);
    const x = intValue(a);
    const y = intValue(b);
    const known = new KnownTypes();
    if (a.nonneg) known.add(tellsSecond, op.args[1]!, SomeInteger.of(b.kind, true));
    if (b.nonneg) known.add(tellsFirst, op.args[0]!, SomeInteger.of(a.kind, true));
    return known.bool(x !== null && y !== null ? newBool(test(compareInt(x, y))) : null);
  };
}

function refuseMixedSigns(a: SomeInteger, b: SomeInteger): void {
  const signed = a.kind.signed ? a : b;
  if (signed.kind === INT && signed.nonneg) return;
  throw new AnnotatorError({
    code: "annotator/union-error",
    message: `comparing ${plain(a)} with ${plain(b)}: an unsigned integer compares only with ints that are never negative`,
    hint: "convert one side with r_uint() or intmask()",
  });
}

function registerBooleans(r: OpRules): void {
  for (const name of ["and_", "inplace_and"] as const) {
    r.binary(name, SomeBool, SomeBool, (_ann, _op, a, b) => constantBool(a, b, (x, y) => (x === false || y === false ? false : x === true && y === true ? true : null)));
  }
  for (const name of ["or_", "inplace_or"] as const) {
    r.binary(name, SomeBool, SomeBool, (_ann, _op, a, b) => constantBool(a, b, (x, y) => (x === true || y === true ? true : x === false && y === false ? false : null)));
  }
  for (const name of ["xor", "inplace_xor"] as const) {
    r.binary(name, SomeBool, SomeBool, (_ann, _op, a, b) => constantBool(a, b, (x, y) => (x === null || y === null ? null : x !== y)));
  }
}

function truth(s: SomeBool): boolean | null {
  return s.const instanceof PyBool ? s.const.value : null;
}

function constantBool(a: SomeBool, b: SomeBool, rule: (x: boolean | null, y: boolean | null) => boolean | null): SomeObject {
  const value = rule(truth(a), truth(b));
  return value === null ? sBool : new SomeBool(newBool(value));
}

/** int() of an integer; of an unsigned one, the number may not fit. */
function asInt(s: SomeInteger): SomeObject {
  if (s.unsigned && s.kind.rank >= INT.rank) {
    throw new AnnotatorError({
      code: "annotator/unsupported-operation",
      message: `int() of an ${s.kind.name}: the number may not fit`,
      hint: "use intmask(), which keeps the bits",
    });
  }
  return SomeInteger.of(INT, s.nonneg && s.kind.rank <= INT.rank);
}

function registerUnary(r: OpRules): void {
  r.unary("pos", SomeInteger, (_ann, _op, s) => SomeInteger.of(s.kind, s.nonneg));
  for (const name of ["int", "long"] as const) r.unary(name, SomeInteger, (_ann, _op, s) => asInt(s));
  for (const name of ["invert", "neg", "abs"] as const) {
    r.unary(name, SomeInteger, (_ann, _op, s) => {
      requireWide(name, s);
      return SomeInteger.of(s.kind, name === "abs");
    });
  }
  r.unary("bool", SomeInteger, (ann, op, s) => {
    requireWide("bool", s);
    return truthOf(ann, op, s);
  });
  for (const name of ["neg_ovf", "abs_ovf"] as const) {
    r.unary(name, SomeInteger, (_ann, _op, s) => {
      if (s.unsigned) throw new AnnotatorError({ code: "annotator/unsupported-operation", message: "ovfcheck() does not work on unsigned integers" });
      requireWide(name, s);
      if (s.kind.bits > 64) throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `ovfcheck() does not work on ${plain(s)}` });
      return SomeInteger.of(s.kind, name === "abs_ovf");
    });
  }
}
