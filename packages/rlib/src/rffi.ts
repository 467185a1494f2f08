// rffi: functions of the program where C expects a pointer, and the errno that functions of C leave behind. Answers to the conversions in llexternal() of
// upstream's rtyper/lltypesystem/rffi.py.

import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import { FunctionDesc } from "@rpyts/annotator/functiondesc";
import { SomePtr } from "@rpyts/annotator/llannotation";
import { PyLLPtr } from "@rpyts/annotator/llbridge/objects";
import { sInt, sNone, SomeNone, type SomeObject } from "@rpyts/annotator/model";
import type { BuiltinCall } from "@rpyts/annotator/model-builtin";
import { SomePBC } from "@rpyts/annotator/model-objects";
import { Constant } from "@rpyts/flowmodel/model";
import { nullptrOf } from "@rpyts/lltype/allocate";
import { Signed, Void } from "@rpyts/lltype/types-make";
import type { PtrType } from "@rpyts/lltype/types";
import type { PyObject } from "@rpyts/pyhost/object";
import { helper } from "@rpyts/rtyper/helper";
import type { HighLevelOp } from "@rpyts/rtyper/hlop";
import type { RtypeResult } from "@rpyts/rtyper/tables";
import { annotateHelper, helperPointer, onMemory, typeOfArgument, wrong } from "./annlowlevel.js";
import type { LibraryEntry } from "./entry.js";
import { argument, isUnknown } from "./rules.js";

const MODULE = "rpython.rtyper.lltypesystem._llexternal";
const ERRNO = "rpython.rtyper.lltypesystem._errno";

// ---- callbacks

/** The RPython function that C calls in place of one of the program: it lets no exception out. */
function wrapperOf(bk: Bookkeeper, sType: SomeObject, s: SomePBC): SomeObject {
  const function_ = s.const ?? (s.anyDescription() as FunctionDesc).pyobj;
  if (function_ === null) throw wrong(`a callback must be a function that is known at translation time, not ${String(s)}`);
  const make = bk.host.getattr(bk.host.importModule(MODULE), "_callback_wrapper");
  return bk.immutablevalue(bk.host.call(make, [sType.const!, function_ as PyObject]));
}

function annotateCallback(bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const type = typeOfArgument("llexternal", call, 0);
  const s = argument("llexternal", call, 1);
  if (isUnknown(s)) return s;
  if (s instanceof SomePtr) return s;
  if (s instanceof SomeNone) return new SomePtr(type as PtrType, new PyLLPtr(nullptrOf(type as PtrType)));
  if (!(s instanceof SomePBC) || s.descriptions.length !== 1) throw wrong(`a callback must be one function that is known at translation time, not ${String(s)}`);
  const sWrapper = wrapperOf(bk, call.args[0]!, s);
  return annotateHelper(bk, { ...call, args: [call.args[0]!, sWrapper] });
}

function rtypeCallback(hop: HighLevelOp): RtypeResult {
  const [sType, s] = hop.argsS as [SomeObject, SomeObject];
  const type = hop.rResult.lowleveltype as PtrType;
  if (s instanceof SomeNone) return new Constant(nullptrOf(type), type);
  if (s instanceof SomePBC) return helperPointer(hop, wrapperOf(hop.rtyper.bookkeeper, sType, s) as SomePBC);
  return hop.inputarg(hop.argsR[1]!, 1);
}

// ---- errno

function rtypeGetErrno(name: string) {
  return (hop: HighLevelOp): RtypeResult => {
    hop.exceptionCannotOccur();
    const objects = hop.rtyper.typeSystem.level === "ootype";
    return hop.llops.gendirectcall(objects ? helper("oo_errno", "oo_get_saved_errno") : helper("ll_errno", `ll_${name}`));
  };
}

function rtypeSetErrno(name: string) {
  return (hop: HighLevelOp): RtypeResult => {
    hop.exceptionCannotOccur();
    const v = hop.inputarg(Signed, 0);
    if (hop.rtyper.typeSystem.level !== "ootype") hop.llops.gendirectcall(helper("ll_errno", `ll_${name}`), v);
    return hop.inputconst(Void, null);
  };
}

export const RFFI: readonly LibraryEntry[] = [
  { name: `${MODULE}._callback_pointer`, annotate: annotateCallback, rtype: onMemory("llexternal", rtypeCallback) },
  ...["get_saved_errno", "get_saved_alterrno"].map((name): LibraryEntry => ({ name: `${ERRNO}.${name}`, annotate: () => sInt, rtype: rtypeGetErrno(name) })),
  ...["set_saved_errno", "set_saved_alterrno"].map((name): LibraryEntry => ({ name: `${ERRNO}.${name}`, annotate: () => sNone, rtype: rtypeSetErrno(name) })),
];
