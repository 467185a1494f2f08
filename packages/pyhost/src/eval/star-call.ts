// Calls with *args and **kwargs.

import { findAttr } from "../attribute.js";
import { callObject } from "../call.js";
import { getitem } from "../subscript.js";
import { TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { listOf } from "../iterate.js";
import { PyBuiltin, PyBuiltinMethod, PyFunction, PyMethod, PyOldClass, PyOldInstance, PyStr, PyTuple, PyType, PyUnicode, type PyObject } from "../object.js";
import { PyDict } from "../pydict.js";
import { PyError, pyError } from "../pyerror.js";
import { beginGeneral } from "./begin-call.js";
import { matchesType } from "./exc-match.js";

/** As beginCall, for the three star forms. */
export function callWithStar(host: Host, fast: PyObject[], at: number, arg: number, hasArgs: boolean, hasKwargs: boolean): PyObject {
  const callee = fast[at];
  const positional = arg & 0xff;
  const named = arg >> 8;
  let top = at + 1 + positional + 2 * named;
  const args = fast.slice(at + 1, at + 1 + positional);
  if (hasArgs) for (const item of starItems(host, callee, fast[top++])) args.push(item);
  let kwargs: Map<string, PyObject> | null = null;
  if (named > 0 || hasKwargs) {
    kwargs = new Map();
    for (let i = 0; i < named; i++) setKeyword(callee, kwargs, fast[at + 1 + positional + 2 * i], fast[at + 2 + positional + 2 * i]);
    if (hasKwargs) for (const [key, value] of mappingItems(host, callee, fast[top])) setKeyword(callee, kwargs, key, value);
    if (kwargs.size === 0) kwargs = null;
  }
  return beginGeneral(host, callee, args, kwargs);
}

function starItems(host: Host, callee: PyObject, star: PyObject): readonly PyObject[] {
  if (star instanceof PyTuple) return star.items;
  try {
    return listOf(host, star);
  } catch (error) {
    if (error instanceof PyError && matchesType(host, error.type, TypeError) && findAttr(host, star, "__iter__") === null) {
      throw pyError(TypeError, `${calleeName(callee)} argument after * must be an iterable, not ${star.cls.name}`);
    }
    throw error;
  }
}

function mappingItems(host: Host, callee: PyObject, mapping: PyObject): [PyObject, PyObject][] {
  if (mapping instanceof PyDict) return mapping.entries();
  const keys = findAttr(host, mapping, "keys");
  if (keys === null) throw pyError(TypeError, `${calleeName(callee)} argument after ** must be a mapping, not ${mapping.cls.name}`);
  return listOf(host, callObject(host, keys, [], null)).map((key) => [key, getitem(host, mapping, key)]);
}

function setKeyword(callee: PyObject, kwargs: Map<string, PyObject>, key: PyObject, value: PyObject): void {
  if (!(key instanceof PyStr) && !(key instanceof PyUnicode)) throw pyError(TypeError, `${calleeName(callee)} keywords must be strings`);
  if (kwargs.has(key.value)) throw pyError(TypeError, `${calleeName(callee)} got multiple values for keyword argument '${key.value}'`);
  kwargs.set(key.value, value);
}

function calleeName(callee: PyObject): string {
  if (callee instanceof PyMethod) return calleeName(callee.func);
  if (callee instanceof PyBuiltinMethod) return calleeName(callee.func);
  if (callee instanceof PyFunction || callee instanceof PyBuiltin) return `${callee.name}()`;
  if (callee instanceof PyOldClass) return `${callee.name} constructor`;
  if (callee instanceof PyOldInstance) return `${callee.klass.name} instance`;
  if (callee instanceof PyType) return `${callee.cls.name} object`;
  return `${callee.cls.name} object`;
}
