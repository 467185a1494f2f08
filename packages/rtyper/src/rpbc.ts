// Prebuilt constants that are represented by something simple: methods by their `self`, what is never needed at run time by nothing.
// Answers to upstream's rtyper/rpbc.py; sets of functions, classes and frozen objects are in rpbc-*.ts.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { CallShape } from "@rpyts/flowmodel/operation";
import { Constant } from "@rpyts/flowmodel/model";
import { Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import type { ClassDef } from "@rpyts/annotator/classdef";
import { MemoDesc, rowToConsider, type FunctionDesc } from "@rpyts/annotator/functiondesc";
import type { MethodDesc, MethodOfFrozenDesc } from "@rpyts/annotator/methoddesc";
import type { SomeObject } from "@rpyts/annotator/model";
import { SomeInstance, SomePBC } from "@rpyts/annotator/model-objects";
import { PyMethod, PyNone, type PyObject } from "@rpyts/pyhost/object";
import type { HighLevelOp } from "./hlop.js";
import { callparse, getrresult, shapeOf } from "./callparse.js";
import { CanBeNull, Repr, TyperError, VoidRepr } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import { dispatch } from "./specialize.js";
import type { RtypeResult } from "./tables.js";
import { CallArguments } from "@rpyts/annotator/argument";
import type { CallFamily, CallTableRow } from "@rpyts/annotator/families";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { sImpossibleValue } from "@rpyts/annotator/model";

/** A Repr of bound methods: values are those of `self`. */
export interface MethodHolder extends Repr {
  readonly rImSelf: Repr;
}

export function isMethodHolder(r: Repr): r is MethodHolder {
  return r instanceof MethodsPBCRepr || r instanceof MethodOfFrozenPBCRepr;
}

/** The call of the hop as the annotator sees it. */
export function callArguments(hop: HighLevelOp): CallArguments {
  const sData = hop.spaceop.opname === "call_args" ? hop.argsS.slice(2) : hop.argsS.slice(1);
  return hop.spaceop.opname === "call_args" ? CallArguments.fromShape(shapeOf(hop), sData) : new CallArguments(sData);
}

/** Where a call stands in the call table of its family. */
export interface CallSite {
  readonly row: CallTableRow;
  /** The graphs that may be reached, each once. */
  readonly graphs: readonly FunctionGraph[];
}

/** Finds the row of a call of functions; `sSelf` is what they get in front of the operands of the call. */
export function findCallSite(family: CallFamily, descs: readonly FunctionDesc[], hop: HighLevelOp, sSelf: SomeObject | null = null): CallSite {
  const args = sSelf === null ? callArguments(hop) : callArguments(hop).prepend(sSelf);
  const shape = args.rawShape().toString();
  const table = family.calltables.get(shape);
  if (table === undefined) throw new TyperError(`no calls of shape ${shape} of ${descs[0]!.label}`);
  const row = rowToConsider(descs, args, hop.spaceop);
  const index = table.find(row);
  if (index === null) throw new TyperError(`the call of ${descs.map((d) => d.label).join(", ")} is not in the call table`);
  const taken = hop.rtyper.normalized.adaptedRow(table.rows[index]!);
  return { row: taken, graphs: hop.rtyper.normalized.graphsOf(taken) };
}

/** Emits a call of one graph or of one of several; `vFunction` is its pointer. */
export function emitCall(hop: HighLevelOp, vFunction: Hlvalue, site: CallSite, rResult: Repr, vArgs: readonly Hlvalue[]): RtypeResult {
  hop.exceptionIsHere();
  const vRaw =
    vFunction instanceof Constant
      ? hop.genop(llop.direct_call, [vFunction, ...vArgs], rResult)
      : hop.genop(llop.indirect_call, [vFunction, ...vArgs, hop.voidconst(site.graphs)], rResult);
  return finishCall(hop, vRaw, rResult);
}

/** The result of a call in the representation of the hop's result. */
export function finishCall(hop: HighLevelOp, vRaw: Hlvalue, rResult: Repr): RtypeResult {
  return hop.sResult === sImpossibleValue ? null : hop.llops.convertvar(vRaw, rResult, hop.rResult);
}

/** A function that is known at translation time: the value needs nothing. */
export class FunctionRepr extends VoidRepr {
  readonly rtyper: RPythonTyper;
  readonly desc: FunctionDesc;

  constructor(rtyper: RPythonTyper, desc: FunctionDesc) {
    super(`function ${desc.label}`);
    this.rtyper = rtyper;
    this.desc = desc;
  }

  /** A direct call. One that was made while translating, with one result, is that result. */
  call(hop: HighLevelOp): RtypeResult {
    if (this.desc instanceof MemoDesc && hop.sResult.isConstant()) {
      hop.exceptionCannotOccur();
      return hop.inputconst(hop.rResult, hop.rtyper.constantOf(hop.sResult));
    }
    const site = findCallSite(this.desc.getCallFamily(), [this.desc], hop);
    const graph = site.graphs[0]!;
    const vArgs = callparse(hop, graph);
    const ptr = this.rtyper.getcallable(graph);
    return emitCall(hop, new Constant(ptr, ptr.type), site, getrresult(this.rtyper, graph), vArgs);
  }
}

/** Bound methods of instances: the `self`. The function is found through its class. */
export class MethodsPBCRepr extends CanBeNull {
  readonly rtyper: RPythonTyper;
  readonly methodname: string;
  readonly classdef: ClassDef;
  readonly sImSelf: SomeInstance;
  readonly rImSelf: Repr;

  constructor(rtyper: RPythonTyper, s: SomePBC) {
    super();
    const methods = s.descriptions as readonly MethodDesc[];
    const first = methods[0]!;
    let classdef = first.selfclassdef;
    for (const m of methods) {
      if (m.name !== first.name) throw new TyperError(`methods of different names in one variable: ${first.name} and ${m.name}`);
      classdef = classdef === null || m.selfclassdef === null ? null : classdef.commonbase(m.selfclassdef);
    }
    if (classdef === null) throw new TyperError(`methods of classes without a common base class: ${first.name}`);
    this.rtyper = rtyper;
    this.methodname = first.name;
    this.classdef = classdef.locateAttribute(first.name);
    this.sImSelf = new SomeInstance(this.classdef, false, first.flags);
    this.rImSelf = rtyper.getrepr(this.sImSelf);
  }

  override get lowleveltype(): LowLevelType {
    return this.rImSelf.lowleveltype;
  }

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return this.rImSelf.convertConst(value);
    if (!(value instanceof PyMethod) || value.self === null) throw new TyperError("not a bound method");
    return this.rImSelf.convertConst(value.self);
  }
}

