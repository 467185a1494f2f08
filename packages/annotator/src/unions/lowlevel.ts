// Unions of low-level annotations: only equal types mix.

import { SomeAddress, sAddress, SomeInteriorPtr, SomeLLADTMeth, SomePtr } from "../llannotation.js";
import { SomeObject } from "../model.js";
import type { UnionRegistry } from "../union.js";

export function registerLowLevelUnions(r: UnionRegistry): void {
  r.on(SomePtr, SomePtr, (a, b) => (a.llPtrtype === b.llPtrtype ? new SomePtr(a.llPtrtype) : "pointers to different types do not mix"));
  r.on(SomePtr, SomeObject, () => "a low-level pointer mixes with nothing else");
  r.on(SomeInteriorPtr, SomeInteriorPtr, (a, b) => (a.llPtrtype === b.llPtrtype ? a : "interior pointers to different types do not mix"));
  r.on(SomeLLADTMeth, SomeLLADTMeth, (a, b) => (a.sameShape(b) ? a : ""));
  r.on(SomeAddress, SomeAddress, () => sAddress);
  r.on(SomeAddress, SomeObject, () => "an address mixes with nothing else");
}
