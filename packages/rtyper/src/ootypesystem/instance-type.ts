// The type of the instances of a class.

import type { InstanceType } from "@rpyts/lltype/ootype";
import type { ClassDef } from "@rpyts/annotator/classdef";
import type { RPythonTyper } from "../rtyper.js";
import { TyperError } from "../rmodel.js";

/** The InstanceType of a class; null stands for the root. */
export function instanceTypeOf(rtyper: RPythonTyper, classdef: ClassDef | null): InstanceType {
  const type = rtyper.getInstanceRepr(classdef).lowleveltype;
  if (type.kind !== "instance") throw new TyperError(`instances of ${classdef?.name ?? "object"} are of type ${type.shortName()}`);
  return type;
}
