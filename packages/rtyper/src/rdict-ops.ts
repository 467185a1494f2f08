// Operations and methods of dictionaries. Answers to the rtype_* methods of upstream's rtyper/rdict.py and rordereddict.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { Void } from "@rpyts/lltype/types-make";
import { None } from "@rpyts/pyhost/values";
import { allocConstant } from "./heap.js";
import type { HighLevelOp } from "./hlop.js";
import { Repr, TyperError } from "./rmodel.js";
import type { RtypeTables } from "./tables.js";
import { DictRepr } from "./rdict.js";
import { newIterator } from "./riterator-make.js";
import { resultList } from "./rlist-ops.js";
import { TupleRepr } from "./rtuple.js";
import { BaseListRepr } from "./rlist.js";

/** The next call may raise KeyError, or what key functions of the program raise. */
function mayRaise(hop: HighLevelOp): void {
  hop.hasImplicitException("KeyError");
  hop.hasImplicitException("IndexError");
  hop.exceptionIsHere();
}

/** The next call raises only what key functions of the program raise. */
function mayRaiseByKeys(r: DictRepr, hop: HighLevelOp): void {
  if (r.custom) hop.exceptionIsHere();
  else hop.exceptionCannotOccur();
}

function valueResult(r: DictRepr, hop: HighLevelOp, v: Hlvalue): Hlvalue {
  return hop.llops.convertvar(v, r.valueRepr, hop.rResult);
}

const dictAndKey = (r: DictRepr, hop: HighLevelOp): [Hlvalue, Hlvalue] => [hop.inputarg(r, 0), hop.inputarg(r.keyRepr, 1)];

function getitem(r: DictRepr, _rKey: Repr, hop: HighLevelOp): Hlvalue {
  const [vDict, vKey] = dictAndKey(r, hop);
  mayRaise(hop);
  return valueResult(r, hop, r.call(hop.llops, "ll_dict_getitem", vDict, vKey));
}

function setitem(r: DictRepr, _rKey: Repr, hop: HighLevelOp): null {
  const [vDict, vKey] = dictAndKey(r, hop);
  const vValue = hop.inputarg(r.valueRepr, 2);
  mayRaiseByKeys(r, hop);
  r.call(hop.llops, "ll_dict_setitem", vDict, vKey, vValue);
  return null;
}

function delitem(r: DictRepr, _rKey: Repr, hop: HighLevelOp): null {
  const [vDict, vKey] = dictAndKey(r, hop);
  mayRaise(hop);
  r.call(hop.llops, "ll_dict_delitem", vDict, vKey);
  return null;
}

function contains(r: DictRepr, _rKey: Repr, hop: HighLevelOp): Hlvalue {
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  const [vDict, vKey] = dictAndKey(r, hop);
  mayRaiseByKeys(r, hop);
  return r.call(hop.llops, "ll_dict_contains", vDict, vKey);
}

/** A result that the annotator knows: of dictionaries that are always empty. */
function constantResult(hop: HighLevelOp): Hlvalue | null {
  if (!hop.sResult.isConstant()) return null;
  hop.exceptionCannotOccur();
  return hop.inputconst(hop.rResult, hop.rtyper.constantOf(hop.sResult));
}

function withDefault(name: string): (r: DictRepr, hop: HighLevelOp) => Hlvalue {
  return (r, hop) => {
    const [vDict, vKey] = dictAndKey(r, hop);
    const vDefault = hop.nbArgs > 2 ? hop.inputarg(r.valueRepr, 2) : new Constant(r.valueRepr.convertConst(None), r.valueRepr.lowleveltype);
    mayRaiseByKeys(r, hop);
    return valueResult(r, hop, r.call(hop.llops, name, vDict, vKey, vDefault));
  };
}

function pop(r: DictRepr, hop: HighLevelOp): Hlvalue {
  if (hop.nbArgs > 2) return withDefault("ll_dict_pop_default")(r, hop);
  const [vDict, vKey] = dictAndKey(r, hop);
  mayRaise(hop);
  return valueResult(r, hop, r.call(hop.llops, "ll_dict_pop", vDict, vKey));
}

function popitem(r: DictRepr, hop: HighLevelOp): Hlvalue {
  const rTuple = hop.rResult;
  if (!(rTuple instanceof TupleRepr)) throw new TyperError(`popitem() gives ${rTuple.toString()}`);
  const vDict = hop.inputarg(r, 0);
  mayRaise(hop);
  return r.call(hop.llops, "ll_dict_popitem", allocConstant(rTuple.lowleveltype), vDict);
}

function update(r: DictRepr, hop: HighLevelOp): null {
  const [vDict, vOther] = [hop.inputarg(r, 0), hop.inputarg(r, 1)];
  mayRaiseByKeys(r, hop);
  r.call(hop.llops, "ll_dict_update", vDict, vOther);
  return null;
}

