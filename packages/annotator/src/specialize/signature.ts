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

type Maker = (bk: Bookkeeper, parts: readonly PyObject[], owner: string) => SomeObject | null;

const constant =
  (s: SomeObject): Maker =>
  () =>
    s;

const listOf =
  (resized: boolean): Maker =>
  (bk, [item], owner) => {
    const s = declared(bk, item!, owner) ?? sImpossibleValue;
    const listdef = ListDef.make(bk, s, { mutated: true, resized });
    listdef.listitem.declared = [{ s, owner }];
    return new SomeList(listdef);
  };

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
  ["dict", (bk, [key, value], owner) => dictOf(bk, key!, value!, owner)],
  ["instance", (bk, [cls]) => (isClass(cls!) ? new SomeInstance(bk.getuniqueclassdef(cls), false) : null)],
]);

function dictOf(bk: Bookkeeper, key: PyObject, value: PyObject, owner: string): SomeObject {
  const dictdef = DictDef.make(bk, sImpossibleValue, sImpossibleValue);
  const sKey = declared(bk, key, owner) ?? sImpossibleValue;
  const sValue = declared(bk, value, owner) ?? sImpossibleValue;
  dictdef.generalizeKey(sKey);
  dictdef.generalizeValue(sValue);
  dictdef.dictkey.declared = [{ s: sKey, owner }];
  dictdef.dictvalue.declared = [{ s: sValue, owner }];
  return new SomeDict(dictdef);
}

/** The annotation of an object of rpython.rlib.types; null for any. */
function declared(bk: Bookkeeper, type: PyObject, owner: string): SomeObject | null {
  const kind = bk.computedAttribute(type, "kind");
  const parts = bk.computedAttribute(type, "parts");
  const make = kind instanceof PyStr ? KINDS.get(kind.value) : undefined;
  if (make !== undefined && parts instanceof PyTuple) return make(bk, parts.items, owner);
  if (kind instanceof PyStr && kind.value === "self") throw new AnnotatorError({ code: "annotator/not-rpython", message: `${owner} uses types.self(), and nothing says what self is`, hint: "put the decorator @finishsigs on the class" });
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `${owner} is given ${constText(type)}, which is no type`, hint: "types are made by rpython.rlib.types" });
}

/** What a `_signature_` says. */
export function declaredSignature(bk: Bookkeeper, given: PyObject, name: string): DeclaredSignature {
  const owner = `@signature of ${name}()`;
  const [args, result] = given instanceof PyTuple ? given.items : [];
  if (!(args instanceof PyTuple) || result === undefined) throw new AnnotatorError({ code: "annotator/not-rpython", message: `${owner} is not well formed` });
  return { args: args.items.map((type) => declared(bk, type, owner)), result: declared(bk, result, owner) };
}

/** Replaces argument annotations by the declared ones, which must include them. */
export function enforceSignature(desc: FunctionDesc, signature: DeclaredSignature, cells: SomeObject[]): void {
  signature.args.forEach((sWanted, i) => {
    if (sWanted === null || i >= cells.length) return;
    cells[i] = checked(sWanted, cells[i]!, desc, () => `the argument '${desc.signature.argnames[i] ?? String(i)}' of ${desc.name}() is declared as`);
  });
}

/** The declared result, which must include the one found. */
export function enforceResult(desc: FunctionDesc, signature: DeclaredSignature, sResult: SomeObject): SomeObject {
  if (signature.result === null || sResult === sImpossibleValue) return sResult;
  return checked(signature.result, sResult, desc, () => `the result of ${desc.name}() is declared as`);
}

function checked(sWanted: SomeObject, sGiven: SomeObject, desc: FunctionDesc, what: () => string): SomeObject {
  if (sGiven === sFaulty) return sWanted;
  if (sWanted instanceof SomeFloat && sGiven instanceof SomeInteger) return sWanted;
  try {
    const joined = unionof(sWanted, sGiven);
    if (contains(sWanted, joined)) return sWanted;
  } catch (error) {
    if (!(error instanceof AnnotatorError)) throw error;
  }
  throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `${what()} ${plain(sWanted)} and is ${plain(sGiven)}`, notes: desc.definitionNote() });
}
