// @signature: declared types of all parameters and of the result. Answers to upstream's rlib/signature.py and enforce_signature_args & co. of
// annotator/signature.py.

import { type PyObject, PyStr, PyTuple } from "@rpyts/pyhost/object";
import type { Bookkeeper } from "../bookkeeper.js";
import { constText } from "../constant.js";
import { DictDef } from "../dictdef.js";
import { AnnotatorError } from "../errors.js";
import type { FunctionDesc } from "../functiondesc.js";
import { isClass } from "../hostview.js";
import { ListDef } from "../listdef.js";
import { sBool, sFaulty, sFloat, sImpossibleValue, sInt, sLongFloat, sNone, SomeFloat, SomeInteger, sSingleFloat, type SomeObject } from "../model.js";
import { SomeDict, SomeInstance, SomeList } from "../model-objects.js";
import { sByteArray, sChar, SomeString, SomeUnicodeString } from "../model-strings.js";
import { plain } from "../plain.js";
import { annotationOfType } from "../typespec.js";
import { contains, unionof } from "../unions.js";

/** Annotations of parameters and result; null where anything goes. */
export interface DeclaredSignature {
  readonly args: readonly (SomeObject | null)[];
  readonly result: SomeObject | null;
}

type Maker = (bk: Bookkeeper, parts: readonly PyObject[]) => SomeObject | null;

const constant =
  (s: SomeObject): Maker =>
  () =>
    s;

const listOf =
  (resized: boolean): Maker =>
  (bk, [item]) =>
    new SomeList(ListDef.make(bk, declared(bk, item!) ?? sImpossibleValue, { mutated: true, resized }));

const KINDS: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ["any", () => null],
  ["none", constant(sNone)],
  ["impossible", constant(sImpossibleValue)],
  ["float", constant(sFloat)],
  ["singlefloat", constant(sSingleFloat)],
  ["longfloat", constant(sLongFloat)],
  ["int", constant(sInt)],
  ["bool", constant(sBool)],
  ["unicode", constant(SomeUnicodeString.of(false, false))],
  ["unicode0", constant(SomeUnicodeString.of(false, true))],
  ["str", constant(SomeString.of(false, false))],
  ["str0", constant(SomeString.of(false, true))],
  ["bytearray", constant(sByteArray)],
  ["char", constant(sChar)],
  ["ptr", (bk, [type]) => annotationOfType(bk, type!)],
  ["list", listOf(true)],
  ["array", listOf(false)],
  ["dict", (bk, [key, value]) => dictOf(bk, key!, value!)],
  ["instance", (bk, [cls]) => (isClass(cls!) ? new SomeInstance(bk.getuniqueclassdef(cls), false) : null)],
]);

function dictOf(bk: Bookkeeper, key: PyObject, value: PyObject): SomeObject {
  const dictdef = DictDef.make(bk, sImpossibleValue, sImpossibleValue);
  dictdef.generalizeKey(declared(bk, key) ?? sImpossibleValue);
  dictdef.generalizeValue(declared(bk, value) ?? sImpossibleValue);
  return new SomeDict(dictdef);
}

/** The annotation of an object of rpython.rlib.types; null for any. */
function declared(bk: Bookkeeper, type: PyObject): SomeObject | null {
  const kind = bk.computedAttribute(type, "kind");
  const parts = bk.computedAttribute(type, "parts");
  const make = kind instanceof PyStr ? KINDS.get(kind.value) : undefined;
  if (make !== undefined && parts instanceof PyTuple) return make(bk, parts.items);
  const hint = kind instanceof PyStr && kind.value === "self" ? "a class with types.self() needs the decorator @finishsigs" : "types are made by rpython.rlib.types";
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `@signature is given ${constText(type)}, which is no type`, hint });
}

/** What a `_signature_` says. */
export function declaredSignature(bk: Bookkeeper, given: PyObject): DeclaredSignature {
  const [args, result] = given instanceof PyTuple ? given.items : [];
  if (!(args instanceof PyTuple) || result === undefined) throw new AnnotatorError({ code: "annotator/not-rpython", message: "a malformed signature" });
  return { args: args.items.map((type) => declared(bk, type)), result: declared(bk, result) };
}

/** Replaces argument annotations by the declared ones, which must include them. */
export function enforceSignature(desc: FunctionDesc, signature: DeclaredSignature, cells: SomeObject[]): void {
  signature.args.forEach((sWanted, i) => {
    if (sWanted === null || i >= cells.length) return;
    cells[i] = checked(sWanted, cells[i]!, () => `the argument '${desc.signature.argnames[i] ?? String(i)}' of ${desc.name} is declared as`);
  });
}

/** The declared result, which must include the one found. */
export function enforceResult(desc: FunctionDesc, signature: DeclaredSignature, sResult: SomeObject): SomeObject {
  if (signature.result === null || sResult === sImpossibleValue) return sResult;
  return checked(signature.result, sResult, () => `the result of ${desc.name} is declared as`);
}

function checked(sWanted: SomeObject, sGiven: SomeObject, what: () => string): SomeObject {
  if (sGiven === sFaulty) return sWanted;
  if (sWanted instanceof SomeFloat && sGiven instanceof SomeInteger) return sWanted;
  try {
    const joined = unionof(sWanted, sGiven);
    if (contains(sWanted, joined)) return sWanted;
  } catch (error) {
    if (!(error instanceof AnnotatorError)) throw error;
  }
  throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `${what()} ${plain(sWanted)} and is ${plain(sGiven)}` });
}
