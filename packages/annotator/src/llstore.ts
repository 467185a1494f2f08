// What may be stored in a low-level place or passed where a low-level type is expected.

import { isContainerType, type LowLevelType } from "@rpyts/lltype/types";
import { PyInt } from "@rpyts/pyhost/object";
import type { Bookkeeper } from "./bookkeeper.js";
import { AnnotatorError } from "./errors.js";
import { tryLltypeToAnnotation } from "./llannotation.js";
import { SomeInteger, SomeNone, type SomeObject } from "./model.js";
import { SomeOOValue } from "./ooannotation.js";
import { contains, tryUnion } from "./unions.js";
import { plain } from "./plain.js";

/** Refuses a value that does not fit the type of a place. Constant ints go into unsigned places, None into places of objects. */
export function checkStore(bk: Bookkeeper, type: LowLevelType, s: SomeObject, what: string): void {
  if (type.kind === "void") return;
  if (isContainerType(type)) throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `the ${what} is a container inside: it cannot be assigned` });
  const sPlace = tryLltypeToAnnotation(type, bk.wordBits)!;
  if (contains(sPlace, s)) return;
  if (s instanceof SomeInteger && s.const instanceof PyInt && s.nonneg && sPlace instanceof SomeInteger) return;
  if (s instanceof SomeNone && sPlace instanceof SomeOOValue) return;
  const joined = tryUnion(sPlace, s);
  if (typeof joined !== "string" && contains(sPlace, joined)) return;
  throw new AnnotatorError({ code: "annotator/union-error", message: `the ${what} holds ${type.shortName()}, which ${plain(s)} is not` });
}
