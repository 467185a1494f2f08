// Weak references of the platform.

import { llop } from "@rpyts/lltype/llop";
import { OOWeakReference } from "@rpyts/lltype/ootype";
import { isOOObject, OOWeakRef } from "@rpyts/lltype/oovalues";
import { TyperError } from "../rmodel.js";
import type { WeakReferences } from "../rweakref.js";

export const OO_WEAK_REFERENCES: WeakReferences = {
  type: OOWeakReference,
  createOp: llop.ooweakref_create,
  derefOp: llop.ooweakref_deref,
  prebuilt: (target) => {
    if (!isOOObject(target)) throw new TyperError("a weak reference to nothing");
    return new OOWeakRef(target);
  },
};
