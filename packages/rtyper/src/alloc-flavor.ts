// Where the instances of a class live: `_alloc_flavor_ = "raw"` puts them in memory that the program frees itself.

import type { ClassDef } from "@rpyts/annotator/classdef";
import { classLookup, textOf } from "@rpyts/annotator/hostview";

export function allocFlavor(classdef: ClassDef | null): "gc" | "raw" {
  if (classdef === null) return "gc";
  const text = textOf(classLookup(classdef.classdesc.pyobj, "_alloc_flavor_"));
  return text !== null && text.startsWith("raw") ? "raw" : "gc";
}
