// Unions of containers, iterators, instances, prebuilt constants, types and built-in callables.

import { sameConst } from "../constant.js";
import type { ClassDef } from "../classdef.js";
import { SomeNone, type SomeObject } from "../model.js";
import { SomeBuiltin, SomeBuiltinMethod } from "../model-builtin.js";
import {
  type InstanceFlags,
  NO_FLAGS,
  SomeDict,
  SomeException,
  SomeInstance,
  SomeIterator,
  SomeList,
  SomeOrderedDict,
  SomePBC,
  SomeProperty,
  SomeType,
  SomeTypeOf,
  SomeWeakRef,
  sType,
} from "../model-objects.js";
import type { Desc } from "../desc.js";
import type { Unioner, UnionRegistry } from "../union.js";

export function registerObjectUnions(r: UnionRegistry): void {
  r.on(SomeList, SomeList, joinLists);
  r.on(SomeDict, SomeDict, joinDicts);
  r.on(SomeIterator, SomeIterator, joinIterators);
  r.on(SomeInstance, SomeInstance, joinInstances);
  r.on(SomeException, SomeException, joinExceptions);
  // What __exit__ gets: the exception, or None after the normal end.
  r.on(SomeNone, SomeException, (_none, e) => exceptionAsInstance(e).noneify());
  r.on(SomeException, SomeInstance, (e, i, u) => u.join(exceptionAsInstance(e), i));
  r.on(SomePBC, SomePBC, joinPBCs);
  r.on(SomeType, SomeType, joinTypes);
  r.on(SomeType, SomePBC, (_t, pbc) => (pbc.anyDescription().kind === "class" && !pbc.orNone ? sType : "a class mixes only with classes"));
  r.on(SomeProperty, SomeProperty, () => "different properties under one name");
  r.on(SomeWeakRef, SomeWeakRef, joinWeakRefs);
  r.on(SomeBuiltin, SomeBuiltin, joinBuiltins);
  r.on(SomeBuiltinMethod, SomeBuiltinMethod, joinBuiltinMethods);
  r.on(SomeBuiltin, SomePBC, (b) => `the built-in ${b.analyser.name} and a function of the program cannot stand in one variable`);
}

function joinLists(a: SomeList, b: SomeList, u: Unioner): SomeObject | string {
  if (a.listdef.sameAs(b.listdef)) return a.withConst(null);
  if (u.pure) return "these lists are kept apart";
  return new SomeList(a.listdef.union(b.listdef));
}

function joinDicts(a: SomeDict, b: SomeDict, u: Unioner): SomeObject | string {
  const ordered = a instanceof SomeOrderedDict;
  if (ordered !== b instanceof SomeOrderedDict) return "an ordered dictionary and an ordinary one do not mix";
  if (a.dictdef.sameAs(b.dictdef)) return a.withConst(null);
  if (u.pure) return "these dictionaries are kept apart";
  const dictdef = a.dictdef.union(b.dictdef);
  return ordered ? new SomeOrderedDict(dictdef) : new SomeDict(dictdef);
}

function joinIterators(a: SomeIterator, b: SomeIterator, u: Unioner): SomeObject | string {
  if (a.variant !== b.variant) return "iterators of different kinds do not mix";
  const sContainer = u.join(a.sContainer, b.sContainer);
  if (typeof sContainer === "string") return sContainer;
  if (a.start === null || b.start === null) return new SomeIterator(sContainer, a.variant, null);
  const start = u.join(a.start, b.start);
  return typeof start === "string" ? start : new SomeIterator(sContainer, a.variant, start);
}

function commonFlags(a: InstanceFlags, b: InstanceFlags): InstanceFlags {
  if (a.length === 0 || b.length === 0) return NO_FLAGS;
  return a.filter((flag) => b.includes(flag));
}

function joinInstances(a: SomeInstance, b: SomeInstance): SomeObject | string {
  const classdef = a.classdef === null || b.classdef === null ? null : a.classdef.commonbase(b.classdef);
  if (classdef === null && (a.classdef !== null || b.classdef !== null)) {
    const names = [a, b].map((s) => s.classdef?.name ?? "object");
    return `the classes ${names[0]} and ${names[1]} have no common base class in the program`;
  }
  const constant = a.const !== null && sameConst(a.const, b.const) && a.orNone === b.orNone ? a.const : null;
  return new SomeInstance(classdef, a.orNone || b.orNone, commonFlags(a.flags, b.flags), constant);
}

