// Questions about prebuilt objects that need a look at their class: frozen or not, which kind of dictionary.

import type { PyDict } from "@rpyts/pyhost/pydict";
import { PyBool, PyFunction, type PyObject } from "@rpyts/pyhost/object";
import type { Bookkeeper } from "./bookkeeper.js";
import { AnnotatorError } from "./errors.js";
import { classLookup, classOf, isUserClass, mroOf } from "./hostview.js";

/** Runs `_freeze_()` when the class has it. It must return True; returning False takes the class's declaration back. */
export function isFrozenMethod(bk: Bookkeeper, x: PyObject): boolean {
  const freeze = classLookup(classOf(x), "_freeze_");
  if (freeze === null) return false;
  const known = bk.annotator.frozenCache.get(x);
  if (known !== undefined) return known;
  const answer = freeze instanceof PyFunction ? bk.host.call(freeze, [x]) : bk.host.call(bk.host.getattr(x, "_freeze_"), []);
  if (!(answer instanceof PyBool)) throw new AnnotatorError({ code: "annotator/not-rpython", message: `${classOf(x).name}._freeze_() must return True or False` });
  bk.annotator.frozenCache.set(x, answer.value);
  return answer.value;
}

/** True for instances of collections.OrderedDict and classes below it. */
export function collectionsOrderedDict(x: PyDict): boolean {
  return isUserClass(x.cls) && mroOf(x.cls).some((c) => c.name === "OrderedDict");
}
