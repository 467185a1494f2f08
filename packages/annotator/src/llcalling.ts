// Calls through low-level function pointers, of methods of low-level types and of methods of objects. Answers to SomePtr.call, SomeLLADTMeth.call and
// SomeOOBoundMeth.simple_call of upstream.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import { builtinSignature } from "@rpyts/lltype/oo-signature";
import type { InstanceType } from "@rpyts/lltype/ootype";
import { Void } from "@rpyts/lltype/types-make";
import { type FuncType, type LowLevelType, resolved } from "@rpyts/lltype/types";
import { InternalError } from "@rpyts/tool/assert-never";
import type { CallArguments } from "./argument.js";
import type { Bookkeeper } from "./bookkeeper.js";
import type { Whence } from "./desc.js";
import { AnnotatorError } from "./errors.js";
import { annotationToLltype, SomeInteriorPtr, SomeLLADTMeth, SomePtr, tryLltypeToAnnotation } from "./llannotation.js";
import { checkStore } from "./llstore.js";
import { type SomeObject, sNone, sNonNegInt } from "./model.js";
import type { SomeOOMethod } from "./ooannotation.js";
import { unionof } from "./unions.js";

export function callLowLevel(
  bk: Bookkeeper,
  whence: Whence,
  s: SomePtr | SomeLLADTMeth,
  args: CallArguments,
  sPrevious: SomeObject,
  op: SpaceOperation | null,
): SomeObject {
  if (s instanceof SomeLLADTMeth) {
    const type = s.llPtrtype;
    const self = type.kind === "ptr" ? new SomePtr(type) : new SomeInteriorPtr(type);
    return unionof(bk.callFrom(whence, bk.immutablevalue(s.func), args.prepend(self), op), sPrevious);
  }
  const type = resolved(s.llPtrtype.TO);
  if (type.kind !== "func") throw new AnnotatorError({ code: "annotator/not-callable", message: `${s.llPtrtype.shortName()} is no pointer to a function` });
  givenArguments(args, type.ARGS.length, `a pointer to ${type.shortName()}`);
  return tryLltypeToAnnotation(type.RESULT, bk.wordBits) ?? sNone;
}

function givenArguments(args: CallArguments, count: number, what: string): readonly SomeObject[] {
  const given = args.fixedUnpack(count);
  if (given === null) throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `${what} takes ${count} arguments, and is called with others` });
  return given;
}

/** Built-in methods that give a number of things. */
const COUNTS: ReadonlySet<string> = new Set(["ll_length", "ll_strlen", "ll_getlength", "ll_count", "ll_count_char"]);

/** Calls a method of an object. */
export function callOOMethod(bk: Bookkeeper, s: SomeOOMethod, args: CallArguments): SomeObject {
  const { type } = s.sSelf;
  const what = `the method ${s.methodname} of a ${type.shortName()}`;
  if (type.kind === "instance") return callInstanceMethod(bk, type, s.methodname, args, what);
  const signature = builtinSignature(type, s.methodname);
  if (signature === null) throw new InternalError(`there is no ${what}`);
  const given = givenArguments(args, signature.args.length, what);
  signature.args.forEach((place, i) => {
    if (place !== null) checkStore(bk, place, given[i]!, `argument ${i + 1} of ${what}`);
  });
  if (COUNTS.has(s.methodname)) return sNonNegInt;
  return tryLltypeToAnnotation(signature.result, bk.wordBits) ?? sNone;
}

function callInstanceMethod(bk: Bookkeeper, type: InstanceType, name: string, args: CallArguments, what: string): SomeObject {
  const found = methodType(bk, type, name, args);
  const given = givenArguments(args, found.ARGS.length, what);
  found.ARGS.forEach((place, i) => checkStore(bk, place, given[i]!, `argument ${i + 1} of ${what}`));
  return tryLltypeToAnnotation(found.RESULT, bk.wordBits) ?? sNone;
}

function methodType(bk: Bookkeeper, type: InstanceType, name: string, args: CallArguments): FuncType {
  const overloaded = type.lookup("overloads", name);
  if (overloaded === null) {
    const method = type.lookup("methods", name);
    if (method === null) throw new InternalError(`${type.shortName()} has no method ${name}`);
    return method.entry.type;
  }
  const given = args.allPositional.map((s): LowLevelType => annotationToLltype(s, bk.wordBits) ?? Void);
  return overloaded.entry.resolve(given).type;
}
