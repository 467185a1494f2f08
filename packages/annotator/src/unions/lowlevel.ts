// Unions of low-level annotations: only equal types mix, and instances of one class line.

import type { InstanceType } from "@rpyts/lltype/ootype";
import { SomeAddress, sAddress, SomeInteriorPtr, SomeLLADTMeth, SomePtr } from "../llannotation.js";
import { SomeObject } from "../model.js";
import { SomeOOMethod, SomeOOValue } from "../ooannotation.js";
import type { UnionRegistry } from "../union.js";

export function registerLowLevelUnions(r: UnionRegistry): void {
  r.on(SomePtr, SomePtr, (a, b) => (a.llPtrtype === b.llPtrtype ? new SomePtr(a.llPtrtype) : "pointers to different types do not mix"));
  r.on(SomePtr, SomeObject, () => "a low-level pointer mixes with nothing else");
  r.on(SomeInteriorPtr, SomeInteriorPtr, (a, b) => (a.llPtrtype === b.llPtrtype ? a : "interior pointers to different types do not mix"));
  r.on(SomeLLADTMeth, SomeLLADTMeth, (a, b) => (a.sameShape(b) ? a : ""));
  r.on(SomeAddress, SomeAddress, () => sAddress);
  r.on(SomeAddress, SomeObject, () => "an address mixes with nothing else");
  r.on(SomeOOValue, SomeOOValue, joinReferences);
  r.on(SomeOOValue, SomeObject, () => "a reference of the object-oriented type system mixes with nothing else");
  r.on(SomeOOMethod, SomeOOMethod, (a, b) => (a.sameShape(b) ? a : ""));
}

function joinReferences(a: SomeOOValue, b: SomeOOValue): SomeObject | string {
  if (a.type === b.type) return a.withConst(null);
  const base = a.type.kind === "instance" && b.type.kind === "instance" ? commonBase(a.type, b.type) : null;
  return base === null ? "references of different types do not mix" : new SomeOOValue(base);
}

/** The nearest class above both; null where there is none. */
function commonBase(a: InstanceType, b: InstanceType): InstanceType | null {
  let base: InstanceType | null = a;
  while (base !== null && !b.isSubclassOf(base)) base = base.superclass;
  return base;
}
