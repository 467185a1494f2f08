// Rules for floats. Mixed with ints they are floats. Answers to the SomeFloat parts of upstream's unaryop.py and binaryop.py.

import type { HLOpName } from "@rpyts/flowmodel/operation";
import { PyFloat, PyInt, PyLong, type PyObject } from "@rpyts/pyhost/object";
import { newBool } from "@rpyts/pyhost/values";
import { sBool, sFloat, sInt, SomeBool, SomeFloat, SomeInteger, SomeNone, type SomeObject } from "../model.js";
import { AnnotatorError } from "../errors.js";
import { INT } from "../intkind.js";
import type { OpRules } from "./rules.js";

const ARITHMETIC: readonly HLOpName[] = [
  "add", "sub", "mul", "div", "truediv", "pow", "inplace_add", "inplace_sub", "inplace_mul", "inplace_div", "inplace_truediv", "inplace_pow",
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
  r.binary("pow", SomeFloat, SomeNone, () => sFloat);
}

function refuseDivision(name: HLOpName): never {
  throw new AnnotatorError({
    code: "annotator/unsupported-operation",
    message: `the operation ${name} does not work on floats`,
    hint: name.endsWith("mod") ? "use math.fmod(x, y), which has the sign of x" : "use math.floor(x / y)",
  });
}

function onFloats(r: OpRules, name: HLOpName, rule: (a: SomeObject, b: SomeObject) => SomeObject): void {
  r.binary(name, SomeFloat, SomeFloat, (_ann, _op, a, b) => rule(a, b));
  r.binary(name, SomeFloat, SomeInteger, (_ann, _op, a, b) => rule(a, wordOnly(b)));
  r.binary(name, SomeInteger, SomeFloat, (_ann, _op, a, b) => rule(wordOnly(a), b));
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
