// Test support: an annotator over hand-made classes and functions, without a running host.
import "@rpyts/pyhost/pydict";
import { RPythonAnnotator, type AnnotatorOptions } from "@rpyts/annotator/annrpython";
import { TranslationContext } from "@rpyts/annotator/context";
import type { HostServices } from "@rpyts/annotator/hostservices";
import { objectType, typeType } from "@rpyts/pyhost/builtin-types";
import { PyBool, PyInt, PyType, type PyObject } from "@rpyts/pyhost/object";
import { newStr } from "@rpyts/pyhost/values";

const refuse = (what: string): never => {
  throw new Error(`the stub host cannot ${what}`);
};

export const stubHost: HostServices = {
  getattr: () => refuse("read attributes"),
  call: () => refuse("call"),
  isTrue: (obj) => (obj instanceof PyBool || obj instanceof PyInt ? Boolean(obj.value) : refuse("test truth")),
  operation: (name) => refuse(`fold ${name}`),
};

export function stubAnnotator(options: AnnotatorOptions = {}): RPythonAnnotator {
  return new RPythonAnnotator(new TranslationContext(stubHost, () => refuse("build graphs")), options);
}

/** A class as a class statement makes it. */
export function makeClass(name: string, base: PyType = objectType, members: Record<string, PyObject> = {}): PyType {
  const cls = new PyType(typeType, name, [base], true);
  cls.mro = [cls, ...base.mro];
  cls.dict.set("__module__", newStr("test"));
  for (const [key, value] of Object.entries(members)) cls.dict.set(key, value);
  return cls;
}
