// Conversions between plain types: int(), float(), str(), chr(), … Each is an operation, and also what the built-in of that name does when it is called as a value.

import type { HLOpName } from "@rpyts/flowmodel/operation";
import type { RPythonAnnotator } from "../annrpython.js";
import { AnnotatorError } from "../errors.js";
import {
  sFloat,
  sInt,
  SomeBool,
  SomeFloat,
  SomeInteger,
  SomeLongFloat,
  SomeNone,
  SomeObject,
  SomeSingleFloat,
  SomeTuple,
} from "../model.js";
import { sChar, sString, sUniChar, sUnicode, SomeByteArray, SomeChar, SomeString, SomeUnicodeCodePoint, SomeUnicodeString } from "../model-strings.js";
import { SomeDict, SomeInstance, SomeList, SomePBC, SomeType } from "../model-objects.js";
import { SomeAddress, SomePtr } from "../llannotation.js";
import { foldOperation } from "../fold.js";
import { INT } from "../intkind.js";
import type { OpRules } from "./rules.js";
import { plain } from "../plain.js";

type Rule<S extends SomeObject> = (s: S) => SomeObject;

export function registerConversions(r: OpRules): void {
  const on = <S extends SomeObject>(name: HLOpName, cls: abstract new (...args: never[]) => S, rule: Rule<S>): void => {
    r.unary(name, cls, (ann, _op, s) => folded(ann, name, s) ?? rule(s));
  };
  const word: Rule<SomeObject> = () => sInt;
  for (const name of ["int", "long", "int_ovf"] as const) {
    on(name, SomeFloat, word);
    on(name, SomeString, word);
    on(name, SomeUnicodeString, word);
    on(name, SomeAddress, word);
    on(name, SomeBool, () => SomeInteger.of(INT, true));
  }
  on("float", SomeInteger, () => sFloat);
  on("float", SomeFloat, (s) => s);
  on("float", SomeSingleFloat, () => sFloat);
  on("float", SomeLongFloat, () => sFloat);
  on("float", SomeString, () => sFloat);
  registerText(on);
  registerCharacters(on);
}

type On = <S extends SomeObject>(name: HLOpName, cls: abstract new (...args: never[]) => S, rule: Rule<S>) => void;

const STRINGABLE = [SomeInteger, SomeFloat, SomeNone, SomeInstance, SomeList, SomeDict, SomeTuple, SomePBC, SomeType, SomePtr, SomeAddress] as const;

function registerText(on: On): void {
  const text: Rule<SomeObject> = (s) => SomeString.of(false, s instanceof SomeInteger || s instanceof SomeFloat || s instanceof SomeNone);
  for (const cls of STRINGABLE) on("str", cls, text);
  for (const cls of STRINGABLE) on("repr", cls, text);
  on("str", SomeString, (s) => SomeString.of(false, s.noNul));
  on("str", SomeUnicodeString, () => sString);
  on("str", SomeByteArray, () => sString);
  on("str", SomeChar, (s) => s);
  on("repr", SomeString, () => SomeString.of(false, true));
  on("repr", SomeUnicodeString, () => SomeString.of(false, true));
  for (const cls of STRINGABLE) on("unicode", cls, () => sUnicode);
  on("unicode", SomeString, (s) => SomeUnicodeString.of(false, s.noNul));
  on("unicode", SomeUnicodeString, (s) => SomeUnicodeString.of(false, s.noNul));
}

function registerCharacters(on: On): void {
  on("ord", SomeChar, () => SomeInteger.of(INT, true));
  on("ord", SomeUnicodeCodePoint, () => SomeInteger.of(INT, true));
  on("ord", SomeString, refuseOrd);
  on("ord", SomeUnicodeString, refuseOrd);
  on("chr", SomeInteger, () => sChar);
  on("unichr", SomeInteger, () => sUniChar);
  for (const name of ["hex", "oct", "bin"] as const) on(name, SomeInteger, () => SomeString.of(false, true));
}

function refuseOrd(s: SomeObject): never {
  throw new AnnotatorError({
    code: "annotator/unsupported-operation",
    message: `ord() needs a single character, not ${plain(s)}`,
    hint: "take a character with s[0] first",
  });
}

/** The converted constant, where the conversion of a constant succeeds on the host. */
function folded(ann: RPythonAnnotator, name: HLOpName, s: SomeObject): SomeObject | null {
  if (!s.isImmutableConstant() || s instanceof SomePBC || s instanceof SomeType || s instanceof SomePtr || s instanceof SomeAddress) return null;
  const value = foldOperation(ann.translator.host, name === "int_ovf" ? "int" : name, [s.const!]);
  return value === null ? null : ann.bookkeeper.immutablevalue(value);
}
