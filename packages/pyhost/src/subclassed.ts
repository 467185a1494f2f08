// Instances of classes that inherit from dict and from descriptors: apart from object-more.ts because dicts are made of values that are made there.

import { PyClassMethod, PyProperty, PyStaticMethod, type PyObject, type WithAttributes } from "./object.js";
import { PyDict } from "./pydict.js";

export class PyDictSub extends PyDict implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}

export class PyPropertySub extends PyProperty implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}
export class PyStaticMethodSub extends PyStaticMethod implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}
export class PyClassMethodSub extends PyClassMethod implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}
