// Test support: an annotator over hand-made classes, without a program.

import { makeHost } from "./program.js";
import { RPythonAnnotator, type AnnotatorOptions } from "@rpyts/annotator/annrpython";
import { TranslationContext } from "@rpyts/annotator/context";
import { makeFlowBuilder } from "@rpyts/flowspace/host-adapter";
import { objectType, typeType } from "@rpyts/pyhost/builtin-types";
import { PyType, type PyObject } from "@rpyts/pyhost/object";
import { newStr } from "@rpyts/pyhost/values";

export function bareAnnotator(options: AnnotatorOptions = {}): RPythonAnnotator {
  const host = makeHost();
  return new RPythonAnnotator(new TranslationContext(host, makeFlowBuilder(host)), options);
}

/** A class as a class statement makes it. */
export function makeClass(name: string, base: PyType = objectType, members: Record<string, PyObject> = {}): PyType {
  const cls = new PyType(typeType, name, [base], true);
  cls.mro = [cls, ...base.mro];
  cls.dict.set("__module__", newStr("test"));
  for (const [key, value] of Object.entries(members)) cls.dict.set(key, value);
  return cls;
}
