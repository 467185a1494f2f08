// What the shared core of the rtyper asks of a type system: lltype for C and LLVM, ootype for object-oriented targets. Answers to upstream's
// rtyper/typesystem.py.

import type { ClassDef } from "@rpyts/annotator/classdef";
import type { Repr } from "./rmodel.js";
import type { ExceptionData } from "./exceptiondata.js";
import type { RtypeTables } from "./tables.js";
import type { RPythonTyper } from "./rtyper.js";
import type { InstanceReprBase } from "./rclass.js";
import type { StringSystem } from "./text-system.js";

export interface TypeSystem {
  /** The level of the graphs it makes. */
  readonly level: "lltype" | "ootype";
  /** What strings are. */
  readonly strings: StringSystem;
  /** Fills the tables. */
  register(tables: RtypeTables): void;
  makeExceptionData(rtyper: RPythonTyper): ExceptionData;
  makeClassRepr(rtyper: RPythonTyper, classdef: ClassDef | null): Repr;
  makeInstanceRepr(rtyper: RPythonTyper, classdef: ClassDef | null, gcflavor: "gc" | "raw"): InstanceReprBase;
}
