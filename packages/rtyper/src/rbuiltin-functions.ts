// Typing rules of functions of __builtin__ and of the annotator's integer classes. What iterates or makes containers is in lltypesystem/.

import { hlop, type HLOpName } from "@rpyts/flowmodel/operation";
import { Bool, Float, Signed } from "@rpyts/lltype/types-make";
import type { Hlvalue } from "@rpyts/flowmodel/model";
import { INT_KINDS } from "@rpyts/annotator/intkind";
import { constText } from "@rpyts/annotator/constant";
import { helper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { castArgument, IntegerRepr } from "./rint.js";
import { FloatRepr } from "./rfloat.js";
import { TyperError, type Repr } from "./rmodel.js";
import { StringRepr } from "./rstr.js";
import { dispatch } from "./specialize.js";
import type { RtypeResult, RtypeTables } from "./tables.js";
import { callText } from "./text-system.js";

/** Built-ins that are operations by another name. */
const AS_OPERATIONS: readonly (readonly [string, HLOpName])[] = [
  ["len", "len"], ["iter", "iter"], ["next", "next"], ["ord", "ord"], ["chr", "chr"], ["unichr", "unichr"], ["abs", "abs"], ["hex", "hex"], ["oct", "oct"],
  ["bin", "bin"], ["repr", "repr"], ["hash", "hash"], ["id", "id"], ["cmp", "cmp"], ["divmod", "divmod"], ["float", "float"], ["str", "str"],
  ["long", "long"], ["isinstance", "isinstance"], ["issubclass", "issubtype"], ["type", "type"], ["pow", "pow"],
];

/** A call that the annotator answered for good. */
export function constantCall(hop: HighLevelOp): RtypeResult {
  if (!hop.sResult.isConstant()) throw new TyperError(`the annotator was to find the result of ${hop.spaceop.opname}`);
  hop.exceptionCannotOccur();
  return hop.inputconst(hop.rResult, hop.rtyper.constantOf(hop.sResult));
}

/** `min(list)` is typed with lists. */
function ofItems(name: "ll_min" | "ll_max", hop: HighLevelOp): RtypeResult {
  const r = hop.argsR[0]!;
  const rule = hop.rtyper.tables.method.lookup(r, name === "ll_min" ? "min of items" : "max of items");
  if (rule === null) throw new TyperError(`min() or max() of ${r.toString()}`);
  return rule(r, hop);
}

function extreme(name: "ll_min" | "ll_max"): (hop: HighLevelOp) => RtypeResult {
  return (hop) => {
    if (hop.nbArgs < 2) return ofItems(name, hop);
    hop.exceptionCannotOccur();
    const r: Repr = hop.rResult;
    const values = hop.args.map((_, i) => hop.inputarg(r, i));
    if (r instanceof StringRepr) return values.reduce((a, b): Hlvalue => callText(hop.llops, "rstr", `${name}_str`, a, b));
    return values.reduce((a, b): Hlvalue => hop.gendirectcall(helper("rbuiltin", name), a, b));
  };
}

/** `int(x)`, `int()`; `int(s, base)` is typed with strings. */
function int(hop: HighLevelOp): RtypeResult {
  if (hop.nbArgs === 0) return hop.inputconst(Signed, 0);
  if (hop.nbArgs === 1) return dispatch(hop, hlop.int);
  const r = hop.argsR[0]!;
  const rule = hop.rtyper.tables.method.lookup(r, "int with base");
  if (rule === null) throw new TyperError(`int() with a base of ${r.toString()}`);
  return rule(r, hop);
}

function bool(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  return hop.nbArgs === 0 ? hop.inputconst(Bool, false) : dispatch(hop, hlop.bool);
}

function round(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  return hop.gendirectcall(helper("ll_math", "ll_round"), hop.inputarg(Float, 0));
}

/** `r_uint(x)` and its kin: a conversion that keeps the bits. */
function integerOfKind(hop: HighLevelOp): RtypeResult {
  const r = hop.argsR[0]!;
  hop.exceptionCannotOccur();
  if (r instanceof IntegerRepr || r instanceof FloatRepr) return castArgument(hop, 0, hop.rResult);
  throw new TyperError(`an integer class called with ${r.toString()}`);
}

/** `intmask(x)`: the lower word as a signed number. */
function intmask(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  return castArgument(hop, 0, hop.rtyper.getprimitiverepr(Signed));
}

function hasattr(hop: HighLevelOp): RtypeResult {
  if (hop.sResult.const === null) throw new TyperError(`hasattr is not constant: ${constText(hop.constant(1))}`);
  return constantCall(hop);
}

function getattr(hop: HighLevelOp): RtypeResult {
  if (hop.sResult.isConstant()) return constantCall(hop);
  const hop2 = hop.copy();
  if (hop2.nbArgs > 2) hop2.remove(2);
  return dispatch(hop2, hlop.getattr);
}

/** The plain functions. */
export function registerPlainBuiltins(t: RtypeTables): void {
  for (const [name, opname] of AS_OPERATIONS) t.builtin.on(`__builtin__.${name}`, (hop) => dispatch(hop, hlop[opname]));
  t.builtin.on("__builtin__.min", extreme("ll_min"));
  t.builtin.on("__builtin__.max", extreme("ll_max"));
  t.builtin.on("__builtin__.int", int);
  t.builtin.on("__builtin__.bool", bool);
  t.builtin.on("__builtin__.round", round);
  t.builtin.on("__builtin__.hasattr", hasattr);
  t.builtin.on("__builtin__.getattr", getattr);
  t.builtin.on("__builtin__.callable", constantCall);
  for (const kind of INT_KINDS) t.builtin.on(`rarithmetic.${kind.name}`, integerOfKind);
  t.builtin.on("rpython.rlib.rarithmetic.intmask", intmask);
}
