// The object-oriented type system, for platforms with objects of their own: Reprs are ootypes. One object per typer.

import type { StructField } from "@rpyts/lltype/types";
import type { ClassDef } from "@rpyts/annotator/classdef";
import type { HeapTypes } from "../heap.js";
import { helper } from "../helper.js";
import type { AnyStruct } from "../prebuilt-struct.js";
import { noRawMemory } from "../raw-memory.js";
import type { RPythonTyper } from "../rtyper.js";
import type { RtypeTables } from "../tables.js";
import type { StringSystem } from "../text-system.js";
import type { TypeSystem } from "../typesystem.js";
import { OOClassRepr } from "./class-repr.js";
import { OOExceptionData } from "./exceptiondata.js";
import { OO_HEAP } from "./heap.js";
import { OOInstanceRepr } from "./instance-repr.js";
import { anyInstance, OOPrebuiltStruct } from "./prebuilt-struct.js";
import { registerContainers } from "./register-containers.js";
import { registerCore } from "./register-core.js";
import { OORootTypes } from "./root-types.js";
import { makeOOStrings } from "./rstr.js";
import { OO_WEAK_REFERENCES } from "./weak-references.js";

export class OOTypeSystem implements TypeSystem {
  readonly level = "ootype";
  readonly referenceHash = helper("rclass", "ll_inst_hash");
  readonly weakReferences = OO_WEAK_REFERENCES;
  readonly heap: HeapTypes = OO_HEAP;
  readonly strings: StringSystem = makeOOStrings();
  readonly root: OORootTypes = new OORootTypes();
  readonly anyStruct: AnyStruct = anyInstance(this.root);

  register(tables: RtypeTables): void {
    registerCore(tables);
    registerContainers(tables);
  }

  makeExceptionData(rtyper: RPythonTyper): OOExceptionData {
    return new OOExceptionData(rtyper);
  }

  makeClassRepr(rtyper: RPythonTyper, classdef: ClassDef | null): OOClassRepr {
    return new OOClassRepr(rtyper, classdef, this.root);
  }

  makeInstanceRepr(rtyper: RPythonTyper, classdef: ClassDef | null, gcflavor: "gc" | "raw"): OOInstanceRepr {
    if (gcflavor === "raw") throw noRawMemory(`instances of ${classdef?.name ?? "object"}`);
    return new OOInstanceRepr(rtyper, classdef, this.root);
  }

  frozenStruct(): OOPrebuiltStruct {
    return new OOPrebuiltStruct("frozen", this.root);
  }

  frozenFieldName(attr: string): string {
    return attr;
  }

  functionTable(fields: readonly StructField[]): OOPrebuiltStruct {
    const table = new OOPrebuiltStruct("functions", this.root);
    table.define(fields);
    return table;
  }
}
