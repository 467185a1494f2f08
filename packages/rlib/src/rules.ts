// Rules that several entries share.

import { sNone, type SomeObject } from "@rpyts/annotator/model";
import { SomeImpossibleValue } from "@rpyts/annotator/model";
import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import type { BuiltinCall } from "@rpyts/annotator/model-builtin";
import { AnnotatorError } from "@rpyts/annotator/errors";
import type { HighLevelOp } from "@rpyts/rtyper/hlop";
import type { RtypeResult } from "@rpyts/rtyper/tables";

/** The argument at a position; a fault of the program when it is not there. */
export function argument(name: string, call: BuiltinCall, index: number): SomeObject {
  const s = call.args[index];
  if (s === undefined) throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `${name}() needs ${index + 1} arguments, ${call.args.length} given` });
  return s;
}

/** The call gives None and does nothing. */
export const annotateNone = (): SomeObject => sNone;

export function rtypeNothing(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  return null;
}

/** The call gives its first argument. */
export const annotateFirst =
  (name: string) =>
  (_bk: Bookkeeper, call: BuiltinCall): SomeObject =>
    argument(name, call, 0);

export function rtypeFirst(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  return hop.inputarg(hop.rResult, 0);
}

/** True for a value of which nothing is known yet: the rule waits. */
export function isUnknown(s: SomeObject): boolean {
  return s instanceof SomeImpossibleValue;
}
