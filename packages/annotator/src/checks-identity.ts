// What `is` and `==` compare. Values of some kinds are never the same object as values of other kinds, and the representations have nothing in common that
// could be compared: such a test is a mistake, and is told. Answers to the errors of generic_is in upstream's type systems.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import { type Refusal, refusal } from "./checks-kinds.js";
import { SomeAddress, SomePtr } from "./llannotation.js";
import { SomeBool, SomeFloat, SomeInteger, SomeLongFloat, SomeNone, SomeObject, SomeSingleFloat, SomeTuple } from "./model.js";
import { SomeBuilder } from "./model-builder.js";
import { SomeBuiltin, SomeBuiltinMethod } from "./model-builtin.js";
import { SomeDict, SomeException, SomeInstance, SomeIterator, SomeList, SomePBC, SomeType, SomeWeakRef } from "./model-objects.js";
import { SomeByteArray, SomeString, SomeUnicodeString } from "./model-strings.js";
import { plain } from "./plain.js";

type Class = abstract new (...args: never[]) => SomeObject;

/** Kinds by their annotations, the more special ones first. */
const KINDS: readonly (readonly [string, Class])[] = [
  ["instance", SomeInstance],
  ["instance", SomeException],
  ["class", SomeType],
  ["bytearray", SomeByteArray],
  ["str", SomeString],
  ["unicode", SomeUnicodeString],
  ["int", SomeInteger],
  ["float", SomeFloat],
  ["singlefloat", SomeSingleFloat],
  ["longfloat", SomeLongFloat],
  ["tuple", SomeTuple],
  ["list", SomeList],
  ["dict", SomeDict],
  ["iterator", SomeIterator],
  ["builder", SomeBuilder],
  ["weakref", SomeWeakRef],
  ["pointer", SomePtr],
  ["address", SomeAddress],
  ["built-in", SomeBuiltin],
  ["built-in method", SomeBuiltinMethod],
];

/** The kind of a value; null for None, for what no value reaches, and for things of the platform. */
function kindOf(s: SomeObject): string | null {
  if (s instanceof SomePBC) return s.anyDescription().kind;
  return KINDS.find(([, cls]) => s instanceof cls)?.[0] ?? null;
}

/** Kinds whose values are compared neither by identity nor by value. */
const NEVER_SAME: ReadonlySet<string> = new Set(["singlefloat", "longfloat", "built-in method"]);
const NEVER_EQUAL: ReadonlySet<string> = new Set(["iterator", "builder", "weakref", "method", "built-in method"]);

/** Kinds whose values are compared by themselves, but not as items. */
const NEVER_EQUAL_INSIDE: ReadonlySet<string> = new Set(["dict", "singlefloat", "longfloat"]);

const isKnown = ({ result }: SpaceOperation): boolean => result.annotation instanceof SomeObject && result.annotation.const !== null;

/** Why a test for identity is refused; null where it is fine. */
export function identityFault([a, b]: readonly SomeObject[], op: SpaceOperation): Refusal | null {
  if (isKnown(op) || a === undefined || b === undefined) return null;
  const [x, y] = [kindOf(a), kindOf(b)];
  if (x === null || y === null) return null;
  if (x !== y) return refusal(`${plain(a)} and ${plain(b)} are never the same object`, hintFor(x, y));
  if (NEVER_SAME.has(x)) return refusal(`'is' does not work on ${plain(a)}`, "compare with ==");
  return numbersFault(a, b);
}

function hintFor(x: string, y: string): string {
  const instanceAndClass = [x, y].includes("instance") && [x, y].includes("class");
  return instanceAndClass ? "test with isinstance(); what __exit__ gets as the class of an exception is the exception itself" : "compare values of one type";
}

/** Numbers with and without a sign have no order and no equality. */
function numbersFault(a: SomeObject, b: SomeObject): Refusal | null {
  if (!(a instanceof SomeInteger && b instanceof SomeInteger) || a instanceof SomeBool || b instanceof SomeBool) return null;
  if (a.kind.signed === b.kind.signed || (a.nonneg && b.nonneg)) return null;
  return refusal(`${plain(a)} and ${plain(b)} are not compared`, "convert one of them, with r_uint() or intmask()");
}

/** Whether values are classes. */
export const isClassValue = (s: SomeObject): boolean => kindOf(s) === "class";

/** Kinds whose equality is identity: those of different kinds are never equal. */
const BY_IDENTITY: ReadonlySet<string> = new Set(["instance", "class", "function", "frozen", "built-in"]);

/** Why a test for equality is refused; null where it is fine. */
export function equalityFault([a, b]: readonly SomeObject[], op: SpaceOperation): Refusal | null {
  if (isKnown(op) || a === undefined || b === undefined || a instanceof SomeNone || b instanceof SomeNone) return null;
  const found = [a, b].map((s) => withoutEquality(s)).find((s) => s !== null);
  if (found != null) return notCompared(found);
  const [x, y] = [kindOf(a) ?? "", kindOf(b) ?? ""];
  return x !== y && BY_IDENTITY.has(x) && BY_IDENTITY.has(y) ? refusal(`${plain(a)} and ${plain(b)} are never equal`, hintFor(x, y)) : null;
}

/** Why the items of a list or tuple cannot be looked for; null where they can. */
export function itemsFault(s: SomeObject): Refusal | null {
  const found = itemWithoutEquality(s);
  return found === null ? null : notCompared(found);
}

const notCompared = (s: SomeObject): Refusal => refusal(`${plain(s)} is not compared with ==`, "compare what it belongs to");

/** The value, or the part of it, that has no equality; null where there is none. */
function withoutEquality(s: SomeObject): SomeObject | null {
  return NEVER_EQUAL.has(kindOf(s) ?? "") ? s : itemWithoutEquality(s);
}

/** The same of the items of a list or tuple, which may contain itself. */
function itemWithoutEquality(s: SomeObject): SomeObject | null {
  const seen = new Set<SomeObject>();
  const pending = [...itemsOf(s)];
  for (let item = pending.shift(); item !== undefined; item = pending.shift()) {
    if (seen.has(item)) continue;
    seen.add(item);
    const kind = kindOf(item) ?? "";
    if (NEVER_EQUAL_INSIDE.has(kind) || NEVER_EQUAL.has(kind)) return item;
    pending.push(...itemsOf(item));
  }
  return null;
}

const itemsOf = (s: SomeObject): readonly SomeObject[] => (s instanceof SomeList ? [s.listdef.listitem.sValue] : s instanceof SomeTuple ? s.items : []);
