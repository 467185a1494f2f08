// dir(): the names of attributes, sorted.

import { attributesOf, findAttr } from "../attribute.js";
import { localsOf } from "../eval/frame-locals.js";
import { TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyList, PyModule, PyOldClass, PyOldInstance, PyStr, PyType, type PyClass, type PyObject } from "../object.js";
import { PyDict } from "../pydict.js";
import { pyError } from "../pyerror.js";
import { newList, newStr } from "../values.js";
import { special } from "../convert.js";

export function directoryOf(host: Host, obj: PyObject | undefined): PyObject {
  if (obj === undefined) return sorted(host.frame === null ? [] : keysOf(localsOf(host.frame)));
  const own = special(host, obj, "__dir__", []);
  if (own !== null) {
    if (!(own instanceof PyList)) throw pyError(TypeError, `__dir__() must return a list, not ${own.cls.name}`);
    return sorted(own.items.flatMap((item) => (item instanceof PyStr ? [item.value] : [])));
  }
  if (obj instanceof PyModule) return sorted(keysOf(obj.dict));
  if (obj instanceof PyType || obj instanceof PyOldClass) return sorted(namesOfClass(obj));
  const names = obj instanceof PyOldInstance ? [...keysOf(obj.dict), ...namesOfClass(obj.klass)] : instanceNames(host, obj);
  return sorted(names);
}

function instanceNames(host: Host, obj: PyObject): string[] {
  const dict = attributesOf(obj) ?? findAttr(host, obj, "__dict__");
  return [...(dict instanceof PyDict ? keysOf(dict) : []), ...namesOfClass(obj.cls)];
}

function namesOfClass(cls: PyClass): string[] {
  if (cls instanceof PyType) return cls.mro.flatMap((c) => [...c.dict.keys()]);
  return [...cls.dict.keys(), ...cls.bases.flatMap(namesOfClass)];
}

function keysOf(dict: PyDict): string[] {
  return [...dict.map.keys()].filter((key) => typeof key === "string");
}

function sorted(names: readonly string[]): PyObject {
  return newList([...new Set(names)].sort().map(newStr));
}
