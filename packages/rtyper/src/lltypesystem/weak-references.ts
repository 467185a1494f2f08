// Weak references that the collector knows.

import { solidPtr, weakrefCreate } from "@rpyts/lltype/lltype";
import { llop } from "@rpyts/lltype/llop";
import { WeakRefPtr } from "@rpyts/lltype/types-make";
import { LLPtr } from "@rpyts/lltype/values";
import { TyperError } from "../rmodel.js";
import type { WeakReferences } from "../rweakref.js";

export const LL_WEAK_REFERENCES: WeakReferences = {
  type: WeakRefPtr,
  createOp: llop.weakref_create,
  derefOp: llop.weakref_deref,
  prebuilt: (target) => {
    if (!(target instanceof LLPtr) || target.obj === null) throw new TyperError("a weak reference to nothing");
    return weakrefCreate(solidPtr(target.obj));
  },
};
