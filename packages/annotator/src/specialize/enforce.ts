// @enforceargs: parameters with declared types. Answers to upstream's rlib enforceargs and Sig in annotator/signature.py.

import { PyInt, PyNone, type PyObject, PyTuple } from "@rpyts/pyhost/object";
import { newFloat } from "@rpyts/pyhost/values";
import { constText } from "../constant.js";
import { AnnotatorError } from "../errors.js";
import type { FunctionDesc } from "../functiondesc.js";
import { SomeFloat, SomeInteger, type SomeObject } from "../model.js";
import { annotationOfType } from "../typespec.js";
import { contains, tryUnion } from "../unions.js";
import { plain } from "../plain.js";

/** Replaces argument annotations by the declared ones, which must include them. */
export function enforceArgs(desc: FunctionDesc, declared: PyObject, cells: SomeObject[]): void {
  const types = declared instanceof PyTuple ? declared.items : [];
  types.forEach((type, i) => {
    if (type instanceof PyNone || i >= cells.length) return;
    const sWanted = annotationOfType(desc.bookkeeper, type);
    cells[i] = enforce(desc, sWanted, cells[i]!, i, type);
  });
}

function enforce(desc: FunctionDesc, sWanted: SomeObject, sGiven: SomeObject, index: number, type: PyObject): SomeObject {
  if (sWanted instanceof SomeFloat && sGiven instanceof SomeInteger) {
    return sGiven.const instanceof PyInt ? new SomeFloat(newFloat(Number(sGiven.const.value))) : sWanted;
  }
  const joined = tryUnion(sWanted, sGiven);
  if (typeof joined !== "string" && contains(sWanted, joined)) return sWanted;
  const name = desc.signature.argnames[index] ?? String(index);
  const wanted = plain(sWanted) === plain(sGiven) ? constText(type) : plain(sWanted);
  throw new AnnotatorError({
    code: "annotator/wrong-arguments",
    message: `the argument '${name}' of ${desc.name}() is declared as ${wanted} and is ${plain(sGiven)}`,
    notes: desc.definitionNote(),
  });
}
