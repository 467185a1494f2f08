// Functions of the modules math, os, os.path, time and sys that programs call at run time, as data: argument kinds and result.
// Answers to the register_external entries of upstream.

import type { Bookkeeper } from "../bookkeeper.js";
import { AnnotatorError } from "../errors.js";
import { sBool, sFloat, sInt, sNone, SomeFloat, SomeImpossibleValue, SomeInteger, SomeNone, type SomeObject, SomeTuple, sNonNegInt } from "../model.js";
import type { BuiltinCall } from "../model-builtin.js";
import { SomeList } from "../model-objects.js";
import { sString, sString0, SomeString } from "../model-strings.js";
import type { BuiltinTable } from "./table.js";
import { isTrivial } from "./trivial.js";
import { plain } from "../plain.js";

/** One letter per argument: i int, f float, s str, 0 str without \0, l list, a anything; `?` before the optional ones. */
type Shape = string;
type Result = SomeObject | ((bk: Bookkeeper) => SomeObject);
type Row = readonly [qualname: string, args: Shape, result: Result, throws: readonly string[]];

const OS = ["OSError"] as const;
const MATH = ["ValueError", "OverflowError"] as const;
const pair = (a: SomeObject, b: SomeObject): SomeObject => new SomeTuple([a, b]);

const unaryFloat = (names: string, throws: readonly string[]): Row[] => names.split(" ").map((name): Row => [`math.${name}`, "f", sFloat, throws]);

const ROWS: readonly Row[] = [
  ...unaryFloat("sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh exp expm1 log log10 log1p sqrt fabs ceil floor degrees radians gamma lgamma erf erfc", MATH),
  ["math.pow", "ff", sFloat, MATH],
  ["math.fmod", "ff", sFloat, MATH],
  ["math.atan2", "ff", sFloat, MATH],
  ["math.hypot", "ff", sFloat, MATH],
  ["math.copysign", "ff", sFloat, []],
  ["math.ldexp", "fi", sFloat, MATH],
  ["math.frexp", "f", pair(sFloat, sInt), []],
  ["math.modf", "f", pair(sFloat, sFloat), []],
  ["math.isnan", "f", sBool, []],
  ["math.isinf", "f", sBool, []],
  ["time.time", "", sFloat, []],
  ["time.clock", "", sFloat, []],
  ["time.sleep", "f", sNone, ["IOError", "ValueError"]],
  ["os.write", "is", sNonNegInt, OS],
  ["os.read", "ii", sString, OS],
  ["os.open", "0i?i", sInt, OS],
  ["os.close", "i", sNone, OS],
  ["os.isatty", "i", sBool, []],
  ["os.getcwd", "", sString0, OS],
  ["os.chdir", "0", sNone, OS],
  ["os.mkdir", "0?i", sNone, OS],
  ["os.rmdir", "0", sNone, OS],
  ["os.unlink", "0", sNone, OS],
  ["os.remove", "0", sNone, OS],
  ["os.rename", "00", sNone, OS],
  ["os.access", "0i", sBool, []],
  ["os.getpid", "", sInt, []],
  ["os._exit", "i", sNone, []],
  ["os.strerror", "i", sString, ["ValueError"]],
  ["os.path.exists", "0", sBool, []],
  ["os.path.isdir", "0", sBool, []],
  ["os.path.isfile", "0", sBool, []],
];

export function registerLibraryFunctions(t: BuiltinTable): void {
  for (const [qualname, shape, result, throws] of ROWS) {
    const [required = "", optional = ""] = shape.split("?");
    const kinds = required + optional;
    const rule = (bk: Bookkeeper, call: BuiltinCall): SomeObject => {
      call.args.forEach((s, i) => checkKind(qualname, i, kinds[i]!, s));
      if (call.args.some((s) => isTrivial(s))) return call.args.find((s) => isTrivial(s))!;
      return typeof result === "function" ? result(bk) : result;
    };
    for (const name of namesOf(qualname)) t.registerFunction(name, required.length, kinds.length, rule, throws);
  }
}

/** The module that defines a function differs by platform: os.write is posix.write. */
function namesOf(qualname: string): string[] {
  if (qualname.startsWith("os.path.")) return [qualname, qualname.replace("os.path.", "posixpath.")];
  return qualname.startsWith("os.") ? [qualname, qualname.replace("os.", "posix.")] : [qualname];
}

const CHECKS: ReadonlyMap<string, { readonly text: string; readonly ok: (s: SomeObject) => boolean }> = new Map([
  ["i", { text: "an int", ok: (s: SomeObject) => s instanceof SomeInteger }],
  ["f", { text: "a float", ok: (s: SomeObject) => s instanceof SomeFloat || s instanceof SomeInteger }],
  ["s", { text: "a str", ok: (s: SomeObject) => s instanceof SomeString }],
  ["0", { text: "a str", ok: (s: SomeObject) => s instanceof SomeString }],
  ["l", { text: "a list", ok: (s: SomeObject) => s instanceof SomeList }],
  ["a", { text: "a value", ok: () => true }],
]);

function checkKind(qualname: string, index: number, kind: string, s: SomeObject): void {
  const check = CHECKS.get(kind)!;
  if (s instanceof SomeImpossibleValue || s instanceof SomeNone || check.ok(s)) return;
  throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `argument ${index + 1} of ${qualname}() must be ${check.text}, not ${plain(s)}` });
}
