// Annotations in the words of the program, for messages: "list of int", "Point or None". The exact form, for tests and dumps, is toString().

import { PyNone } from "@rpyts/pyhost/object";
import { isGeneratorClass } from "@rpyts/flowspace/generator";
import { SomeBuilder } from "./model-builder.js";
import { SomeBuiltin, SomeBuiltinMethod } from "./model-builtin.js";
import {
  SomeBool,
  SomeFaulty,
  SomeFloat,
  SomeImpossibleValue,
  SomeInteger,
  SomeLongFloat,
  SomeNone,
  type SomeObject,
  SomeSingleFloat,
  SomeTuple,
} from "./model.js";
import { SomeDict, SomeException, SomeInstance, SomeIterator, SomeList, SomePBC, SomeType, SomeWeakRef } from "./model-objects.js";
import { SomeByteArray, SomeChar, SomeString, SomeUnicodeCodePoint, SomeUnicodeString } from "./model-strings.js";

/** Containers within containers are shown down to this depth: a list may hold itself. */
const MAX_DEPTH = 4;

/** What a person calls values of this annotation. */
export function plain(s: SomeObject): string {
  return describe(s, 0);
}

function describe(s: SomeObject, depth: number): string {
  if (depth > MAX_DEPTH) return "…";
  const text = scalarText(s) ?? containerText(s, depth) ?? objectText(s);
  if (text === null) return String(s);
  return s.canBeNone && NULLABLE.some((cls) => s instanceof cls) ? `${text} or None` : text;
}

/** Kinds whose text says nothing of None by itself. Lists and dictionaries may always be None. */
const NULLABLE = [SomeString, SomeUnicodeString, SomeByteArray, SomeInstance, SomePBC, SomeBuilder] as const;

function scalarText(s: SomeObject): string | null {
  if (s instanceof SomeBool) return "bool";
  if (s instanceof SomeInteger) return s.const === null && s.kind.signed && !s.nonneg ? `${s.kind.name}` : s.kind.name;
  if (s instanceof SomeFloat) return "float";
  if (s instanceof SomeSingleFloat) return "r_singlefloat";
  if (s instanceof SomeLongFloat) return "r_longfloat";
  if (s instanceof SomeNone) return "None";
  if (s instanceof SomeImpossibleValue) return "nothing";
  if (s instanceof SomeFaulty) return "something with a fault";
  if (s instanceof SomeChar) return "a character";
  if (s instanceof SomeUnicodeCodePoint) return "a unicode character";
  if (s instanceof SomeString) return "str";
  if (s instanceof SomeUnicodeString) return "unicode";
  if (s instanceof SomeByteArray) return "bytearray";
  return s instanceof SomeBuilder ? (s.unicode ? "UnicodeBuilder" : "StringBuilder") : null;
}

function containerText(s: SomeObject, depth: number): string | null {
  const inner = (item: SomeObject): string => describe(item, depth + 1);
  if (s instanceof SomeList) {
    const item = s.listdef.listitem.sValue;
    return item instanceof SomeImpossibleValue ? "an empty list" : item instanceof SomeChar ? "list of characters" : `list of ${inner(item)}`;
  }
  if (s instanceof SomeDict) {
    const { dictkey, dictvalue } = s.dictdef;
    const kind = dictkey.customEqHash === null ? "dict" : "r_dict";
    return dictkey.sValue instanceof SomeImpossibleValue ? `an empty ${kind}` : `${kind} of ${inner(dictkey.sValue)} to ${inner(dictvalue.sValue)}`;
  }
  if (s instanceof SomeTuple) return s.items.length === 0 ? "an empty tuple" : `tuple (${s.items.map(inner).join(", ")})`;
  return s instanceof SomeIterator ? `an iterator over ${inner(s.sContainer)}` : null;
}

function objectText(s: SomeObject): string | null {
  if (s instanceof SomeInstance) return instanceText(s);
  if (s instanceof SomeException) return `an exception (${s.classdefs.map((c) => c.shortname).join(", ")})`;
  if (s instanceof SomePBC) return describeConstants(s);
  if (s instanceof SomeBuiltin) return `the built-in ${s.analyser.name}`;
  if (s instanceof SomeBuiltinMethod) return `the method ${s.methodname} of ${plain(s.sSelf)}`;
  if (s instanceof SomeWeakRef) return s.classdef === null ? "a dead weak reference" : `a weak reference to ${s.classdef.shortname}`;
  return s instanceof SomeType ? "a class" : null;
}

function instanceText({ classdef }: SomeInstance): string {
  if (classdef === null) return "an instance of any class";
  return isGeneratorClass(classdef.classdesc.pyobj) ? "a generator" : `an instance of ${classdef.shortname}`;
}

const MAX_NAMES = 3;

function describeConstants(s: SomePBC): string {
  const { kind } = s.anyDescription();
  const names = [...new Set(s.descriptions.map((d) => d.label))].sort();
  const shown = names.length > MAX_NAMES ? `${names.slice(0, MAX_NAMES).join(", ")} and ${names.length - MAX_NAMES} more` : names.join(", ");
  const word = kind === "frozen" ? "prebuilt object" : kind === "methodOfFrozen" ? "method" : kind;
  return names.length === 1 ? `the ${word} ${shown}` : `one of the ${pluralOf(word)} ${shown}`;
}

const pluralOf = (word: string): string => (word.endsWith("ss") ? `${word}es` : `${word}s`);

const GENERAL = "each variable, attribute, list item and dictionary value must keep one type in the whole program";

/** What may help where two annotations do not mix. */
export function unionHint(a: SomeObject, b: SomeObject): string {
  return mixHint(a, b) ?? GENERAL;
}

/** What may help where two operands do not mix; null where nothing is known. */
export function mixHint(a: SomeObject, b: SomeObject): string | null {
  return hintFor(a, b) ?? hintFor(b, a);
}

function hintFor(a: SomeObject, b: SomeObject): string | null {
  const number = b instanceof SomeInteger || b instanceof SomeFloat;
  if (a instanceof SomeNone || a.const instanceof PyNone) {
    if (number) return "a number cannot be None: use a special value such as -1, or raise an exception; a function that ends without return gives None";
    if (b instanceof SomeTuple) return "a tuple cannot be None: use an object, or a tuple of special values";
  }
  if (a instanceof SomeString && b instanceof SomeUnicodeString) return "convert one of them: text.decode('utf-8') gives unicode, text.encode('utf-8') gives str";
  if (a instanceof SomeString && number) return "convert one of them with str() or int()";
  if (a instanceof SomeInteger && b instanceof SomeInteger) return "convert one of them: r_uint() and its like, or intmask()";
  if (a instanceof SomeInstance && b instanceof SomeInstance) return "give both classes a common base class, which has the methods that are called";
  if (a instanceof SomeTuple && b instanceof SomeTuple) return "a tuple's type is its length and the types of its items: use the same everywhere, or a class";
  if (a instanceof SomeTuple && b instanceof SomeList) return "use lists in both places, or tuples of one length";
  if (a instanceof SomePBC && b instanceof SomeInstance && a.anyDescription().kind === "class") return "call the class to make an instance";
  return null;
}