/** Bound methods of frozen objects. */
export class MethodOfFrozenPBCRepr extends Repr {
  readonly rtyper: RPythonTyper;
  readonly funcdesc: FunctionDesc;
  readonly sImSelf: SomePBC;
  readonly rImSelf: Repr;

  constructor(rtyper: RPythonTyper, s: SomePBC) {
    super();
    const methods = s.descriptions as readonly MethodOfFrozenDesc[];
    this.rtyper = rtyper;
    this.funcdesc = methods[0]!.funcdesc;
    if (methods.some((m) => m.funcdesc !== this.funcdesc)) throw new TyperError("methods of frozen objects with different functions in one variable");
    const frozen = [...new Set(methods.map((m) => m.frozendesc))].sort((a, b) => a.id - b.id);
    this.sImSelf = new SomePBC(frozen);
    this.rImSelf = rtyper.getrepr(this.sImSelf);
  }

  override get lowleveltype(): LowLevelType {
    return this.rImSelf.lowleveltype;
  }

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return this.rImSelf.convertConst(value);
    if (!(value instanceof PyMethod) || value.self === null) throw new TyperError("not a bound method");
    return this.rImSelf.convertConst(value.self);
  }

  /** Calls the function with the frozen object as first argument. */
  call(hop: HighLevelOp): RtypeResult {
    const sFunction = new SomePBC([this.funcdesc]);
    return callWithFirst(hop, new Constant(this.funcdesc.pyobj, Void), sFunction, hop.inputarg(this, 0), this.sImSelf, this.rImSelf);
  }
}

/**
 * Types the hop as a call of `vFunction` with `vFirst` in front of its arguments; the hop's own callee is dropped. `sResult` replaces the result,
 * for calls of `__init__`.
 */
export function callWithFirst(
  hop: HighLevelOp,
  vFunction: Hlvalue,
  sFunction: SomeObject,
  vFirst: Hlvalue,
  sFirst: SomeObject,
  rFirst: Repr,
  sResult: SomeObject | null = null,
  rFunction: Repr = hop.rtyper.getrepr(sFunction),
): RtypeResult {
  const hop2 = hop.copy();
  if (sResult !== null) hop2.setResult(sResult);
  hop2.removeFirst();
  if (hop.spaceop.opname === "call_args") {
    const shape = shapeOf(hop);
    hop2.args[0] = new Constant(new CallShape(shape.count + 1, shape.keys, shape.star), Void);
    hop2.insert(1, vFirst, sFirst, rFirst);
  } else hop2.insert(0, vFirst, sFirst, rFirst);
  hop2.insert(0, vFunction, sFunction, rFunction);
  hop2.rtyper.callAllSetups();
  return dispatch(hop2);
}
