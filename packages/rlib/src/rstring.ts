// rpython.rlib.rstring: the builders are types of their own, which each type system has in its way.

import { SomeImpossibleValue, SomeInteger } from "@rpyts/annotator/model";
import { SomeBuilder } from "@rpyts/annotator/model-builder";
import { AnnotatorError } from "@rpyts/annotator/errors";
import type { BuiltinCall } from "@rpyts/annotator/model-builtin";
import { newBuilder } from "@rpyts/rtyper/rbuilder";
import type { LibraryEntry, PrebuiltEntry } from "./entry.js";

const MODULE = "rpython.rlib.rstring";
const CLASSES = [
  ["StringBuilder", false],
  ["UnicodeBuilder", true],
] as const;

/** The size to begin with is the only argument. */
function checkArguments(name: string, call: BuiltinCall): void {
  const sizes = [...call.args, ...call.keywords.values()];
  if (sizes.length <= 1 && sizes.every((s) => s instanceof SomeInteger || s instanceof SomeImpossibleValue)) return;
  throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `${name}() takes a size or nothing` });
}

export const RSTRING: readonly LibraryEntry[] = CLASSES.map(([name, unicode]) => ({
  name: `${MODULE}.${name}`,
  annotate: (_bk, call) => {
    checkArguments(name, call);
    return new SomeBuilder(unicode, false);
  },
  rtype: newBuilder,
}));

export const RSTRING_PREBUILT: readonly PrebuiltEntry[] = CLASSES.map(([name, unicode]) => ({
  className: `${MODULE}.${name}`,
  annotate: (_bk, obj) => new SomeBuilder(unicode, false, obj),
}));
