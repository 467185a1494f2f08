// Operations on objects: fields, methods, allocation, classes, weak references.

import type { OO_OPERATIONS } from "@rpyts/lltype/op-table-oo";
import { unsupported, type Emitter } from "./emitter.js";

const later = unsupported("objects are not printed yet");

type ObjectOpName = keyof typeof OO_OPERATIONS | "getfield" | "setfield" | "gc_identityhash" | "gc_id";

export const OO_EMITTERS: { readonly [K in ObjectOpName]: Emitter } = {
  getfield: later,
  setfield: later,
  gc_identityhash: later,
  gc_id: later,
  oonew: later,
  oonewarray: later,
  oonewlist: later,
  oonewcustomdict: later,
  runtimenew: later,
  oosend: later,
  oogetconst: later,
  ooclassconst: later,
  instanceof: later,
  classof: later,
  subclassof: later,
  cast_to_object: later,
  cast_from_object: later,
  ooweakref_create: later,
  ooweakref_deref: later,
};
