// rpython.rlib.debug and rpython.rlib.nonconst.

import { AnnotatorError } from "@rpyts/annotator/errors";
import { sImpossibleValue, SomeInteger, type SomeObject } from "@rpyts/annotator/model";
import { SomeList } from "@rpyts/annotator/model-objects";
import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import type { BuiltinCall } from "@rpyts/annotator/model-builtin";
import { llop } from "@rpyts/lltype/llop";
import { Bool, Void } from "@rpyts/lltype/types-make";
import type { HighLevelOp } from "@rpyts/rtyper/hlop";
import type { RtypeResult } from "@rpyts/rtyper/tables";
import { PyStr } from "@rpyts/pyhost/object";
import type { LibraryEntry } from "./entry.js";
import { annotateFirst, annotateNone, argument, isUnknown, rtypeFirst } from "./rules.js";

const MODULE = "rpython.rlib.debug";

function annotateNonneg(_bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const s = argument("check_nonneg", call, 0);
  if (isUnknown(s)) return s;
  if (s instanceof SomeInteger && s.nonneg) return s;
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `check_nonneg(): ${s.toString()} may be negative` });
}

const annotateFixed =
  (forbid: (s: SomeList) => void) =>
  (_bk: Bookkeeper, call: BuiltinCall): SomeObject => {
    const s = argument("make_sure_not_resized", call, 0);
    if (s instanceof SomeList) forbid(s);
    return s;
  };

function rtypeAssert(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const message = hop.argsS[1]?.const;
  const text = message instanceof PyStr ? message.value : "ll_assert";
  hop.genop(llop.debug_assert, [hop.inputarg(Bool, 0), hop.voidconst(text)], Void);
  return null;
}

function rtypeFatal(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  hop.genop(llop.debug_fatalerror, [hop.inputarg(hop.argsR[0]!, 0)], Void);
  return null;
}

/** The value without the knowledge that it is a constant. */
function annotateNonConstant(_bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const s = argument("NonConstant", call, 0);
  return s.isConstant() ? s.withConst(null) : s;
}

/** A copy through a variable, which no pass takes for the constant that it is. */
function rtypeNonConstant(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const v = hop.inputarg(hop.rResult, 0);
  return hop.rResult.lowleveltype === Void ? null : hop.genop(llop.same_as, [v], hop.rResult);
}

export const DEBUG: readonly LibraryEntry[] = [
  { name: `${MODULE}.ll_assert`, annotate: annotateNone, rtype: rtypeAssert },
  { name: `${MODULE}.ll_assert_not_none`, annotate: annotateFirst("ll_assert_not_none"), rtype: rtypeFirst },
  { name: `${MODULE}.fatalerror`, annotate: () => sImpossibleValue, rtype: rtypeFatal },
  { name: `${MODULE}.check_nonneg`, annotate: annotateNonneg, rtype: rtypeFirst },
  { name: `${MODULE}.check_regular_int`, annotate: annotateFirst("check_regular_int"), rtype: rtypeFirst },
  { name: `${MODULE}.check_list_of_chars`, annotate: annotateFirst("check_list_of_chars"), rtype: rtypeFirst },
  { name: `${MODULE}.make_sure_not_resized`, annotate: annotateFixed((s) => s.listdef.neverResize()), rtype: rtypeFirst },
  { name: `${MODULE}.make_sure_not_modified`, annotate: annotateFixed((s) => s.listdef.markAsImmutable()), rtype: rtypeFirst },
  { name: `${MODULE}.mark_dict_non_null`, annotate: annotateFirst("mark_dict_non_null"), rtype: rtypeFirst },
  { name: "rpython.rlib.nonconst.NonConstant", annotate: annotateNonConstant, rtype: rtypeNonConstant },
];