function copy(r: DictRepr, hop: HighLevelOp): Hlvalue {
  const vDict = hop.inputarg(r, 0);
  mayRaiseByKeys(r, hop);
  return r.call(hop.llops, "ll_dict_copy", vDict);
}

function clear(r: DictRepr, hop: HighLevelOp): null {
  hop.exceptionCannotOccur();
  r.callPlain(hop.llops, "ll_dict_clear", hop.inputarg(r, 0));
  return null;
}

// ---- lists of keys, values and items

function listOf(name: "keys" | "values"): (r: DictRepr, hop: HighLevelOp) => Hlvalue {
  return (r, hop) => {
    const rList = resultList(hop);
    const vDict = hop.inputarg(r, 0);
    hop.exceptionCannotOccur();
    return rList.fromItems(hop.llops, r.call(hop.llops, `ll_dict_${name}`, rList.arrayConstant, vDict));
  };
}

function items(r: DictRepr, hop: HighLevelOp): Hlvalue {
  const rList = resultList(hop);
  const rTuple = tupleOfItems(rList);
  const vDict = hop.inputarg(r, 0);
  hop.exceptionCannotOccur();
  if (rTuple === null) return rList.newlist(hop.llops, []);
  return rList.fromItems(hop.llops, r.call(hop.llops, "ll_dict_items", rList.arrayConstant, allocConstant(rTuple.lowleveltype), vDict));
}

/** The Repr of the tuples; null when the dictionary is always empty. */
function tupleOfItems(rList: BaseListRepr): TupleRepr | null {
  const r = rList.itemRepr;
  if (r instanceof TupleRepr) return r;
  if (r.lowleveltype === Void) return null;
  throw new TyperError(`items() gives a list of ${r.toString()}`);
}

// ---- construction

/** The dictionary Repr of the result. */
function resultDict(hop: HighLevelOp): DictRepr {
  const r = hop.rResult;
  if (!(r instanceof DictRepr)) throw new TyperError(`${hop.spaceop.opname} gives ${r.toString()}`);
  return r;
}

function callDict(hop: HighLevelOp): Hlvalue {
  if (hop.nbArgs === 0) return resultDict(hop).newdict(hop.llops);
  const r = hop.argsR[0];
  if (!(r instanceof DictRepr)) throw new TyperError(`dict() of ${String(r)}`);
  return copy(r, hop);
}

/** `r_dict(eq, hash)`: the functions are known from the annotation. */
function callRDict(hop: HighLevelOp): Hlvalue {
  hop.exceptionCannotOccur();
  return resultDict(hop).newdict(hop.llops);
}

function registerMethods(t: RtypeTables): void {
  t.method.on(DictRepr, "get", withDefault("ll_dict_get"));
  t.method.on(DictRepr, "setdefault", withDefault("ll_dict_setdefault"));
  t.method.on(DictRepr, "pop", pop);
  t.method.on(DictRepr, "popitem", popitem);
  t.method.on(DictRepr, "has_key", (r, hop) => contains(r, hop.argsR[1]!, hop));
  t.method.on(DictRepr, "copy", copy);
  t.method.on(DictRepr, "clear", clear);
  t.method.on(DictRepr, "update", update);
  t.method.on(DictRepr, "keys", listOf("keys"));
  t.method.on(DictRepr, "values", listOf("values"));
  t.method.on(DictRepr, "items", items);
  for (const name of ["iterkeys", "itervalues", "iteritems"]) t.method.on(DictRepr, name, (_r, hop) => newIterator(hop));
}

/** Dictionaries. */
export function registerDict(t: RtypeTables): void {
  t.len.on(DictRepr, (r, hop) => constantResult(hop) ?? r.callPlain(hop.llops, "ll_dict_len", hop.inputarg(r, 0)));
  t.bool.on(DictRepr, (r, hop) => r.callPlain(hop.llops, "ll_dict_bool", hop.inputarg(r, 0)));
  for (const name of ["getitem", "getitem_idx"] as const) t[name].on(DictRepr, Repr, getitem);
  t.setitem.on(DictRepr, Repr, setitem);
  t.delitem.on(DictRepr, Repr, delitem);
  t.contains.on(DictRepr, Repr, contains);
  t.newdict.is((hop) => resultDict(hop).newdict(hop.llops));
  t.builtin.on("__builtin__.dict", callDict);
  for (const name of ["r_dict", "r_ordereddict"]) t.builtin.on(`rpython.rlib.objectmodel.${name}`, callRDict);
  t.builtin.on("collections.OrderedDict", callDict);
  registerMethods(t);
}
