// Kinds of values that operations take, as predicates on annotations with a text for messages.

import { PyBool, PyInt, type PyObject } from "@rpyts/pyhost/object";
import type { FaultInit } from "./errors.js";
import { isExceptionClass } from "./hostview.js";
import { SomeFloat, SomeImpossibleValue, SomeInteger, SomeLongFloat, SomeNone, type SomeObject, SomeSingleFloat, SomeTuple } from "./model.js";
import { SomeAddress, SomePtr } from "./llannotation.js";
import { SomeBuiltinMethod } from "./model-builtin.js";
import { SomeBuilder } from "./model-builder.js";
import { SomeDict, SomeException, SomeInstance, SomeIterator, SomeList, SomePBC, SomeType, SomeWeakRef } from "./model-objects.js";
import { SomeByteArray, SomeStringOrUnicode } from "./model-strings.js";
import { plain } from "./plain.js";

export type Refusal = FaultInit;

/** What an operand may be. */
export interface Kind {
  readonly text: string;
  readonly accepts: (s: SomeObject) => boolean;
}

type Class = abstract new (...args: never[]) => SomeObject;

/** Annotations of these classes; what no value reaches is always accepted. */
const anyOf = (text: string, ...classes: readonly Class[]): Kind => ({
  text,
  accepts: (s) => s instanceof SomeImpossibleValue || classes.some((cls) => s instanceof cls),
});
/** All but annotations of these classes. */
const noneOf = (text: string, ...classes: readonly Class[]): Kind => ({ text, accepts: (s) => !classes.some((cls) => s instanceof cls) });

export const WHOLE: Kind = anyOf("an int", SomeInteger);
export const NUMBER: Kind = anyOf("a number", SomeInteger, SomeFloat);
export const ANY_NUMBER: Kind = anyOf("a number", SomeInteger, SomeFloat, SomeSingleFloat, SomeLongFloat);
export const LIST: Kind = anyOf("a list", SomeList);
/** What list() copies. */
export const LISTABLE: Kind = noneOf("a list, a tuple, a string or a dictionary", SomeByteArray, SomeNone);
/** What can be looped over more than once. */
export const SEQUENCE: Kind = anyOf("a list, a tuple, a string or a dictionary", SomeList, SomeTuple, SomeStringOrUnicode, SomeDict, SomeByteArray);
/** What has a text at run time. */
export const TEXT_OF: Kind = noneOf(
  "a number, a text or an instance",
  SomePBC,
  SomeTuple,
  SomeDict,
  SomeList,
  SomeType,
  SomeIterator,
  SomeBuilder,
  SomeWeakRef,
  SomeBuiltinMethod,
  SomeSingleFloat,
  SomeLongFloat,
  SomePtr,
  SomeAddress,
);
/** Of what has a text, what has one for programmers, too. */
export const HAS_REPR: Kind = noneOf("a number, a str or an instance", SomeByteArray);
/** What can be a condition. */
export const HAS_TRUTH: Kind = noneOf("what is true or false", SomeSingleFloat, SomeLongFloat);

export function refusal(message: string, hint: string | null = null, code: Refusal["code"] = "annotator/unsupported-operation"): Refusal {
  return { code, message, hint };
}

const UNHASHABLE = [SomeList, SomeDict, SomeByteArray, SomeIterator, SomeBuilder, SomeWeakRef, SomeBuiltinMethod, SomeSingleFloat, SomeLongFloat, SomeAddress] as const;

/** True for values that can be keys. */
export function isHashable(s: SomeObject): boolean {
  if (s instanceof SomeTuple) return s.items.every(isHashable);
  if (s instanceof SomePBC && s.anyDescription().kind === "method") return false;
  return !UNHASHABLE.some((cls) => s instanceof cls);
}

/** Why a dictionary's keys cannot be keys; null when they can. */
export function dictKeyFault(s: SomeDict): Refusal | null {
  const { dictkey } = s.dictdef;
  if (dictkey.customEqHash !== null || isHashable(dictkey.sValue)) return null;
  return {
    code: "annotator/not-rpython",
    message: `${plain(dictkey.sValue)} cannot be the key of a dictionary`,
    hint: "use a tuple or a string, or an r_dict with functions for equality and hash",
  };
}

export function isKnownToBe(value: PyObject, n: number): boolean {
  return (value instanceof PyInt || value instanceof PyBool) && Number(value.value) === n;
}

/** True for instances of exception classes. */
export function isException(s: SomeObject): boolean {
  if (s instanceof SomeException || s instanceof SomeImpossibleValue || s instanceof SomeNone) return true;
  return s instanceof SomeInstance && s.classdef !== null && isExceptionClass(s.classdef.classdesc.pyobj);
}
