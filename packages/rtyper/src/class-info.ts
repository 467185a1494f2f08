// What normalisation finds out about classes before any Repr is set up: attributes read through variable classes, functions that make instances.
// Answers to the attributes that upstream hangs on ClassDef and ClassAttrFamily (extra_access_sets, commonbase, my_instantiate_graph).

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { ClassDef } from "@rpyts/annotator/classdef";
import type { ClassAttrFamily } from "@rpyts/annotator/families";

/** An attribute that a variable class is asked for: a vtable field of the common base class. */
export interface ExtraAccess {
  readonly family: ClassAttrFamily;
  readonly attr: string;
  readonly counter: number;
}

export class ClassInfo {
  private readonly extra = new Map<ClassDef, ExtraAccess[]>();
  private readonly bases = new Map<ClassAttrFamily, ClassDef>();
  /** The graph that makes an instance of a class that is called through a variable. */
  readonly instantiateGraphs: Map<ClassDef, FunctionGraph> = new Map();

  addExtraAccess(commonbase: ClassDef, family: ClassAttrFamily, attr: string): void {
    this.bases.set(family, commonbase);
    const known = this.extra.get(commonbase);
    if (known === undefined) this.extra.set(commonbase, [{ family, attr, counter: 0 }]);
    else if (!known.some((e) => e.family === family)) known.push({ family, attr, counter: known.length });
  }

  /** The extra vtable fields that belong to a class itself. */
  extraAccesses(classdef: ClassDef): readonly ExtraAccess[] {
    return this.extra.get(classdef) ?? [];
  }

  commonBase(family: ClassAttrFamily): ClassDef | null {
    return this.bases.get(family) ?? null;
  }
}
