// What the foldable operations on classes and references compute.

import { InternalError } from "@rpyts/tool/assert-never";
import type { FoldFn, FoldTable } from "./fold-fn.js";
import { OOClassValue, type InstanceType } from "./ootype.js";
import { OOInstance } from "./oovalues.js";
import type { LLValue } from "./values.js";

/** The class behind a value of type Class. */
export function classOfValue(value: LLValue): OOClassValue {
  if (!(value instanceof OOClassValue)) throw new InternalError(`${String(value)} is no class`);
  return value;
}

/** Casts a reference to instances up or down; it must be one. */
export function castInstance(value: LLValue, to: InstanceType): LLValue {
  if (value !== null && !(value instanceof OOInstance && value.type.isSubclassOf(to))) throw new InternalError(`${String(value)} is cast to ${to.shortName()}`);
  return value;
}

const same: FoldFn = (a) => a;

export const ooFolds: FoldTable<"instanceof" | "subclassof" | "cast_to_object" | "cast_from_object"> = {
  // The class is a Void constant: a type.
  instanceof: (a, b) => {
    if (a === null) return false;
    if (!(a instanceof OOInstance)) throw new InternalError(`instanceof of ${String(a)}`);
    const type = b as { readonly classValue: OOClassValue };
    return a.type.isSubclassOf(type.classValue.instance);
  },
  subclassof: (a, b) => classOfValue(a).instance.isSubclassOf(classOfValue(b).instance),
  cast_to_object: same,
  cast_from_object: (a, _b, _c, types) => (types.result.kind === "instance" ? castInstance(a, types.result) : a),
};
