// Calls of whatever an annotation says is called. Answers to SomeObject.call, Bookkeeper.pbc_call and emulate_pbc_call of upstream.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import { CallArguments } from "./argument.js";
import type { Bookkeeper } from "./bookkeeper.js";
import type { Desc, Whence } from "./desc.js";
import { AnnotatorError } from "./errors.js";
import { constText } from "./constant.js";
import { isClass } from "./hostview.js";
import { plain } from "./plain.js";
import type { PyObject } from "@rpyts/pyhost/object";
import type { ClassAttrFamily, FrozenAttrFamily } from "./families.js";
import { callLowLevel, callOOMethod } from "./llcalling.js";
import { SomeLLADTMeth, SomePtr } from "./llannotation.js";
import { SomeImpossibleValue, SomeNone, type SomeObject, sameAnnotation, sImpossibleValue, sNone } from "./model.js";
import { SomeBuiltin, SomeBuiltinMethod } from "./model-builtin.js";
import { SomeInstance, SomePBC, SomeType, SomeWeakRef } from "./model-objects.js";
import { SomeOOMethod } from "./ooannotation.js";
import { Position } from "./position.js";
import { unionof } from "./unions.js";

/** A call that no operation makes: of a key function of an r_dict, of a destructor. */
export interface EmulatedCall {
  readonly sFunc: SomeObject;
  readonly args: readonly SomeObject[];
}

/** Annotates a call and gives its result. `sPrevious` is what is known of the result already. */
export function callAnnotation(
  bk: Bookkeeper,
  whence: Whence,
  s: SomeObject,
  args: CallArguments,
  sPrevious: SomeObject,
  op: SpaceOperation | null,
): SomeObject {
  if (s instanceof SomePBC) return pbcCall(bk, whence, s, args, sPrevious, op);
  if (s instanceof SomeBuiltin) return s.analyser.run(bk, builtinCall(args, op), null);
  if (s instanceof SomeBuiltinMethod) return s.analyser.run(bk, builtinCall(args, op), s.sSelf);
  if (s instanceof SomeInstance) return callInstance(bk, whence, s, args, sPrevious, op);
  if (s instanceof SomePtr || s instanceof SomeLLADTMeth) return callLowLevel(bk, whence, s, args, sPrevious, op);
  if (s instanceof SomeOOMethod) return callOOMethod(bk, s, args);
  if (s instanceof SomeWeakRef) return callWeakRef(s, args);
  // None alone may become more later: until then nothing is called.
  if (s instanceof SomeImpossibleValue || s instanceof SomeNone) return sImpossibleValue;
  if (s instanceof SomeType && s.const !== null) throw builtinType(s.const);
  if (s instanceof SomeType) throw notCallable(s, "the class is not known at translation time");
  throw notCallable(s, null);
}

function notCallable(s: SomeObject, hint: string | null): AnnotatorError {
  return new AnnotatorError({ code: "annotator/not-callable", message: `${plain(s)} cannot be called`, hint });
}

const TYPE_HINTS: ReadonlyMap<string, string> = new Map([
  ["set", "use a dictionary whose values do not matter"],
  ["frozenset", "use a dictionary whose values do not matter"],
  ["super", "name the base class: Base.method(self)"],
  ["complex", "use a class with two floats"],
  ["file", "use os.open() and its kin, or rpython.rlib.streamio"],
  ["property", "make properties while the program is loaded"],
]);

function builtinType(type: PyObject): AnnotatorError {
  const name = isClass(type) ? type.name : constText(type);
  return new AnnotatorError({ code: "annotator/unsupported-builtin", message: `${name}() is not there at run time`, hint: TYPE_HINTS.get(name) ?? null });
}

function builtinCall(args: CallArguments, op: SpaceOperation | null): { args: readonly SomeObject[]; keywords: ReadonlyMap<string, SomeObject>; op: SpaceOperation | null } {
  return { args: args.allPositional, keywords: args.keywords, op };
}

