// Calls of built-in functions and of methods of built-in types. Answers to BuiltinFunctionRepr and BuiltinMethodRepr of upstream's rtyper/rbuiltin.py.

import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { SomeBuiltin, SomeBuiltinMethod, type Analyser } from "@rpyts/annotator/model-builtin";
import { notConst, type SomeObject } from "@rpyts/annotator/model";
import { Constant } from "@rpyts/flowmodel/model";
import { PyBuiltinMethod, PyObject } from "@rpyts/pyhost/object";
import { shapeOf } from "./callparse.js";
import type { HighLevelOp } from "./hlop.js";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { Repr, TyperError, VoidRepr } from "./rmodel.js";
import { specializeOnHost } from "./host-hop.js";
import { registerExternals } from "./rexternal.js";
import { registerPlainBuiltins } from "./rbuiltin-functions.js";
import { registerLLFunctions } from "./lltypesystem/llfunctions.js";
import type { BuiltinRule, KeywordOperands, RtypeResult, RtypeTables } from "./tables.js";

export class BuiltinFunctionRepr extends VoidRepr {
  readonly analyser: Analyser;

  constructor(analyser: Analyser) {
    super(`built-in ${analyser.name}`);
    this.analyser = analyser;
  }
}

/** A method of a built-in type, bound: the object. */
export class BuiltinMethodRepr extends Repr {
  readonly methodname: string;
  readonly sSelf: SomeObject;
  readonly rSelf: Repr;
  private readonly analyser: Analyser;

  constructor(s: SomeBuiltinMethod, rSelf: Repr) {
    super();
    this.analyser = s.analyser;
    this.methodname = s.methodname;
    this.sSelf = notConst(s.sSelf);
    this.rSelf = rSelf;
  }

  override get lowleveltype(): LowLevelType {
    return this.rSelf.lowleveltype;
  }

  override toString(): string {
    return `<method ${this.methodname} of ${this.rSelf.toString()}>`;
  }

  override convertConst(value: PyObject): LLValue {
    const self = this.selfOf(value);
    if (self === null) throw new TyperError("not a method of a built-in type");
    return this.rSelf.convertConst(self);
  }

  /** The object that a constant method is bound to; null for what is no method. */
  selfOf(value: unknown): PyObject | null {
    if (value instanceof PyBuiltinMethod) return value.self;
    return value instanceof PyObject ? (this.analyser.selfOf?.(value) ?? null) : null;
  }
}

const NO_KEYWORDS: KeywordOperands = new Map<string, number>();

/** Drops the callee and the shape of a call; tells where keyword arguments are. */
export function splitCall(hop: HighLevelOp): { readonly hop: HighLevelOp; readonly keywords: KeywordOperands } {
  const hop2 = hop.copy();
  hop2.removeFirst();
  if (hop.spaceop.opname !== "call_args") return { hop: hop2, keywords: NO_KEYWORDS };
  const shape = shapeOf(hop);
  if (shape.star) throw new TyperError("*args in a call of a built-in function");
  hop2.removeFirst();
  return { hop: hop2, keywords: new Map(shape.keys.map((key, i) => [key, shape.count + i])) };
}

/** The rule for a built-in: of the extension registry, or of the table. */
function ruleFor(hop: HighLevelOp, analyser: Analyser): BuiltinRule {
  const entry = hop.rtyper.annotator.extRegistry.entryFor(analyser);
  const ofProgram = entry?.entry.hostEntry;
  if (ofProgram !== undefined) return (hop2, keywords) => specializeOnHost(hop2, keywords, ofProgram);
  const rule = hop.rtyper.tables.builtin.lookup(analyser.name);
  if (rule === null) {
    const message = `calls of ${analyser.name}() cannot be translated yet`;
    throw new DiagnosticError({ code: "rtyper/unsupported-builtin", message, span: hop.spaceop.span });
  }
  return rule;
}

function callFunction(r: BuiltinFunctionRepr, hop: HighLevelOp): RtypeResult {
  // Another function may share the Repr's key only when it has the same analyser; the annotation has the last word.
  const s = hop.argsS[0];
  const rule = ruleFor(hop, s instanceof SomeBuiltin ? s.analyser : r.analyser);
  const { hop: hop2, keywords } = splitCall(hop);
  return rule(hop2, keywords);
}

function callMethod(r: BuiltinMethodRepr, hop: HighLevelOp): RtypeResult {
  const rule = hop.rtyper.tables.method.lookup(r.rSelf, r.methodname);
  if (rule === null) throw new TyperError(`no typing rule for the method ${r.methodname} of ${r.rSelf.toString()}`);
  const hop2 = hop.copy();
  const v = hop2.args[0]!;
  if (hop.spaceop.opname === "call_args") hop2.remove(1);
  const self = v instanceof Constant ? r.selfOf(v.value) : null;
  if (self !== null) hop2.args[0] = new Constant(self);
  // Methods of different constants share a Repr: the object is the one that is known here.
  const s = hop.argsS[0];
  hop2.argsS[0] = s instanceof SomeBuiltinMethod ? s.sSelf : r.sSelf;
  hop2.argsR[0] = r.rSelf;
  return rule(r.rSelf, hop2);
}

/** Built-in functions and methods. */
export function registerBuiltinFunctions(t: RtypeTables): void {
  t.annotation.on(SomeBuiltin, { key: (s) => s.analyser, repr: (s) => new BuiltinFunctionRepr(s.analyser) });
  t.annotation.on(SomeBuiltinMethod, {
    key: (s, rtyper) => `method ${s.methodname} ${rtyper.keyId(s.sSelf)}`,
    repr: (s, rtyper) => new BuiltinMethodRepr(s, rtyper.getrepr(s.sSelf)),
  });
  for (const name of ["simple_call", "call_args"] as const) {
    t[name].on(BuiltinFunctionRepr, callFunction);
    t[name].on(BuiltinMethodRepr, callMethod);
  }
  t.conversion.on(BuiltinMethodRepr, BuiltinMethodRepr, (rFrom, rTo, v, llops) =>
    rFrom.methodname === rTo.methodname ? llops.convertvar(v, rFrom.rSelf, rTo.rSelf) : null,
  );
  registerPlainBuiltins(t);
  registerExternals(t);
  registerLLFunctions(t);
}
