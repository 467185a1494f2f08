// rpython.rlib.rarithmetic. The integer classes themselves are the annotator's and the rtyper's.

import { INT } from "@rpyts/annotator/intkind";
import { sBool, sInt, SomeInteger, sNonNegInt, type SomeObject } from "@rpyts/annotator/model";
import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import type { BuiltinCall } from "@rpyts/annotator/model-builtin";
import { llop, type LLOp } from "@rpyts/lltype/llop";
import { Bool, Signed, Unsigned } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import { UINT } from "@rpyts/annotator/intkind";
import type { HighLevelOp } from "@rpyts/rtyper/hlop";
import type { RtypeResult } from "@rpyts/rtyper/tables";
import type { LibraryEntry } from "./entry.js";
import { argument, isUnknown } from "./rules.js";

const MODULE = "rpython.rlib.rarithmetic";

function annotateIntmask(_bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const s = argument("intmask", call, 0);
  if (isUnknown(s)) return s;
  return s instanceof SomeInteger && s.kind === INT ? SomeInteger.of(INT, s.nonneg) : sInt;
}

/** A function that is one low-level operation. */
const operation =
  (op: LLOp, operand: LowLevelType, result: LowLevelType) =>
  (hop: HighLevelOp): RtypeResult => {
    hop.exceptionCannotOccur();
    return hop.genop(op, hop.args.map((_, i) => hop.inputarg(operand, i)), result);
  };

export const RARITHMETIC: readonly LibraryEntry[] = [
  { name: `${MODULE}.intmask`, annotate: annotateIntmask, rtype: null },
  { name: `${MODULE}.int_between`, annotate: () => sBool, rtype: operation(llop.int_between, Signed, Bool) },
  { name: `${MODULE}.int_force_ge_zero`, annotate: () => sNonNegInt, rtype: operation(llop.int_force_ge_zero, Signed, Signed) },
  { name: `${MODULE}.int_c_div`, annotate: () => sInt, rtype: operation(llop.int_floordiv, Signed, Signed) },
  { name: `${MODULE}.int_c_mod`, annotate: () => sInt, rtype: operation(llop.int_mod, Signed, Signed) },
  { name: `${MODULE}.uint_mul_high`, annotate: () => SomeInteger.of(UINT, true), rtype: operation(llop.uint_mul_high, Unsigned, Unsigned) },
];
