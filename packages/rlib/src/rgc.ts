// rpython.rlib.rgc: what is more than its Python source says.

import { sBool, sNone, type SomeObject } from "@rpyts/annotator/model";
import { SomeInstance } from "@rpyts/annotator/model-objects";
import { AnnotatorError } from "@rpyts/annotator/errors";
import { isClass } from "@rpyts/annotator/hostview";
import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import type { BuiltinCall } from "@rpyts/annotator/model-builtin";
import { Constant } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import type { PtrType } from "@rpyts/lltype/types";
import { Bool, Signed, Void } from "@rpyts/lltype/types-make";
import { PyFunction, type PyObject } from "@rpyts/pyhost/object";
import { None } from "@rpyts/pyhost/values";
import { inputconst } from "@rpyts/rtyper/rmodel";
import { InternalError } from "@rpyts/tool/assert-never";
import type { HighLevelOp } from "@rpyts/rtyper/hlop";
import type { RtypeResult } from "@rpyts/rtyper/tables";
import type { LibraryEntry } from "./entry.js";
import { rtypeNothing } from "./rules.js";

const MODULE = "rpython.rlib.rgc";

const annotateNone = (): SomeObject => sNone;

function rtypeCollect(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  hop.genop(llop.gc__collect, [], Void);
  return null;
}

function rtypeTrue(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  return new Constant(true, Bool);
}

// ---- finalizer queues: prebuilt objects, told apart by number

/** Under this the numbers of a program's queues are kept. */
const QUEUES = {};

function queueNumber(hop: HighLevelOp): Constant {
  const numbers = hop.rtyper.cached(QUEUES, () => new Map<PyObject, number>());
  const fq = hop.constant(0);
  let number = numbers.get(fq);
  if (number === undefined) numbers.set(fq, (number = numbers.size));
  return new Constant(number, Signed);
}

function constantQueue(call: BuiltinCall): PyObject {
  const fq = call.args[0]?.const;
  if (fq === null || fq === undefined) throw new AnnotatorError({ code: "annotator/not-constant", message: "a FinalizerQueue is one that exists when the program is translated" });
  return fq;
}

/** The host function that calls finalizer_trigger(). */
function triggerOf(bk: Bookkeeper, fq: PyObject): PyFunction {
  const trigger = bk.host.call(bk.host.getattr(bk.host.importModule(MODULE), "_trigger_of"), [fq]);
  if (!(trigger instanceof PyFunction)) throw new InternalError("a finalizer queue without a trigger");
  return trigger;
}

function annotateRegister(bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const trigger = triggerOf(bk, constantQueue(call));
  bk.emulateCall(trigger, bk.immutablevalue(trigger), [], () => undefined);
  return sNone;
}

function rtypeRegister(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const { bookkeeper, typeSystem } = hop.rtyper;
  // Platforms with objects of their own never say that one is dead.
  if (typeSystem.level === "ootype") return null;
  const trigger = hop.rtyper.getcallable(bookkeeper.getFunctionDesc(triggerOf(bookkeeper, hop.constant(0))).getUniqueGraph());
  hop.genop(llop.gc_fq_register, [queueNumber(hop), hop.inputarg(hop.argsR[1]!, 1), inputconst(trigger.type as PtrType, trigger)], Void);
  return null;
}

function annotateNextDead(bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const cls = bk.host.getattr(constantQueue(call), "Class");
  if (!isClass(cls)) throw new AnnotatorError({ code: "annotator/not-rpython", message: "a FinalizerQueue says in Class of which class its objects are" });
  return new SomeInstance(bk.getuniqueclassdef(cls), true);
}

function rtypeNextDead(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  if (hop.rtyper.typeSystem.level === "ootype") return hop.inputconst(hop.rResult, None);
  return hop.genop(llop.gc_fq_next_dead, [queueNumber(hop)], hop.rResult);
}

export const RGC: readonly LibraryEntry[] = [
  { name: `${MODULE}.collect`, annotate: annotateNone, rtype: rtypeCollect },
  { name: `${MODULE}.enable`, annotate: annotateNone, rtype: rtypeNothing },
  { name: `${MODULE}.disable`, annotate: annotateNone, rtype: rtypeNothing },
  { name: `${MODULE}._fq_register`, annotate: annotateRegister, rtype: rtypeRegister },
  { name: `${MODULE}._fq_next_dead`, annotate: annotateNextDead, rtype: rtypeNextDead },
  { name: `${MODULE}.register_custom_trace_hook`, annotate: annotateNone, rtype: rtypeNothing },
  { name: `${MODULE}.isenabled`, annotate: (): SomeObject => sBool, rtype: rtypeTrue },
];
