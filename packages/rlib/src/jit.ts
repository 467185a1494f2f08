// rpython.rlib.jit: what a tracing JIT would be told. Answers to the ExtRegistryEntry classes of upstream's rlib/jit.py. The information stands on the graphs
// until the optimiser (backendopt/prepare.ts) takes it away for want of a JIT: merge points and loop headers are `jit_marker` operations with the driver and
// the variables in the driver's order, promotions and other hints `hint` operations, marks of functions attributes of graph.func.

import { ownAttribute } from "@rpyts/annotator/hostview";
import { sBool, SomeNone, type SomeObject } from "@rpyts/annotator/model";
import { Analyser, SomeBuiltinMethod } from "@rpyts/annotator/model-builtin";
import { SomeInstance } from "@rpyts/annotator/model-objects";
import { plain } from "@rpyts/annotator/plain";
import { AnnotatorError } from "@rpyts/annotator/errors";
import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import type { BuiltinCall } from "@rpyts/annotator/model-builtin";
import { PyDict } from "@rpyts/pyhost/pydict";
import { PyMethod, type PyObject } from "@rpyts/pyhost/object";
import { newDict, newStr, True } from "@rpyts/pyhost/values";
import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { Bool, Void } from "@rpyts/lltype/types-make";
import type { LLOp } from "@rpyts/lltype/llop";
import type { HighLevelOp } from "@rpyts/rtyper/hlop";
import type { BuiltinMethodRepr } from "@rpyts/rtyper/rbuiltin";
import { InstanceReprBase } from "@rpyts/rtyper/rclass";
import type { Repr } from "@rpyts/rtyper/rmodel";
import { NoneRepr } from "@rpyts/rtyper/rnone";
import type { KeywordOperands, RtypeResult, RtypeTables } from "@rpyts/rtyper/tables";
import type { LibraryEntry, PrebuiltEntry } from "./entry.js";
import { annotateFirst, annotateNone, argument, isUnknown, rtypeNothing } from "./rules.js";

const MODULE = "rpython.rlib.jit";

// ---- drivers

/** The names of the variables that a driver knows, in its order; those of attributes (`frame.pc`) are not passed. */
function variablesOf(bk: Bookkeeper, driver: PyObject): string[] {
  const { host } = bk;
  const names = host.isTrue(host.getattr(driver, "autoreds")) ? [host.getattr(driver, "greens")] : [host.getattr(driver, "greens"), host.getattr(driver, "reds")];
  return names.flatMap((list) => host.listOf(list).map((name) => host.str(name))).filter((name) => !name.includes("."));
}

const driverOf = (obj: PyObject): PyObject | null => (obj instanceof PyMethod ? obj.self : null);

const annotateMarker =
  (name: string) =>
  (bk: Bookkeeper, call: BuiltinCall, obj: PyObject): SomeObject => {
    const driver = driverOf(obj);
    if (driver === null) throw new AnnotatorError({ code: "annotator/not-constant", message: `${name}() is called on a JitDriver that is known at translation time` });
    const wanted = variablesOf(bk, driver);
    const given = [...call.keywords.keys()];
    const label = `${name}() of the driver '${bk.host.str(bk.host.getattr(driver, "name"))}'`;
    if (call.args.length > 0) throw wrongVariables(`${label} takes its variables by name`, wanted);
    const missing = wanted.filter((variable) => !given.includes(variable));
    const foreign = given.filter((variable) => !wanted.includes(variable));
    if (missing.length > 0) throw wrongVariables(`${label} is not given ${missing.join(", ")}`, wanted);
    if (foreign.length > 0) throw wrongVariables(`${label} is given ${foreign.join(", ")}, which the driver does not know`, wanted);
    return annotateNone();
  };

function wrongVariables(message: string, wanted: readonly string[]): AnnotatorError {
  return new AnnotatorError({ code: "annotator/wrong-arguments", message, hint: `the greens and reds of the driver are ${wanted.join(", ")}` });
}

const rtypeMarker =
  (name: string) =>
  (hop: HighLevelOp, keywords: KeywordOperands): RtypeResult => {
    hop.exceptionCannotOccur();
    const { bookkeeper } = hop.rtyper;
    const driver = driverOf(hop.rtyper.constantOf(hop.rtyper.binding(hop.spaceop.args[0]!)))!;
    const operands = variablesOf(bookkeeper, driver).map((variable): Hlvalue => {
      const index = keywords.get(variable)!;
      return hop.inputarg(hop.argsR[index]!, index);
    });
    hop.genop(llop.jit_marker, [hop.voidconst(name), new Constant(driver, Void), ...operands]);
    return null;
  };

// ---- hints

/** The hints of a call as the dict that the operation carries. */
function hintsOf(names: readonly string[]): PyDict {
  const hints = newDict();
  for (const name of names) hints.setStr(name, True);
  return hints;
}