function joinExceptions(a: SomeException, b: SomeException): SomeObject {
  return makeException([...a.classdefs, ...b.classdefs]);
}

/** The annotation of an exception value whose class is one of these. */
export function makeException(classdefs: readonly ClassDef[]): SomeException {
  return new SomeException([...new Set(classdefs)].sort((x, y) => x.id - y.id));
}

/** The same seen as an instance of the common base of the classes. */
export function exceptionAsInstance(e: SomeException): SomeInstance {
  let base: ClassDef | null = e.classdefs[0] ?? null;
  for (const classdef of e.classdefs) base = base === null ? null : base.commonbase(classdef);
  return new SomeInstance(base, false);
}

function joinPBCs(a: SomePBC, b: SomePBC): SomeObject | string {
  const kind = a.anyDescription().kind;
  if (kind !== b.anyDescription().kind) return `a ${kindText(kind)} and a ${kindText(b.anyDescription().kind)} do not mix`;
  const orNone = a.orNone || b.orNone;
  const merged = mergedDescriptions(a.descriptions, b.descriptions);
  // One object for one set, as far as can be: sets grow large, and much is remembered by object.
  for (const s of [b, a]) if (merged === s.descriptions && s.orNone === orNone && s.subsetOf === null) return s;
  return new SomePBC(a.anyDescription().simplifySet(merged), orNone);
}

/** The union of two lists sorted by number: one of the two itself when the other one has no more. */
function mergedDescriptions(a: readonly Desc[], b: readonly Desc[]): readonly Desc[] {
  const merged: Desc[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const x = a[i];
    const y = b[j];
    if (y === undefined || (x !== undefined && x.id < y.id)) {
      merged.push(x!);
      i++;
    } else {
      merged.push(y);
      if (x === y) i++;
      j++;
    }
  }
  if (merged.length === b.length) return b;
  return merged.length === a.length ? a : merged;
}

function kindText(kind: string): string {
  return kind === "frozen" ? "frozen object" : kind === "methodOfFrozen" ? "method of a frozen object" : kind;
}

function joinTypes(a: SomeType, b: SomeType): SomeObject {
  const constant = a.const !== null && sameConst(a.const, b.const) ? a.const : null;
  if (a instanceof SomeTypeOf && b instanceof SomeTypeOf) {
    const all = [...new Set([...a.isTypeOf, ...b.isTypeOf])];
    return new SomeTypeOf(all, constant);
  }
  return sType.withConst(constant);
}

function joinWeakRefs(a: SomeWeakRef, b: SomeWeakRef): SomeObject | string {
  if (a.classdef === null || b.classdef === null) return new SomeWeakRef(a.classdef ?? b.classdef);
  const base = a.classdef.commonbase(b.classdef);
  return base === null ? "weak references to unrelated classes" : new SomeWeakRef(base);
}

function joinBuiltins(a: SomeBuiltin, b: SomeBuiltin): SomeObject | string {
  if (a.analyser !== b.analyser) return `the built-ins ${a.analyser.name} and ${b.analyser.name} cannot stand in one variable`;
  return new SomeBuiltin(a.analyser);
}

function joinBuiltinMethods(a: SomeBuiltinMethod, b: SomeBuiltinMethod, u: Unioner): SomeObject | string {
  const sSelf = u.join(a.sSelf, b.sSelf);
  // A character's methods have rules of their own; what may be longer has those of strings.
  const general = [a, b].find((m) => typeof sSelf !== "string" && m.sSelf.constructor === sSelf.constructor);
  if (a.analyser !== b.analyser && (general === undefined || a.methodname !== b.methodname)) {
    return `the methods ${a.analyser.name} and ${b.analyser.name} cannot stand in one variable`;
  }
  return typeof sSelf === "string" ? sSelf : new SomeBuiltinMethod((general ?? a).analyser, sSelf, a.methodname);
}

