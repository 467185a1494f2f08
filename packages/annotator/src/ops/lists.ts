// Rules and methods of lists. Answers to the SomeList parts of upstream's unaryop.py and binaryop.py.

import type { RPythonAnnotator } from "../annrpython.js";
import type { Bookkeeper } from "../bookkeeper.js";
import { AnnotatorError } from "../errors.js";
import { sBool, sImpossibleValue, sNone, sNonNegInt, SomeImpossibleValue, SomeInteger, SomeNone, SomeObject, SomeTuple } from "../model.js";
import { type MethodTable } from "../builtins/methods.js";
import { SomeChar, SomeString, SomeUnicodeCodePoint, SomeUnicodeString } from "../model-strings.js";
import { SomeDict, SomeList } from "../model-objects.js";
import { iterate } from "./iterators.js";
import { checkSliceBounds } from "./slices.js";
import type { OpRules } from "./rules.js";
import type { SpaceOperation } from "@rpyts/flowmodel/model";
import { newInt } from "@rpyts/pyhost/values";
import { INT } from "../intkind.js";
import { plain } from "../plain.js";

export function registerLists(r: OpRules): void {
  r.unary("len", SomeList, (_ann, _op, s) => (s.listdef.readItem() === sImpossibleValue ? new SomeInteger(INT, true, newInt(0)) : sNonNegInt));
  for (const name of ["getitem", "getitem_idx"] as const) {
    r.binary(name, SomeList, SomeInteger, (_ann, _op, s) => s.listdef.readItem());
    r.throws(name, SomeList, ["IndexError"]);
  }
  r.binary("setitem", SomeList, SomeInteger, setItem);
  r.binary("delitem", SomeList, SomeInteger, (_ann, _op, s) => {
    s.listdef.resize();
    return sNone;
  });
  for (const name of ["setitem", "delitem"] as const) r.throws(name, SomeList, ["IndexError"]);
  registerArithmetic(r);
  registerSlices(r);
  r.binary("contains", SomeList, SomeObject, (_ann, _op, s, item) => {
    if (!(item instanceof SomeImpossibleValue)) s.listdef.generalize(item);
    return sBool;
  });
  r.throws("contains", SomeList, []);
}

function setItem(ann: RPythonAnnotator, op: SpaceOperation, s: SomeList): SomeObject {
  s.listdef.mutate();
  s.listdef.generalize(ann.binding(op.args[2]!));
  return sNone;
}

function registerArithmetic(r: OpRules): void {
  r.binary("add", SomeList, SomeList, (ann, _op, a, b) => ann.bookkeeper.offspring(a, b));
  r.binary("mul", SomeList, SomeInteger, (ann, _op, s) => ann.bookkeeper.offspring(s));
  r.binary("mul", SomeInteger, SomeList, (ann, _op, _n, s) => ann.bookkeeper.offspring(s));
  r.binary("inplace_add", SomeList, SomeObject, (ann, _op, s, more) => {
    extendList(ann.bookkeeper, s, more);
    return s;
  });
  r.binary("inplace_mul", SomeList, SomeInteger, (_ann, _op, s) => {
    s.listdef.resize();
    return s;
  });
  for (const name of ["eq", "ne"] as const) {
    r.binary(name, SomeList, SomeList, (_ann, _op, a, b) => {
      a.listdef.agree(b.listdef);
      return sBool;
    });
  }
}

function registerSlices(r: OpRules): void {
  r.unary("getslice", SomeList, (ann, op, s) => {
    checkSliceBounds(ann, op);
    return ann.bookkeeper.offspring(s);
  });
  r.unary("setslice", SomeList, (ann, op, s) => {
    checkSliceBounds(ann, op);
    const value = ann.binding(op.args[3]!);
    if (!(value instanceof SomeList)) throw onlyLists("assigned to a slice", value);
    s.listdef.mutate();
    s.listdef.agree(value.listdef);
    return sNone;
  });
  r.unary("delslice", SomeList, (ann, op, s) => {
    checkSliceBounds(ann, op);
    s.listdef.resize();
    return sNone;
  });
}

function onlyLists(what: string, s: SomeObject): AnnotatorError {
  return new AnnotatorError({ code: "annotator/unsupported-operation", message: `only a list can be ${what}, not ${plain(s)}` });
}

/** `list += items`, `list.extend(items)`. */
function extendList(bk: Bookkeeper, s: SomeList, items: SomeObject): void {
  s.listdef.resize();
  if (items instanceof SomeNone || items instanceof SomeImpossibleValue) return;
  if (items instanceof SomeList) s.listdef.agree(items.listdef);
  else if (items instanceof SomeString) s.listdef.generalize(SomeChar.char(items.noNul));
  else if (items instanceof SomeUnicodeString) s.listdef.generalize(SomeUnicodeCodePoint.codePoint(items.noNul));
  else if (items instanceof SomeTuple) for (const item of items.items) s.listdef.generalize(item);
  else if (!(iterate(bk, items) instanceof SomeImpossibleValue)) throw notInOneGo(items);
}

function notInOneGo(s: SomeObject): AnnotatorError {
  const hint = s instanceof SomeDict ? "extend it by keys()" : "append the items in a loop";
  return new AnnotatorError({ code: "annotator/unsupported-operation", message: `a list is extended by a list, a tuple or a text, not by ${plain(s)}`, hint });
}

/** Methods of lists by name. */
export function listMethods(m: MethodTable): void {
  m.on(SomeList, "append", 1, 1, (_bk, s, [item]) => {
    s.listdef.resize();
    s.listdef.generalize(item!);
    return sNone;
  });
  m.on(SomeList, "extend", 1, 1, (bk, s, [items]) => {
    extendList(bk, s, items!);
    return sNone;
  });
  m.on(SomeList, "insert", 2, 2, (_bk, s, [index, item]) => {
    requireNonneg(index!, "the index given to insert()");
    s.listdef.resize();
    s.listdef.generalize(item!);
    return sNone;
  });
  m.on(SomeList, "remove", 1, 1, (_bk, s, [item]) => {
    s.listdef.resize();
    s.listdef.generalize(item!);
    return sNone;
  });
  m.on(SomeList, "pop", 0, 1, (_bk, s) => {
    s.listdef.resize();
    return s.listdef.readItem();
  });
  m.on(SomeList, "index", 1, 1, (_bk, s, [item]) => {
    s.listdef.generalize(item!);
    return sNonNegInt;
  });
  m.on(SomeList, "reverse", 0, 0, (_bk, s) => {
    s.listdef.mutate();
    return sNone;
  });
  for (const name of ["sort", "count"]) {
    m.on(SomeList, name, 0, 3, () => {
      throw new AnnotatorError({
        code: "annotator/not-rpython",
        message: `list.${name}() is not RPython`,
        hint: name === "sort" ? "use rpython.rlib.listsort.make_timsort_class()" : "count in a loop",
      });
    });
  }
}

function requireNonneg(s: SomeObject, what: string): void {
  if (s instanceof SomeInteger && s.nonneg) return;
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `${what} is not known to be non-negative` });
}
