// Rules that hold for any Repr where it has none of its own. Answers to the methods of the base class in upstream's rtyper/rmodel.py.

import type { Constant } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { isReference } from "@rpyts/lltype/ootype";
import { Bool, Signed, Void } from "@rpyts/lltype/types-make";
import { SomeBuiltinMethod } from "@rpyts/annotator/model-builtin";
import type { HighLevelOp } from "./hlop.js";
import { Repr, TyperError } from "./rmodel.js";
import type { RtypeResult, RtypeTables } from "./tables.js";

function constantResult(hop: HighLevelOp): Constant | null {
  return hop.sResult.isConstant() ? hop.inputconst(hop.rResult, hop.rtyper.constantOf(hop.sResult)) : null;
}

function noRule(hop: HighLevelOp): never {
  throw new TyperError(`no typing rule for ${hop.spaceop.opname} of ${hop.argsR.map(String).join(", ")}`);
}

/** Methods of built-in types are represented as their `self`. */
function getattr(r: Repr, hop: HighLevelOp): RtypeResult {
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  return hop.sResult instanceof SomeBuiltinMethod ? hop.inputarg(r, 0) : noRule(hop);
}

/** Things with a length are true when it is not 0; pointers when they are not null as well. */
function truth(r: Repr, hop: HighLevelOp): RtypeResult {
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  const rule = hop.rtyper.tables.len.lookup(r);
  if (rule === null) {
    if (isReference(r.lowleveltype)) return hop.genop(llop.ptr_nonzero, hop.inputargs(r), Bool);
    return noRule(hop);
  }
  const hop2 = hop.copy();
  const vLength = rule(r, hop2);
  return hop.genop(llop.int_is_true, [vLength!], Bool);
}

function hash(r: Repr, hop: HighLevelOp): RtypeResult {
  return constantResult(hop) ?? hop.gendirectcall(r.getLLHashFunction(), hop.inputarg(r, 0));
}

/** Pointers of types between which there is no conversion: what they point to is never the same. */
function unrelated(hop: HighLevelOp, r1: Repr, r2: Repr): boolean {
  const [a, b] = [r1.lowleveltype, r2.lowleveltype];
  return a !== b && isReference(a) && isReference(b) && hop.rtyper.tables.conversion.lookup(r2, r1) === null;
}

/** Values of unrelated types are the same when both are None. */
function bothNone(r1: Repr, r2: Repr, hop: HighLevelOp): RtypeResult {
  if (!hop.argsS[0]!.canBeNone || !hop.argsS[1]!.canBeNone) return hop.inputconst(Bool, false);
  const vNulls = [hop.inputarg(r1, 0), hop.inputarg(r2, 1)].map((v) => {
    const vNull = hop.genop(llop.ptr_iszero, [v], Bool);
    return hop.genop(llop.cast_bool_to_int, [vNull], Signed);
  });
  return hop.genop(llop.int_is_true, [hop.genop(llop.int_and, vNulls, Signed)], Bool);
}

/** Identity of pointers of one type; other values have no identity of their own. */
function identical(r1: Repr, r2: Repr, hop: HighLevelOp): RtypeResult {
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  const r = r1.lowleveltype === Void ? r2 : r1;
  if (unrelated(hop, r1, r2)) return bothNone(r1, r2, hop);
  if (isReference(r.lowleveltype)) return hop.genop(llop.ptr_eq, [hop.inputarg(r, 0), hop.inputarg(r, 1)], Bool);
  const rule = hop.rtyper.tables.eq.lookup(r1, r2);
  return rule === null ? noRule(hop) : rule(r1, r2, hop);
}

function identity(r: Repr, hop: HighLevelOp): RtypeResult {
  const v = hop.inputarg(r, 0);
  const type = r.lowleveltype;
  if (!isReference(type) || (type.kind === "ptr" && type.gckind !== "gc")) return noRule(hop);
  return hop.genop(llop.gc_id, [v], Signed);
}

/** `hint(x, {…})`: advice for later phases; the value is x. */
function hint(_r: Repr, hop: HighLevelOp): RtypeResult {
  return hop.inputarg(hop.rResult, 0);
}

function constantOnly(_r: Repr, hop: HighLevelOp): RtypeResult {
  return constantResult(hop) ?? noRule(hop);
}

function compareThreeWay(_r1: Repr, _r2: Repr, hop: HighLevelOp): RtypeResult {
  return constantResult(hop) ?? noRule(hop);
}

/** Comparison of values of which one is a constant of the annotator, or a fault. */
function constantComparison(_r1: Repr, _r2: Repr, hop: HighLevelOp): RtypeResult {
  return constantResult(hop) ?? noRule(hop);
}

/** The rules of last resort. */
export function registerDefaults(t: RtypeTables): void {
  t.getattr.on(Repr, getattr);
  t.bool.on(Repr, truth);
  t.hash.on(Repr, hash);
  t.id.on(Repr, identity);
  t.hint.on(Repr, hint);
  t.is_.on(Repr, Repr, identical);
  t.cmp.on(Repr, Repr, compareThreeWay);
  for (const name of ["issubtype", "type"] as const) t[name].on(Repr, constantOnly);
  for (const name of ["eq", "ne", "lt", "le", "gt", "ge"] as const) t[name].on(Repr, Repr, constantComparison);
  t.newslice.is((hop) => hop.voidconst(hop.sResult.const));
}

