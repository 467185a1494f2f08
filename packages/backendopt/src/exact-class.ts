// The class of an object, where a function can tell: it has made the object, or the object is prebuilt.

import { Constant, Variable, type Hlvalue, type SpaceOperation } from "@rpyts/flowmodel/model";
import { InstanceType } from "@rpyts/lltype/ootype";
import { OOInstance } from "@rpyts/lltype/oovalues";

/** The operation that defines a variable. */
export type Definitions = ReadonlyMap<Variable, SpaceOperation>;

/** What a reference was cast from. */
export function uncast(value: Hlvalue, defs: Definitions): Hlvalue {
  let at = value;
  while (at instanceof Variable) {
    const def = defs.get(at);
    if (def === undefined || def.opname !== "cast_pointer") break;
    at = def.args[0]!;
  }
  return at;
}

/** The class of exactly this instance; null where it is not known. */
export function exactClass(value: Hlvalue, defs: Definitions): InstanceType | null {
  const origin = uncast(value, defs);
  if (origin instanceof Constant) return origin.value instanceof OOInstance ? origin.value.type : null;
  return defs.get(origin)?.opname === "oonew" && origin.concretetype instanceof InstanceType ? origin.concretetype : null;
}
