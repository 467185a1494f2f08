// Unions of numbers, strings, tuples and None.

import type { Variable } from "@rpyts/flowmodel/model";
import { computeRestype, INT } from "../intkind.js";
import { sameConst } from "../constant.js";
import {
  type Constraints,
  type KnownTypeData,
  NO_CONSTRAINTS,
  sBool,
  sFloat,
  SomeBool,
  SomeFloat,
  SomeInteger,
  SomeLongFloat,
  SomeNone,
  SomeObject,
  SomeSingleFloat,
  SomeTuple,
  sLongFloat,
  sSingleFloat,
} from "../model.js";
import {
  sByteArray,
  sByteArrayOrNone,
  SomeByteArray,
  SomeChar,
  SomeString,
  SomeUnicodeCodePoint,
  SomeUnicodeString,
} from "../model-strings.js";
import { plain } from "../plain.js";
import { SomeBuilder } from "../model-builder.js";
import type { Unioner, UnionRegistry } from "../union.js";

export function registerPlainUnions(r: UnionRegistry): void {
  r.on(SomeInteger, SomeInteger, joinIntegers);
  r.on(SomeBool, SomeBool, joinBools);
  r.on(SomeFloat, SomeFloat, () => sFloat);
  r.on(SomeFloat, SomeInteger, (_f, i) => (i.kind === INT ? sFloat : "only int mixes with float"));
  r.on(SomeSingleFloat, SomeSingleFloat, () => sSingleFloat);
  r.on(SomeLongFloat, SomeLongFloat, () => sLongFloat);
  r.on(SomeString, SomeString, (a, b) => SomeString.of(a.orNone || b.orNone, a.noNul && b.noNul));
  r.on(SomeChar, SomeChar, (a, b) => SomeChar.char(a.noNul && b.noNul));
  r.on(SomeUnicodeString, SomeUnicodeString, (a, b) => SomeUnicodeString.of(a.orNone || b.orNone, a.noNul && b.noNul));
  r.on(SomeUnicodeCodePoint, SomeUnicodeCodePoint, (a, b) => SomeUnicodeCodePoint.codePoint(a.noNul && b.noNul));
  r.on(SomeString, SomeUnicodeString, () => "byte strings and unicode strings do not mix");
  r.on(SomeByteArray, SomeByteArray, (a, b) => (a.orNone || b.orNone ? sByteArrayOrNone : sByteArray));
  r.on(SomeBuilder, SomeBuilder, (a, b) => (a.unicode === b.unicode ? new SomeBuilder(a.unicode, a.orNone || b.orNone) : "builders of byte and of unicode strings do not mix"));
  r.on(SomeTuple, SomeTuple, joinTuples);
  r.on(SomeNone, SomeObject, (_none, s) => s.noneify() ?? `${plain(s)} cannot be None`);
}

function joinIntegers(a: SomeInteger, b: SomeInteger): SomeObject | string {
  const nonneg = a.nonneg && b.nonneg;
  if (a.kind.signed === b.kind.signed) return SomeInteger.of(computeRestype(a.kind, b.kind), nonneg);
  const [signed, unsigned] = a.kind.signed ? [a, b] : [b, a];
  if (signed.kind !== INT) return `${signed.kind.name} and ${unsigned.kind.name} do not mix`;
  if (!signed.nonneg) return `${unsigned.kind.name} and a possibly negative int do not mix`;
  return SomeInteger.of(unsigned.kind, true);
}

function joinBools(a: SomeBool, b: SomeBool, u: Unioner): SomeObject {
  const constant = a.const !== null && sameConst(a.const, b.const) ? a.const : null;
  const data = mergeKnowntypedata(a.knowntypedata, b.knowntypedata, u);
  return constant === null && data === null ? sBool : new SomeBool(constant, data);
}

/** What both tell; per variable the union of what they tell of it. */
function mergeKnowntypedata(a: KnownTypeData | null, b: KnownTypeData | null, u: Unioner): KnownTypeData | null {
  if (a === null || b === null) return null;
  const whenTrue = mergeConstraints(a.whenTrue, b.whenTrue, u);
  const whenFalse = mergeConstraints(a.whenFalse, b.whenFalse, u);
  return whenTrue.size === 0 && whenFalse.size === 0 ? null : { whenTrue, whenFalse };
}

function mergeConstraints(a: Constraints, b: Constraints, u: Unioner): Constraints {
  if (a.size === 0 || b.size === 0) return NO_CONSTRAINTS;
  const merged = new Map<Variable, SomeObject>();
  for (const [v, s] of a) {
    const other = b.get(v);
    const joined = other === undefined ? "" : u.join(s, other);
    if (typeof joined !== "string") merged.set(v, joined);
  }
  return merged;
}

function joinTuples(a: SomeTuple, b: SomeTuple, u: Unioner): SomeObject | string {
  if (a.items.length !== b.items.length) return `tuples of ${a.items.length} and ${b.items.length} items do not mix`;
  const items: SomeObject[] = [];
  for (let i = 0; i < a.items.length; i++) {
    const item = u.join(a.items[i]!, b.items[i]!);
    if (typeof item === "string") return `item ${i} is ${plain(a.items[i]!)} in one and ${plain(b.items[i]!)} in the other`;
    items.push(item);
  }
  return new SomeTuple(items);
}
