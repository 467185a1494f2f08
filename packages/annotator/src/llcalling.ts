// Calls through low-level function pointers and of methods of low-level types. Answers to SomePtr.call and SomeLLADTMeth.call of upstream.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import { resolved } from "@rpyts/lltype/types";
import type { CallArguments } from "./argument.js";
import type { Bookkeeper } from "./bookkeeper.js";
import type { Whence } from "./desc.js";
import { AnnotatorError } from "./errors.js";
import { SomeInteriorPtr, SomeLLADTMeth, SomePtr, tryLltypeToAnnotation } from "./llannotation.js";
import { type SomeObject, sNone } from "./model.js";
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
  const given = args.fixedUnpack(type.ARGS.length);
  if (given === null) {
    throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `a pointer to ${type.shortName()} is called with other arguments` });
  }
  return tryLltypeToAnnotation(type.RESULT, bk.wordBits) ?? sNone;
}
