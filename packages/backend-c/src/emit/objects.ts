// Operations of the object-oriented type system: programs for C are typed with lltype, so that none of them comes here.

import type { OO_OPERATIONS } from "@rpyts/lltype/op-table-oo";
import { refused, type Emitter } from "./emitter.js";

const otherTypeSystem = refused("programs for C are lowered to memory; this operation is of the object-oriented type system");

export const OBJECT_EMITTERS: { readonly [K in keyof typeof OO_OPERATIONS]: Emitter } = {
  oonew: otherTypeSystem,
  oonewarray: otherTypeSystem,
  oonewlist: otherTypeSystem,
  oonewcustomdict: otherTypeSystem,
  runtimenew: otherTypeSystem,
  oosend: otherTypeSystem,
  oogetconst: otherTypeSystem,
  ooclassconst: otherTypeSystem,
  instanceof: otherTypeSystem,
  classof: otherTypeSystem,
  subclassof: otherTypeSystem,
  cast_to_object: otherTypeSystem,
  cast_from_object: otherTypeSystem,
  ooweakref_create: otherTypeSystem,
  ooweakref_deref: otherTypeSystem,
};
