// Specialisation by low-level types: of the rtyper's helpers, and of functions that ask for it (`specialize:ll`). Answers to lowlevelspecialize of
// upstream's rtyper/annlowlevel.py.

import { AnnotatorError } from "../errors.js";
import type { FunctionDesc, Specializer } from "../functiondesc.js";
import { annotationToLltype, tryLltypeToAnnotation } from "../llannotation.js";
import { notConst, SomeNone, type SomeObject } from "../model.js";
import { SomeBuiltin } from "../model-builtin.js";
import { SomePBC, SomeType } from "../model-objects.js";
import { keyOfConstant, keyOfType } from "./specialize.js";
import { flattenStarArgs } from "./starargs.js";

/** One graph per tuple of low-level types, and per value of the arguments at the indexes. Constants of other arguments are forgotten. */
export function specializeLowLevel(indexes: readonly number[]): Specializer {
  return (desc, cells) => {
    const flat = flattenStarArgs(desc, cells);
    const parts = flat.cells.map((s, i) => keyOfCell(desc, s, indexes.includes(i)));
    const graph = desc.cachedGraph(`ll:${parts.join("|")}${flat.key}`, null, flat.builder);
    for (let i = 0; i < cells.length; i++) if (!indexes.includes(i)) cells[i] = forgetConstant(desc, cells[i]!);
    return graph;
  };
}

/** Values that only exist at translation time stay constants. */
function isTranslationTime(s: SomeObject): boolean {
  return s instanceof SomePBC || s instanceof SomeNone || s instanceof SomeType || s instanceof SomeBuiltin;
}

/** What the low-level type alone tells: all calls with equal types share the graph. */
function forgetConstant(desc: FunctionDesc, s: SomeObject): SomeObject {
  if (isTranslationTime(s)) return s;
  const wordBits = desc.bookkeeper.wordBits;
  const type = annotationToLltype(s, wordBits);
  return (type === null ? null : tryLltypeToAnnotation(type, wordBits)) ?? notConst(s);
}

function keyOfCell(desc: FunctionDesc, s: SomeObject, byValue: boolean): string {
  const bk = desc.bookkeeper;
  if (byValue || isTranslationTime(s)) {
    if (s.const !== null) return keyOfConstant(bk, s.const);
    if (s instanceof SomePBC && s.descriptions.length === 1) return `desc${s.anyDescription().id}`;
    throw new AnnotatorError({ code: "annotator/not-rpython", message: `the low-level helper ${desc.name} takes ${String(s)}, which is not constant` });
  }
  const type = annotationToLltype(s, bk.wordBits);
  return type === null ? keyOfType(bk, s) : `T${type.id}`;
}
