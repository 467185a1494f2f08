// What the toolchain does for a function of the library instead of translating its body: the annotation of a call, and how it is typed. Both sides stand
// together, so that none is forgotten.

import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import type { BuiltinCall } from "@rpyts/annotator/model-builtin";
import type { SomeObject } from "@rpyts/annotator/model";
import type { ExtRegistry } from "@rpyts/annotator/extregistry";
import type { BuiltinRule, RtypeTables } from "@rpyts/rtyper/tables";
import type { PyObject } from "@rpyts/pyhost/object";

export interface LibraryEntry {
  /** Qualified name of the function, of the class, or of the function behind a method (its module and its own name). */
  readonly name: string;
  readonly annotate: (bk: Bookkeeper, call: BuiltinCall, obj: PyObject) => SomeObject;
  /** Null where the rtyper has the rule already. */
  readonly rtype: BuiltinRule | null;
}

/** Prebuilt objects of the library with annotations of their own, by their class. */
export interface PrebuiltEntry {
  readonly className: string;
  readonly annotate: (bk: Bookkeeper, obj: PyObject) => SomeObject;
}

export function registerAnnotations(registry: ExtRegistry, entries: readonly LibraryEntry[], prebuilt: readonly PrebuiltEntry[]): void {
  for (const { name, annotate } of entries) registry.registerName(name, { name, computeResultAnnotation: annotate });
  for (const { className, annotate } of prebuilt) registry.registerName(`${className}()`, { name: className, computeAnnotation: annotate });
}

export function registerTypings(tables: RtypeTables, entries: readonly LibraryEntry[]): void {
  for (const { name, rtype } of entries) if (rtype !== null) tables.builtin.on(name, rtype);
}
