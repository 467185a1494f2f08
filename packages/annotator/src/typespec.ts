// Annotations from types as programs name them: `int`, `[str]`, `{int: str}`, `(int, float)`, classes, low-level types, annotations.
// Answers to annotation() of upstream's annotator/signature.py.

import {
  boolType,
  bytearrayType,
  floatType,
  intType,
  longType,
  noneType,
  strType,
  unicodeType,
} from "@rpyts/pyhost/builtin-types";
import { PyDict } from "@rpyts/pyhost/pydict";
import { PyList, PyNone, PyObject, PyTuple, type PyType } from "@rpyts/pyhost/object";
import type { Bookkeeper } from "./bookkeeper.js";
import { constText } from "./constant.js";
import { DictDef } from "./dictdef.js";
import { AnnotatorError } from "./errors.js";
import { isClass } from "./hostview.js";
import { intKindOfClass } from "./inttypes.js";
import { ListDef } from "./listdef.js";
import { tryLltypeToAnnotation } from "./llannotation.js";
import { PyLLType } from "./llbridge/objects.js";
import { PyAnnotationSpec, PySomeObject } from "./llbridge/annotations.js";
import { sBool, sFloat, sImpossibleValue, sInt, sNone, SomeInteger, type SomeObject, SomeTuple } from "./model.js";
import { SomeDict, SomeList } from "./model-objects.js";
import { sByteArray, sString, sUnicode } from "./model-strings.js";

const PLAIN: ReadonlyMap<PyObject, SomeObject> = new Map<PyType, SomeObject>([
  [intType, sInt],
  [longType, sInt],
  [boolType, sBool],
  [floatType, sFloat],
  [strType, sString],
  [unicodeType, sUnicode],
  [bytearrayType, sByteArray],
  [noneType, sNone],
]);

/** The annotation of values of a type given as a host object. Throws AnnotatorError for what is no type. */
export function annotationOfType(bk: Bookkeeper, type: PyObject): SomeObject {
  const plain = PLAIN.get(type);
  if (plain !== undefined) return plain;
  if (type instanceof PySomeObject) return type.annotation;
  if (type instanceof PyAnnotationSpec) return type.make(bk);
  if (type instanceof PyNone) return sNone;
  if (type instanceof PyLLType) {
    const s = tryLltypeToAnnotation(type.type, bk.wordBits);
    if (s !== null) return s;
  }
  if (type instanceof PyTuple) return new SomeTuple(type.items.map((item) => annotationOfType(bk, item)));
  if (type instanceof PyList && type.items.length === 1) return listOf(bk, type.items[0]!);
  if (type instanceof PyDict && type.size === 1) return dictOf(bk, type);
  if (isClass(type)) {
    const kind = intKindOfClass(type, bk.wordBits);
    return kind === null ? bk.instanceOf(type) : SomeInteger.of(kind, false);
  }
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `${constText(type)} is not the type of an RPython value` });
}

function listOf(bk: Bookkeeper, item: PyObject): SomeObject {
  const listdef = ListDef.make(bk, annotationOfType(bk, item), { mutated: true, resized: true });
  return new SomeList(listdef);
}

function dictOf(bk: Bookkeeper, type: PyDict): SomeObject {
  const [key, value] = type.entries()[0]!;
  const dictdef = DictDef.make(bk, sImpossibleValue, sImpossibleValue);
  dictdef.generalizeKey(annotationOfType(bk, key));
  dictdef.generalizeValue(annotationOfType(bk, value));
  return new SomeDict(dictdef);
}