/** Gives the first argument, through an operation that says what is wanted of it. */
const rtypeHint =
  (named: readonly string[]) =>
  (hop: HighLevelOp, keywords: KeywordOperands): RtypeResult => {
    hop.exceptionCannotOccur();
    const v = hop.inputarg(hop.rResult, 0);
    if (hop.rResult.lowleveltype === Void || v instanceof Constant) return v;
    return hop.genop(llop.hint, [v, hop.voidconst(hintsOf([...named, ...keywords.keys()]))], hop.rResult);
  };

const hint = (name: string, named: readonly string[]): LibraryEntry => ({ name: `${MODULE}.${name}`, annotate: annotateFirst(name), rtype: rtypeHint(named) });

// ---- questions

/** False, through an operation that a JIT would answer otherwise. */
function rtypeJitted(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const hints = newDict();
  hints.setStr("we_are_jitted", newStr("without a JIT this is False"));
  return hop.genop(llop.hint, [new Constant(false, Bool), hop.voidconst(hints)], Bool);
}

const question =
  (op: LLOp) =>
  (hop: HighLevelOp): RtypeResult => {
    hop.exceptionCannotOccur();
    const r = hop.argsR[0]!;
    const isObject = r.lowleveltype.kind === "ptr";
    if (r.lowleveltype === Void || (op === llop.jit_is_virtual && !isObject)) return new Constant(false, Bool);
    return hop.genop(op, [hop.inputarg(r, 0)], Bool);
  };

const asked = (name: string, op: LLOp): LibraryEntry => ({
  name: `${MODULE}.${name}`,
  annotate: (_bk, call) => (argument(name, call, 0), sBool),
  rtype: question(op),
});

/** What is known of a value, told by an operation with the operands as they are. */
const record =
  (op: LLOp) =>
  (hop: HighLevelOp): RtypeResult => {
    hop.exceptionCannotOccur();
    const operands = hop.argsR.map((r, i) => hop.inputarg(r, i));
    if (hop.rtyper.typeSystem.level === "lltype" && operands.length > 1) hop.genop(op, operands);
    return null;
  };

const told = (name: string, op: LLOp | null): LibraryEntry => ({ name: `${MODULE}.${name}`, annotate: annotateNone, rtype: op === null ? rtypeNothing : record(op) });

// ---- virtual references: a method of an object that gives the object itself

const VIRTUAL_REF = "virtual_ref";

/** `vref()`: the object. */
const dereference = new Analyser(`${MODULE}._VRef`, (_bk, _call, self) => self!, [], (vref) => ownAttribute(vref, "_x")!);

const reference = (s: SomeObject): SomeObject => new SomeBuiltinMethod(dereference, s.withConst(null), VIRTUAL_REF);

function annotateReference(_bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const s = argument(VIRTUAL_REF, call, 0);
  if (isUnknown(s)) return s;
  if (s instanceof SomeInstance || s instanceof SomeNone) return reference(s);
  throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `virtual_ref() takes an instance, not ${plain(s)}` });
}

function rtypeReference(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const r = hop.rResult as BuiltinMethodRepr;
  const v = hop.inputarg(r.rSelf, 0);
  if (r.lowleveltype === Void || v instanceof Constant) return v;
  return hop.genop(llop.hint, [v, hop.voidconst(hintsOf([VIRTUAL_REF]))], r);
}

export const JIT_PREBUILT: readonly PrebuiltEntry[] = [{ className: `${MODULE}._VRef`, annotate: (bk, obj) => reference(bk.immutablevalue(ownAttribute(obj, "_x")!)) }];

/** Calls of virtual references. */
export function registerVirtualRefs(t: RtypeTables): void {
  for (const cls of [InstanceReprBase, NoneRepr]) {
    t.method.on(cls as typeof Repr, VIRTUAL_REF, (_r, hop) => {
      hop.exceptionCannotOccur();
      return hop.inputarg(hop.rResult, 0);
    });
  }
}

export const JIT: readonly LibraryEntry[] = [
  ...["jit_merge_point", "can_enter_jit"].map((name): LibraryEntry => ({ name: `${MODULE}.${name}`, annotate: annotateMarker(name), rtype: rtypeMarker(name) })),
  { name: `${MODULE}.loop_header`, annotate: annotateNone, rtype: rtypeNothing },
  hint("promote", ["promote"]),
  hint("promote_string", ["promote_string"]),
  hint("promote_unicode", ["promote_unicode"]),
  hint("hint", []),
  { name: `${MODULE}.we_are_jitted`, annotate: () => sBool, rtype: rtypeJitted },
  asked("isconstant", llop.is_early_constant),
  asked("isvirtual", llop.jit_is_virtual),
  told("record_exact_class", llop.jit_record_exact_class),
  told("record_exact_value", llop.jit_record_exact_value),
  { name: `${MODULE}.virtual_ref`, annotate: annotateReference, rtype: rtypeReference },
  { name: `${MODULE}.non_virtual_ref`, annotate: annotateReference, rtype: rtypeReference },
  told("virtual_ref_finish", null),
  told("assert_green", null),
  told("jit_debug", null),
  told("set_param", null),
  told("set_param_to_default", null),
  told("enter_portal_frame", null),
  told("leave_portal_frame", null),
];
