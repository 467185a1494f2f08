// Rules and methods of dictionaries. Answers to the SomeDict parts of upstream's unaryop.py and binaryop.py.

import type { Bookkeeper } from "../bookkeeper.js";
import { type MethodTable } from "../builtins/methods.js";
import { newBool, newInt } from "@rpyts/pyhost/values";
import { AnnotatorError } from "../errors.js";
import { INT } from "../intkind.js";
import { sBool, sImpossibleValue, sNone, sNonNegInt, SomeBool, SomeImpossibleValue, SomeInteger, SomeNone, SomeObject, SomeTuple } from "../model.js";
import { type IteratorVariant, SomeDict, SomeIterator, SomeOrderedDict } from "../model-objects.js";
import type { OpRules } from "./rules.js";
import { plain } from "../plain.js";

export function registerDicts(r: OpRules): void {
  r.unary("len", SomeDict, (_ann, _op, s) => (s.dictdef.readKey() === sImpossibleValue ? new SomeInteger(INT, true, newInt(0)) : sNonNegInt));
  for (const name of ["getitem", "getitem_idx"] as const) {
    r.binary(name, SomeDict, SomeObject, (_ann, _op, s, key) => lookup(s, key));
    r.throws(name, SomeDict, keyErrors);
  }
  r.binary("setitem", SomeDict, SomeObject, (ann, op, s, key) => {
    s.dictdef.generalizeKey(key);
    s.dictdef.generalizeValue(ann.binding(op.args[2]!));
    return sNone;
  });
  r.throws("setitem", SomeDict, (_ann, _op, s) => (s.dictdef.dictkey.runsUserCode ? null : []));
  r.binary("delitem", SomeDict, SomeObject, (_ann, _op, s, key) => {
    s.dictdef.generalizeKey(key);
    return sNone;
  });
  r.throws("delitem", SomeDict, keyErrors);
  r.binary("contains", SomeDict, SomeObject, (_ann, _op, s, key) => contains(s, key));
  r.throws("contains", SomeDict, (_ann, _op, s) => (s.dictdef.dictkey.runsUserCode ? null : []));
  for (const name of ["eq", "ne"] as const) {
    r.binary(name, SomeDict, SomeDict, () => {
      throw new AnnotatorError({ code: "annotator/not-rpython", message: "dictionaries cannot be compared" });
    });
  }
}

/** KeyError, or anything where key functions of the program run. */
function keyErrors(_ann: unknown, _op: unknown, s: SomeDict): readonly string[] | null {
  return s.dictdef.dictkey.runsUserCode ? null : ["KeyError"];
}

function lookup(s: SomeDict, key: SomeObject): SomeObject {
  s.dictdef.generalizeKey(key);
  return s.dictdef.readValue();
}

function contains(s: SomeDict, key: SomeObject): SomeObject {
  s.dictdef.generalizeKey(key);
  return s.dictdef.readValue() === sImpossibleValue ? new SomeBool(newBool(false)) : sBool;
}

function withDefault(s: SomeDict, key: SomeObject, fallback: SomeObject): SomeObject {
  s.dictdef.generalizeKey(key);
  s.dictdef.generalizeValue(fallback);
  return s.dictdef.readValue();
}

/** What iterating over a dictionary gives, by what is iterated. */
export function dictItems(s: SomeDict, variant: IteratorVariant): SomeObject {
  const sKey = s.dictdef.readKey();
  if (variant === null || variant === "keys" || variant === "reversed") return sKey;
  const sValue = s.dictdef.readValue();
  if (variant === "values") return sValue;
  if (sKey instanceof SomeImpossibleValue || sValue instanceof SomeImpossibleValue) return sImpossibleValue;
  return new SomeTuple([sKey, sValue]);
}

function listOf(bk: Bookkeeper, s: SomeObject): SomeObject {
  return bk.newlist(s instanceof SomeImpossibleValue ? [] : [s]);
}

/** Methods of dictionaries by name. */
export function dictMethods(m: MethodTable): void {
  m.on(SomeDict, "get", 1, 2, (_bk, s, [key, fallback]) => withDefault(s, key!, fallback ?? sNone));
  m.on(SomeDict, "setdefault", 2, 2, (_bk, s, [key, fallback]) => withDefault(s, key!, fallback!));
  m.on(SomeDict, "pop", 1, 2, (_bk, s, [key, fallback]) => (fallback === undefined ? lookup(s, key!) : withDefault(s, key!, fallback)));
  m.on(SomeDict, "popitem", 0, 0, (_bk, s) => dictItems(s, "items"));
  m.on(SomeDict, "has_key", 1, 1, (_bk, s, [key]) => contains(s, key!));
  m.on(SomeDict, "copy", 0, 0, (_bk, s) => (s instanceof SomeOrderedDict ? new SomeOrderedDict(s.dictdef) : new SomeDict(s.dictdef)));
  m.on(SomeDict, "clear", 0, 0, () => sNone);
  m.on(SomeDict, "update", 1, 1, (_bk, s, [other]) => {
    if (other instanceof SomeNone || other instanceof SomeImpossibleValue) return sImpossibleValue;
    if (!(other instanceof SomeDict)) throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `dict.update() takes a dictionary, not ${plain(other!)}` });
    s.dictdef.union(other.dictdef);
    return sNone;
  });
  for (const variant of ["keys", "values", "items"] as const) {
    m.on(SomeDict, variant, 0, 0, (bk, s) => listOf(bk, dictItems(s, variant)));
    m.on(SomeDict, `iter${variant}`, 0, 0, (_bk, s) => new SomeIterator(s, variant));
  }
}
