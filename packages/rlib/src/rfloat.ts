// rpython.rlib.rfloat: the one function under all text of floats, which the runtime of each backend has. Answers to the use that upstream's rfloat and rdtoa
// make of C.

import { AnnotatorError } from "@rpyts/annotator/errors";
import { SomeFloat, SomeInteger, type SomeObject } from "@rpyts/annotator/model";
import { SomeString, sString } from "@rpyts/annotator/model-strings";
import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import type { BuiltinCall } from "@rpyts/annotator/model-builtin";
import { Char, Float, Signed } from "@rpyts/lltype/types-make";
import type { HighLevelOp } from "@rpyts/rtyper/hlop";
import type { RtypeResult } from "@rpyts/rtyper/tables";
import { callText } from "@rpyts/rtyper/text-system";
import type { LibraryEntry } from "./entry.js";
import { isUnknown } from "./rules.js";

function annotatePrintf(_bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const unknown = call.args.find(isUnknown);
  if (unknown !== undefined) return unknown;
  const [x, code, precision, flags] = call.args;
  const ok = (x instanceof SomeFloat || x instanceof SomeInteger) && code instanceof SomeString && precision instanceof SomeInteger && flags instanceof SomeInteger;
  if (!ok) throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `the text of a float takes a float, a letter and two ints, not ${call.args.join(", ")}` });
  return sString;
}

function rtypePrintf(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  return callText(hop.llops, "rfloat_str", "ll_format_float", ...hop.inputargs(Float, Char, Signed, Signed));
}

export const RFLOAT: readonly LibraryEntry[] = [{ name: "rpython.rlib.rfloat._printf", annotate: annotatePrintf, rtype: rtypePrintf }];