function pbcCall(bk: Bookkeeper, whence: Whence, pbc: SomePBC, args: CallArguments, sPrevious: SomeObject, op: SpaceOperation | null): SomeObject {
  const sShared = whence instanceof Position ? bk.sharedCalls.call(whence, pbc, args) : null;
  if (sShared !== null) return unionof(sShared, sPrevious);
  let sResult: SomeObject = sImpossibleValue;
  for (const desc of pbc.descriptions) sResult = unionof(sResult, desc.pycall(whence, args, sPrevious, op));
  return sResult;
}

function callInstance(
  bk: Bookkeeper,
  whence: Whence,
  s: SomeInstance,
  args: CallArguments,
  sPrevious: SomeObject,
  op: SpaceOperation | null,
): SomeObject {
  const sCall = s.classdef === null ? sImpossibleValue : s.classdef.sGetattr("__call__", s.flags);
  if (sCall === sImpossibleValue) throw notCallable(s, "the class has no __call__ method");
  return callAnnotation(bk, whence, sCall, args, sPrevious, op);
}

function callWeakRef(s: SomeWeakRef, args: CallArguments): SomeObject {
  if (args.fixedUnpack(0) === null) throw new AnnotatorError({ code: "annotator/wrong-arguments", message: "a weak reference is called without arguments" });
  return s.classdef === null ? sNone : new SomeInstance(s.classdef, true);
}

/** Annotates a call that no operation makes; `revisit` runs when its result becomes more general. */
export function emulateCall(bk: Bookkeeper, key: object, sFunc: SomeObject, args: readonly SomeObject[], revisit: () => void): SomeObject {
  bk.emulatedCalls.set(key, { sFunc, args });
  return callAnnotation(bk, revisit, sFunc, new CallArguments(args), sImpossibleValue, null);
}

/** Enters a call into the call tables, once annotations are final. */
export function considerCall(bk: Bookkeeper, s: SomeObject, args: CallArguments, sResult: SomeObject, op: SpaceOperation | null): void {
  if (s instanceof SomePBC) considerFunctions(bk, s, args, sResult, op);
  else if (s instanceof SomeInstance && s.classdef !== null) considerCall(bk, s.classdef.sGetattr("__call__", s.flags), args, sResult, op);
}

function considerFunctions(bk: Bookkeeper, pbc: SomePBC, args: CallArguments, sResult: SomeObject, op: SpaceOperation | null): void {
  const shared = bk.sharedCalls.find(pbc, args);
  if (shared?.considered === true) return;
  pbc.anyDescription().considerCallSite(pbc.descriptions, args, sResult, op);
  if (shared !== null) shared.considered = true;
}

/** The annotation of an attribute of one of several prebuilt objects. */
export function pbcGetattr(bk: Bookkeeper, pbc: SomePBC, attr: string): SomeObject {
  const first = pbc.anyDescription();
  const rest = pbc.descriptions.slice(1);
  if (rest.length === 0 && first.kind !== "class") return first.readAttribute(attr);
  const changed = first.mergeAttrFamilies(rest, attr);
  const family = first.getAttrFamily(attr);
  const position = bk.currentPosition();
  if (position !== null) family.readLocations.add(position);
  return joinAttributes(bk, pbc.descriptions, attr, family, changed);
}

function joinAttributes(bk: Bookkeeper, descs: readonly Desc[], attr: string, family: FrozenAttrFamily | ClassAttrFamily, changed: boolean): SomeObject {
  let sResult = family.value(attr);
  const sBefore = sResult;
  for (const desc of descs) sResult = unionof(sResult, desc.readAttribute(attr));
  family.setValue(attr, sResult);
  if (changed || !sameAnnotation(sBefore, sResult)) {
    for (const position of family.readLocations) if (position !== bk.currentPosition()) bk.reflowFromPosition(position);
  }
  return sResult;
}

