// What the shared core of the rtyper asks of a type system: lltype for C and LLVM, ootype for object-oriented targets. Answers to upstream's
// rtyper/typesystem.py.

import type { LowLevelType } from "@rpyts/lltype/types";
import type { ClassDef } from "@rpyts/annotator/classdef";
import type { ExceptionData } from "./exceptiondata.js";
import type { HeapTypes } from "./heap.js";
import type { LLHelper } from "./helper.js";
import type { AnyStruct, PrebuiltStruct } from "./prebuilt-struct.js";
import type { ClassReprBase, InstanceReprBase } from "./rclass.js";
import type { RtypeTables } from "./tables.js";
import type { StringSystem } from "./text-system.js";
import type { RPythonTyper } from "./rtyper.js";
import type { WeakReferences } from "./rweakref.js";

export interface TypeSystem {
  /** The level of the graphs it makes. */
  readonly level: "lltype" | "ootype";
  /** Hashes references to classes, functions and frozen objects. */
  readonly referenceHash: LLHelper;
  /** Frozen objects without a common attribute. */
  readonly anyStruct: AnyStruct;
  readonly weakReferences: WeakReferences;
  /** What strings are and how they are worked on. */
  readonly strings: StringSystem;
  /** Tuples, iterators and other small objects. */
  readonly heap: HeapTypes;
  /** Fills the tables. */
  register(tables: RtypeTables): void;
  makeExceptionData(rtyper: RPythonTyper): ExceptionData;
  makeClassRepr(rtyper: RPythonTyper, classdef: ClassDef | null): ClassReprBase;
  makeInstanceRepr(rtyper: RPythonTyper, classdef: ClassDef | null, gcflavor: "gc" | "raw"): InstanceReprBase;
  /** A type for frozen objects of which the same attributes are read. */
  frozenStruct(): PrebuiltStruct;
  frozenFieldName(attr: string): string;
  /** A type for functions that are different pointers for different calls. */
  functionTable(fields: readonly (readonly [name: string, type: LowLevelType])[]): PrebuiltStruct;
}
