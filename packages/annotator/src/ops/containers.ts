// Making tuples, lists and dictionaries, and the rules of tuples.

import { PyInt } from "@rpyts/pyhost/object";
import { newInt } from "@rpyts/pyhost/values";
import type { RPythonAnnotator } from "../annrpython.js";
import { AnnotatorError } from "../errors.js";
import { INT } from "../intkind.js";
import { sBool, sInt, SomeInteger, SomeObject, SomeTuple } from "../model.js";
import { SomeList } from "../model-objects.js";
import { unionof } from "../unions.js";
import type { OpRules } from "./rules.js";
import type { SpaceOperation } from "@rpyts/flowmodel/model";
import { newTuple } from "@rpyts/pyhost/values";

export function registerContainers(r: OpRules): void {
  r.whole("newtuple", (ann, op) => newtuple(ann, op));
  r.whole("newlist", (ann, op) => ann.bookkeeper.newlist(op.args.map((v) => ann.binding(v))));
  r.whole("newlist_hint", (ann) => newListHint(ann));
  r.whole("newdict", (ann) => ann.bookkeeper.newdict());
  registerTuples(r);
}

function newtuple(ann: RPythonAnnotator, op: SpaceOperation): SomeObject {
  const items = op.args.map((v) => ann.binding(v));
  const constant = items.every((s) => s.isImmutableConstant()) ? newTuple(items.map((s) => s.const!)) : null;
  return new SomeTuple(items, constant);
}

function newListHint(ann: RPythonAnnotator): SomeObject {
  const s: SomeList = ann.bookkeeper.newlist([]);
  s.listdef.listitem.resize();
  return s;
}

function registerTuples(r: OpRules): void {
  r.unary("len", SomeTuple, (_ann, _op, s) => new SomeInteger(INT, true, newInt(s.items.length)));
  for (const name of ["getitem", "getitem_idx"] as const) {
    r.binary(name, SomeTuple, SomeInteger, (_ann, _op, s, index) => tupleItem(s, index));
    r.throws(name, SomeTuple, ["IndexError"]);
  }
  for (const name of ["add", "inplace_add"] as const) {
    r.binary(name, SomeTuple, SomeTuple, (_ann, _op, a, b) => new SomeTuple([...a.items, ...b.items]));
  }
  for (const name of ["eq", "ne"] as const) {
    r.binary(name, SomeTuple, SomeTuple, (_ann, _op, a, b) => {
      unionof(a, b);
      return sBool;
    });
  }
  for (const name of ["lt", "le", "gt", "ge"] as const) r.binary(name, SomeTuple, SomeTuple, () => sBool);
  r.binary("cmp", SomeTuple, SomeTuple, () => sInt);
  r.binary("contains", SomeTuple, SomeObject, () => sBool);
  r.throws("contains", SomeTuple, []);
  r.unary("getslice", SomeTuple, (ann, op, s) => tupleSlice(ann, op, s));
}

function tupleItem(s: SomeTuple, index: SomeInteger): SomeObject {
  if (!(index.const instanceof PyInt)) {
    // All items have one type, or there is none to give.
    return unionof(...s.items);
  }
  const at = Number(index.const.value);
  const item = s.items[at < 0 ? at + s.items.length : at];
  if (item === undefined) throw new AnnotatorError({ code: "annotator/not-rpython", message: `a tuple of ${s.items.length} items has no item ${at}` });
  return item;
}

function tupleSlice(ann: RPythonAnnotator, op: SpaceOperation, s: SomeTuple): SomeObject {
  const [start, stop] = [1, 2].map((i) => ann.binding(op.args[i]!).const);
  const bound = (c: typeof start): number | undefined => (c instanceof PyInt ? Number(c.value) : undefined);
  if (ann.binding(op.args[1]!).const === null || ann.binding(op.args[2]!).const === null) {
    throw new AnnotatorError({ code: "annotator/not-rpython", message: "tuples are sliced with constant bounds only" });
  }
  return new SomeTuple(s.items.slice(bound(start), bound(stop)));
}
