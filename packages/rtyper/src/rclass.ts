// What the shared core knows of the Reprs of classes and instances. Answers to AbstractClassRepr and AbstractInstanceRepr of upstream's
// rtyper/rclass.py; the lltype layout is in lltypesystem/rclass.ts.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import type { ClassDef } from "@rpyts/annotator/classdef";
import type { HighLevelOp } from "./hlop.js";
import type { LowLevelOpList } from "./llops.js";
import { CanBeNull } from "./rmodel.js";

/** Instances of one class, or of classes below it, or None. `classdef` is null for the root. */
export abstract class InstanceReprBase extends CanBeNull {
  abstract readonly classdef: ClassDef | null;
  /** A new instance with its class-level defaults, before `__init__`. */
  abstract newInstance(llops: LowLevelOpList, hop: HighLevelOp | null): Hlvalue;
  /** Reads a field of an instance; the field may be of a class above. */
  abstract getfield(vInst: Hlvalue, attr: string, llops: LowLevelOpList): Hlvalue;
  abstract setfield(vInst: Hlvalue, attr: string, vValue: Hlvalue, llops: LowLevelOpList): void;
  /** The class of an instance, as the root class Repr has it. */
  abstract getClass(vInst: Hlvalue, llops: LowLevelOpList): Hlvalue;
}
