// rpython.rlib._threads: what rthread and rgil ask of the runtime. Answers to the functions of upstream's src/thread.h and to its entries for thread-local
// values. What differs on purpose: where there are no threads (objects, the low-level interpreter, C programs that start none) all but starting one works, as in a
// program with one thread.

import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import { AnnotatorError } from "@rpyts/annotator/errors";
import { SomeInteger, sInt, sNone, SomeNone, type SomeObject } from "@rpyts/annotator/model";
import type { BuiltinCall } from "@rpyts/annotator/model-builtin";
import { SomeInstance } from "@rpyts/annotator/model-objects";
import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { functionptr } from "@rpyts/lltype/lltype";
import { Func, GCREF, Ptr, Signed, Void } from "@rpyts/lltype/types-make";
import { PyInt, PyStr } from "@rpyts/pyhost/object";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import type { HighLevelOp } from "@rpyts/rtyper/hlop";
import type { RtypeResult } from "@rpyts/rtyper/tables";
import type { LibraryEntry } from "./entry.js";
import { argument, isUnknown } from "./rules.js";

const MODULE = "rpython.rlib._threads";

/** Functions of the runtime, all of numbers: how many they take, and what they give in a program that can have one thread only. */
const CALLS: ReadonlyMap<string, { readonly arity: number; readonly alone: number }> = new Map([
  ["ident", { arity: 0, alone: 1 }],
  ["stack_size", { arity: 0, alone: 0 }],
  ["set_stack_size", { arity: 1, alone: -2 }],
  ["wait", { arity: 2, alone: -1 }],
  ["wake", { arity: 1, alone: 0 }],
  ["acquire_lock", { arity: 0, alone: 0 }],
  ["release_lock", { arity: 0, alone: 0 }],
  ["yield", { arity: 0, alone: 0 }],
  ["holds_lock", { arity: 0, alone: 1 }],
]);

const isOnObjects = (hop: HighLevelOp): boolean => hop.rtyper.typeSystem.level === "ootype";

function annotateCall(_bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const [sName, ...args] = call.args;
  const name = sName?.const instanceof PyStr ? sName.const.value : "";
  const unknown = args.find(isUnknown);
  if (unknown !== undefined) return unknown;
  if (CALLS.get(name)?.arity !== args.length || !args.every((s) => s instanceof SomeInteger)) {
    throw new AnnotatorError({ code: "annotator/wrong-arguments", message: "call() takes the constant name of a function of the runtime, and its numbers" });
  }
  return sInt;
}

function rtypeCall(hop: HighLevelOp): RtypeResult {
  const name = (hop.argsS[0]!.const as PyStr).value;
  const vArgs = hop.argsS.slice(1).map((_s, i): Hlvalue => hop.inputarg(Signed, i + 1));
  hop.exceptionCannotOccur();
  if (isOnObjects(hop)) return new Constant(CALLS.get(name)!.alone, Signed);
  const external = `ll_thread.${name}`;
  const type = Func(vArgs.map(() => Signed), Signed);
  return hop.genop(llop.direct_call, [new Constant(functionptr(type, external, { external }), Ptr(type)), ...vArgs], Signed);
}

/** Refuses to start threads where there can be none. */
function rtypeRequire(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  if (!isOnObjects(hop)) return null;
  throw new DiagnosticError({
    code: "rtyper/unsupported-builtin",
    message: "start_new_thread(): a program on this platform is one thread",
    hint: "translate to C, where threads are",
    span: hop.spaceop.span,
  });
}

// ---- values that each thread has for itself: an instance under a number, and the instance of a program with one thread

function annotateBox(_bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const s = argument("box", call, 1);
  if (isUnknown(s) || s instanceof SomeNone) return s;
  if (!(argument("box", call, 0).const instanceof PyInt) || !(s instanceof SomeInstance)) throw new AnnotatorError({ code: "annotator/wrong-arguments", message: "a constant number and an instance" });
  return new SomeInstance(s.classdef, true);
}

const numberOf = (hop: HighLevelOp): Hlvalue => new Constant(Number((hop.argsS[0]!.const as PyInt).value), Signed);

function rtypeBox(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  if (isOnObjects(hop)) return hop.inputarg(hop.rResult, 1);
  return hop.genop(llop.cast_opaque_ptr, [hop.genop(llop.threadlocalref_get, [new Constant(null, Void), numberOf(hop)], GCREF)], hop.rResult);
}

function rtypeSetBox(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  if (isOnObjects(hop)) return null;
  const v = hop.genop(llop.cast_opaque_ptr, [hop.inputarg(hop.argsR[1]!, 1)], GCREF);
  hop.genop(llop.threadlocalref_set, [new Constant(null, Void), numberOf(hop), v], Void);
  return null;
}

export const RTHREAD: readonly LibraryEntry[] = [
  { name: `${MODULE}.call`, annotate: annotateCall, rtype: rtypeCall },
  { name: `${MODULE}.require`, annotate: () => sNone, rtype: rtypeRequire },
  { name: `${MODULE}.box`, annotate: annotateBox, rtype: rtypeBox },
  { name: `${MODULE}.set_box`, annotate: (): SomeObject => sNone, rtype: rtypeSetBox },
];
