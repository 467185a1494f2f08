// Rules for floats. Mixed with ints they are floats. Answers to the SomeFloat parts of upstream's unaryop.py and binaryop.py.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import type { HLOpName } from "@rpyts/flowmodel/operation";
import { PyFloat, PyInt, PyLong, type PyObject } from "@rpyts/pyhost/object";
import { newBool } from "@rpyts/pyhost/values";
import type { RPythonAnnotator } from "../annrpython.js";
import { sBool, sFloat, sInt, SomeBool, SomeFloat, SomeInteger, SomeLongFloat, type SomeObject, SomeSingleFloat } from "../model.js";
import { AnnotatorError } from "../errors.js";
import { INT } from "../intkind.js";
import { plain } from "../plain.js";
import { checkModulus } from "./integers.js";
import type { OpRules } from "./rules.js";

const ARITHMETIC: readonly HLOpName[] = [
  "add", "sub", "mul", "div", "truediv", "inplace_add", "inplace_sub", "inplace_mul", "inplace_div", "inplace_truediv", "inplace_pow",
];

const REFUSED: readonly HLOpName[] = ["mod", "floordiv", "divmod", "inplace_mod", "inplace_floordiv"];

const COMPARISONS: ReadonlyMap<HLOpName, (x: number, y: number) => boolean> = new Map<HLOpName, (x: number, y: number) => boolean>([
  ["lt", (x, y) => x < y],
  ["le", (x, y) => x <= y],
  ["eq", (x, y) => x === y],
  ["ne", (x, y) => x !== y],
  ["gt", (x, y) => x > y],
  ["ge", (x, y) => x >= y],
]);

export function registerFloats(r: OpRules): void {
  for (const name of ARITHMETIC) onFloats(r, name, () => sFloat);
  for (const name of ["eq", "ne"] as const) {
    for (const cls of [SomeSingleFloat, SomeLongFloat]) r.binary(name, cls, cls, (_ann, _op, a) => refuseStored(a));
  }
  for (const name of REFUSED) onFloats(r, name, () => refuseDivision(name));
  // Division of floats by zero gives inf or nan, and never raises.
  for (const name of ["div", "truediv", "inplace_div", "inplace_truediv"] as const) r.throws(name, SomeFloat, []);
  for (const [name, test] of COMPARISONS) {
    onFloats(r, name, (a, b) => {
      const x = numberOf(a.const);
      const y = numberOf(b.const);
      return x !== null && y !== null ? new SomeBool(newBool(test(x, y))) : sBool;
    });
  }
  onFloats(r, "cmp", () => sInt);
  r.unary("pos", SomeFloat, () => sFloat);
  r.unary("neg", SomeFloat, () => sFloat);
  r.unary("abs", SomeFloat, () => sFloat);
  onFloats(r, "pow", (_a, _b, ann, op) => {
    checkModulus(ann, op, () => false);
    return sFloat;
  });
}

/** They only store. */
function refuseStored(s: SomeObject): never {
  throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `${plain(s)} is for storage only`, hint: "compare float(x)" });
}

function refuseDivision(name: HLOpName): never {
  throw new AnnotatorError({
    code: "annotator/unsupported-operation",
    message: `${name.includes("divmod") ? "divmod()" : name.endsWith("mod") ? "%" : "//"} does not work on floats`,
    hint: name.endsWith("mod") ? "use math.fmod(x, y), which has the sign of x" : "use math.floor(x / y)",
  });
}

type FloatRule = (a: SomeObject, b: SomeObject, ann: RPythonAnnotator, op: SpaceOperation) => SomeObject;

function onFloats(r: OpRules, name: HLOpName, rule: FloatRule): void {
  r.binary(name, SomeFloat, SomeFloat, (ann, op, a, b) => rule(a, b, ann, op));
  r.binary(name, SomeFloat, SomeInteger, (ann, op, a, b) => rule(a, wordOnly(b), ann, op));
  r.binary(name, SomeInteger, SomeFloat, (ann, op, a, b) => rule(wordOnly(a), b, ann, op));
}

function wordOnly(s: SomeInteger): SomeInteger {
  if (s.kind === INT) return s;
  throw new AnnotatorError({
    code: "annotator/unsupported-operation",
    message: `${s.kind.name} does not mix with float`,
    hint: "convert it with float() first",
  });
}

function numberOf(c: PyObject | null): number | null {
  return c instanceof PyFloat || c instanceof PyInt || c instanceof PyLong ? Number(c.value) : null;
}
