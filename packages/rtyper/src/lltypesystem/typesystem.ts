// The low-level type system, for C and LLVM: Reprs are lltypes. One object per typer.

import type { ClassDef } from "@rpyts/annotator/classdef";
import type { StructField } from "@rpyts/lltype/types";
import type { HeapTypes } from "../heap.js";
import { helper } from "../helper.js";
import { mangle } from "../rmodel.js";
import type { RPythonTyper } from "../rtyper.js";
import type { RtypeTables } from "../tables.js";
import type { TypeSystem } from "../typesystem.js";
import { ClassRepr } from "./class-repr.js";
import { LLExceptionData } from "./exceptiondata.js";
import { LL_HEAP } from "./heap.js";
import { InstanceRepr } from "./instance-repr.js";
import { ADDRESS_OF_STRUCT, LLFunctionTable, LLPrebuiltStruct } from "./prebuilt-struct.js";
import { registerContainers } from "./register-containers.js";
import { registerCore } from "./register-core.js";
import { RootTypes } from "./root-types.js";
import type { StringSystem } from "../text-system.js";
import { LL_STRINGS } from "./rstr.js";
import { LL_WEAK_REFERENCES } from "./weak-references.js";

export class LLTypeSystem implements TypeSystem {
  readonly level = "lltype";
  readonly referenceHash = helper("rclass", "ll_ptr_hash");
  readonly anyStruct = ADDRESS_OF_STRUCT;
  readonly weakReferences = LL_WEAK_REFERENCES;
  readonly heap: HeapTypes = LL_HEAP;
  readonly strings: StringSystem = LL_STRINGS;
  readonly root: RootTypes = new RootTypes();

  register(tables: RtypeTables): void {
    registerCore(tables);
    registerContainers(tables);
  }

  makeExceptionData(rtyper: RPythonTyper): LLExceptionData {
    return new LLExceptionData(rtyper, this.root);
  }

  makeClassRepr(rtyper: RPythonTyper, classdef: ClassDef | null): ClassRepr {
    return new ClassRepr(rtyper, classdef, this.root);
  }

  makeInstanceRepr(rtyper: RPythonTyper, classdef: ClassDef | null, gcflavor: "gc" | "raw"): InstanceRepr {
    return new InstanceRepr(rtyper, classdef, gcflavor, this.root);
  }

  frozenStruct(): LLPrebuiltStruct {
    return new LLPrebuiltStruct();
  }

  frozenFieldName(attr: string): string {
    return mangle("pbc", attr);
  }

  functionTable(fields: readonly StructField[]): LLFunctionTable {
    return new LLFunctionTable(fields);
  }
}
