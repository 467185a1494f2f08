// Arguments of a call in the order and the representations that a graph takes. Answers to upstream's rtyper/callparse.py.

import { Constant, type FunctionGraph, type Hlvalue } from "@rpyts/flowmodel/model";
import { CallShape } from "@rpyts/flowmodel/operation";
import { Void } from "@rpyts/lltype/types-make";
import { sImpossibleValue } from "@rpyts/annotator/model";
import type { Signature } from "@rpyts/annotator/signature";
import type { PyObject } from "@rpyts/pyhost/object";
import type { HighLevelOp } from "./hlop.js";
import { TyperError, type Repr } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import { TupleReprBase } from "./tuple-base.js";

/** Where an argument comes from. */
type Holder =
  | { readonly kind: "operand"; readonly index: number }
  | { readonly kind: "default"; readonly value: PyObject }
  | { readonly kind: "item"; readonly tuple: number; readonly item: number }
  | { readonly kind: "rest"; readonly items: readonly Holder[] };

/** Reprs of a graph's parameters. */
export function getrinputs(rtyper: RPythonTyper, graph: FunctionGraph): Repr[] {
  return graph.args.map((v) => rtyper.getrepr(rtyper.bindingOr(v, sImpossibleValue)));
}

/** Repr of a graph's result. */
export function getrresult(rtyper: RPythonTyper, graph: FunctionGraph): Repr {
  return rtyper.getrepr(rtyper.bindingOr(graph.returnvar, sImpossibleValue));
}

/**
 * The arguments for a graph; operand 0 of the hop is the callee. `rSelf`: the callee stands for the first argument and is given in this
 * Repr.
 */
export function callparse(hop: HighLevelOp, graph: FunctionGraph, rSelf: Repr | null = null): Hlvalue[] {
  const { rtyper } = hop;
  const rInputs = getrinputs(rtyper, graph);
  if (rSelf !== null) rInputs[0] = rSelf;
  const { signature, defaults } = rtyper.bookkeeper.graphInfo(graph);
  const holders = match(hop, signature, defaults, rSelf === null ? [] : [{ kind: "operand", index: 0 }]);
  if (holders.length !== rInputs.length) throw new TyperError(`${graph.name} takes ${rInputs.length} values, the call gives ${holders.length}`);
  return holders.map((h, i) => emit(hop, h, rInputs[i]!));
}

/** Operands of a call after the callee and the shape, as positional and keyword arguments. */
function given(hop: HighLevelOp): { positional: Holder[]; keywords: Map<string, Holder> } {
  const keywords = new Map<string, Holder>();
  const operand = (index: number): Holder => ({ kind: "operand", index });
  if (hop.spaceop.opname !== "call_args") {
    return { positional: hop.args.slice(1).map((_, i) => operand(i + 1)), keywords };
  }
  const shape = shapeOf(hop);
  const positional: Holder[] = [];
  let next = 2;
  for (let i = 0; i < shape.count; i++) positional.push(operand(next++));
  for (const key of shape.keys) keywords.set(key, operand(next++));
  if (shape.star) {
    const r = hop.argsR[next]!;
    if (!(r instanceof TupleReprBase)) throw new TyperError(`*args is no tuple but ${r.toString()}`);
    r.itemsR.forEach((_, item) => positional.push({ kind: "item", tuple: next, item }));
  }
  return { positional, keywords };
}

/** The shape of a call_args; operand 1. */
export function shapeOf(hop: HighLevelOp): CallShape {
  const c = hop.args[1];
  if (!(c instanceof Constant) || !(c.value instanceof CallShape)) throw new TyperError("call_args without a shape");
  return c.value;
}

function match(hop: HighLevelOp, sig: Signature, defaults: readonly PyObject[], first: readonly Holder[]): Holder[] {
  const { positional, keywords } = given(hop);
  const all = [...first, ...positional];
  const count = sig.argnames.length;
  const found: Holder[] = all.slice(0, count);
  for (let i = found.length; i < count; i++) {
    const byKeyword = keywords.get(sig.argnames[i]!);
    const value = defaults[i - (count - defaults.length)];
    if (byKeyword !== undefined) found.push(byKeyword);
    else if (value !== undefined) found.push({ kind: "default", value });
    else throw new TyperError(`no value for the parameter ${sig.argnames[i]}`);
  }
  if (sig.varargname !== null) found.push({ kind: "rest", items: all.slice(count) });
  else if (all.length > count) throw new TyperError(`${all.length} arguments for ${count} parameters`);
  return found;
}

function emit(hop: HighLevelOp, h: Holder, repr: Repr): Hlvalue {
  switch (h.kind) {
    case "operand":
      return hop.inputarg(repr, h.index);
    case "default":
      return repr.lowleveltype === Void ? hop.voidconst(h.value) : hop.inputconst(repr, h.value);
    case "item": {
      const rTuple = hop.argsR[h.tuple] as TupleReprBase;
      const v = rTuple.getitem(hop.llops, hop.inputarg(rTuple, h.tuple), h.item);
      return hop.llops.convertvar(v, rTuple.itemsR[h.item]!, repr);
    }
    case "rest": {
      if (!(repr instanceof TupleReprBase)) throw new TyperError("surplus arguments go into a tuple");
      return repr.newtuple(hop.llops, h.items.map((item, i) => emit(hop, item, repr.itemsR[i]!)));
    }
  }
}
