// Rules of values of the object-oriented type system in helper code. Answers to the SomeOOInstance parts of upstream's annotator/unaryop.py and
// binaryop.py. What differs on purpose: items of lists, characters of strings and their numbers are reached as those of lltype's arrays are, so that
// one helper serves both type systems.

import { builtinMethods } from "@rpyts/lltype/oo-methods";
import { builtinSignature } from "@rpyts/lltype/oo-signature";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { Bookkeeper } from "../bookkeeper.js";
import { AnnotatorError } from "../errors.js";
import { tryLltypeToAnnotation } from "../llannotation.js";
import { checkStore } from "../llstore.js";
import { sBool, sImpossibleValue, SomeImpossibleValue, SomeInteger, SomeNone, SomeObject, sNone, sNonNegInt } from "../model.js";
import { SomeOOMethod, SomeOOValue } from "../ooannotation.js";
import { unionof } from "../unions.js";
import { attributeName, unknownAttribute } from "./attributes.js";
import type { OpRules } from "./rules.js";

export function registerOOValues(r: OpRules): void {
  r.unary("getattr", SomeOOValue, (ann, op, s) => attribute(ann.bookkeeper, s, attributeName(ann, op)));
  r.unary("setattr", SomeOOValue, (ann, op, s) => {
    const name = attributeName(ann, op);
    checkStore(ann.bookkeeper, storedFieldType(s, name), ann.binding(op.args[2]!), name);
    return sNone;
  });
  r.unary("len", SomeOOValue, (_ann, _op, s) => length(s));
  for (const name of ["getitem", "getitem_idx"] as const) {
    r.binary(name, SomeOOValue, SomeInteger, (ann, _op, s) => valueOf(ann.bookkeeper, itemType(s)));
    r.throws(name, SomeOOValue, []);
  }
  r.binary("setitem", SomeOOValue, SomeInteger, (ann, op, s) => {
    if (s.type.kind === "text") throw unsupported(s, "is never changed");
    checkStore(ann.bookkeeper, itemType(s), ann.binding(op.args[2]!), "item");
    return sNone;
  });
  r.throws("setitem", SomeOOValue, []);
  r.unary("bool", SomeOOValue, () => sBool);
  registerComparisons(r);
  for (const name of ["simple_call", "call_args"] as const) r.throws(name, SomeOOMethod, (_ann, _op, s) => raisedBy(s));
}

function valueOf(bk: Bookkeeper, type: LowLevelType): SomeObject {
  const s = tryLltypeToAnnotation(type, bk.wordBits);
  if (s === null) throw new AnnotatorError({ code: "annotator/not-rpython", message: `there are no values of the container ${type.shortName()}` });
  return s;
}

function unsupported(s: SomeOOValue, what: string): AnnotatorError {
  return new AnnotatorError({ code: "annotator/unsupported-operation", message: `a ${s.type.shortName()} ${what}` });
}

/** The type of a field; null where there is none of this name. */
function fieldType(s: SomeOOValue, name: string): LowLevelType | null {
  const { type } = s;
  if (type.kind === "record") return type.names.includes(name) ? type.fieldType(name) : null;
  return type.kind === "instance" ? (type.lookup("fields", name)?.entry.type ?? null) : null;
}

function storedFieldType(s: SomeOOValue, name: string): LowLevelType {
  const type = fieldType(s, name);
  if (type === null) throw unknownAttribute(s, name, namesOf(s));
  return type;
}

/** The names that a value has, to choose a suggestion from. */
function namesOf(s: SomeOOValue): string[] {
  const { type } = s;
  if (type.kind === "record") return [...type.names];
  return type.kind === "instance" ? [...type.allFields().keys()] : Object.keys(builtinMethods(type));
}

function attribute(bk: Bookkeeper, s: SomeOOValue, name: string): SomeObject {
  const { type } = s;
  // The characters of a string are the string.
  if (type.kind === "text" && name === "chars") return s;
  const field = fieldType(s, name);
  if (field !== null) return valueOf(bk, field);
  if (isMethod(s, name)) return new SomeOOMethod(s, name);
  const constant = type.kind === "instance" ? type.lookup("constants", name) : null;
  if (constant === null) throw unknownAttribute(s, name, namesOf(s));
  return valueOf(bk, constant.entry.type);
}

function isMethod({ type }: SomeOOValue, name: string): boolean {
  if (type.kind !== "instance") return builtinSignature(type, name) !== null;
  return type.lookup("methods", name) !== null || type.lookup("overloads", name) !== null;
}

function itemType(s: SomeOOValue): LowLevelType {
  const { type } = s;
  if (type.kind === "list" || type.kind === "ooarray") return type.ITEM;
  if (type.kind === "text") return type.charType;
  throw unsupported(s, "has no items by index");
}

const SIZED: ReadonlySet<string> = new Set(["list", "ooarray", "text", "dict"]);

function length(s: SomeOOValue): SomeObject {
  if (!SIZED.has(s.type.kind)) throw unsupported(s, "has no length");
  return sNonNegInt;
}

/** References are compared by identity; null is None as well. */
function registerComparisons(r: OpRules): void {
  for (const name of ["eq", "ne", "is_"] as const) {
    r.binary(name, SomeOOValue, SomeOOValue, (_ann, _op, a, b) => {
      unionof(a, b);
      return sBool;
    });
    r.binary(name, SomeOOValue, SomeNone, () => sBool);
    r.binary(name, SomeNone, SomeOOValue, () => sBool);
    r.binary(name, SomeOOValue, SomeObject, (_ann, _op, a, b) => refuse(a, b));
    r.binary(name, SomeObject, SomeOOValue, (_ann, _op, a, b) => refuse(a, b));
  }
}

/** What no value reaches yet may become a reference. */
function refuse(a: SomeObject, b: SomeObject): SomeObject {
  if (a instanceof SomeImpossibleValue || b instanceof SomeImpossibleValue) return sImpossibleValue;
  throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `a reference is compared with something else: ${String(a)} and ${String(b)}` });
}

/** What a method can raise: names of exceptions, null for any. */
function raisedBy(s: SomeOOMethod): readonly string[] | null {
  const builtin = builtinSignature(s.sSelf.type, s.methodname);
  return builtin === null || builtin.spec.calls ? null : builtin.spec.canRaise;
}
